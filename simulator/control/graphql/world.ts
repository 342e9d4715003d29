import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { languageArgument } from '../../../src/graphql/kit/arguments.js';
import { Language, say } from '../../../src/graphql/kit/language.js';
import { DateTimeScalar, NephScalar } from '../../../src/graphql/kit/scalars.js';
import type { Instant } from '../../../src/time/index.js';
import type { ListedPersona } from '../../openSimulator.js';
import type { ListedWorld } from '../../world/registry.js';
import type { TesterContext } from './context.js';
import { Fault } from './fault.js';

@ObjectType({ description: 'A person of the simulated register, made for tests.' })
export class Persona {
  constructor(private readonly data: ListedPersona) {}

  @Field(() => String, { description: 'Name of its file in seed/personas.' })
  get name(): string {
    return this.data.id;
  }

  @Field(() => NephScalar, { description: 'Number of its dossier.' })
  get neph(): string {
    return this.data.neph;
  }

  @Field(() => String, { description: 'What it is for, for a line of a list of personas.' })
  title(
    @Ctx() context: TesterContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(this.data.title, language, context.language);
  }

  @Field(() => String, {
    description: 'What it is for, in French.',
    deprecationReason: 'Use Persona.title. May be removed from 2027-06-01.',
  })
  get titleFr(): string {
    return this.data.title.fr;
  }

  @Field(() => String, {
    description: 'What it is for, in English.',
    deprecationReason: 'Use Persona.title. May be removed from 2027-06-01.',
  })
  get titleEn(): string {
    return this.data.title.en;
  }
}

@ObjectType({
  description: 'A simulated world: a register of its own, with its clock, its seed and its delays.',
})
export class SimulatedWorld {
  constructor(private readonly data: ListedWorld) {}

  @Field(() => String, { description: 'Its name, for the header `Snpc-World`.' })
  get name(): string {
    return this.data.name;
  }

  @Field(() => String, {
    description: 'Seed of its draws: the same commands under one seed have the same answers.',
  })
  get seed(): string {
    return this.data.seed;
  }

  @Field(() => String, {
    description:
      'Who lived in it when it was made: `personas`, `empty`, the name of a template, or that of a population whose licences are made when they are first asked for, as `NAME@SEED:LICENCES`.',
  })
  get population(): string {
    return this.data.population;
  }

  @Field(() => DateTimeScalar, { description: 'Its clock.' })
  get clock(): Instant {
    return this.data.clock;
  }

  @Field(() => Boolean, { description: 'True while its clock runs at the pace of the wall clock.' })
  get isRunning(): boolean {
    return this.data.isRunning;
  }

  @Field(() => Int, { description: 'Raised by each command it receives.' })
  get revision(): number {
    return this.data.revision;
  }

  @Field(() => String, { description: 'Delay profile of its commands, unless one names another.' })
  get delays(): string {
    return this.data.delays;
  }

  @Field(() => [Fault], { description: 'What stands between it and those who read it, oldest first.' })
  get faults(): Fault[] {
    return this.data.faults.map(fault => new Fault(fault));
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant of the wall clock at which it goes by itself; null when it stays.',
  })
  get expiresAt(): Instant | null {
    return this.data.expiresAt;
  }

  @Field(() => [Persona], { description: 'Personas that live in it.' })
  async personas(@Ctx() { listPersonas }: TesterContext): Promise<Persona[]> {
    return (await listPersonas(this.data.name)).map(persona => new Persona(persona));
  }
}
