import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../src/graphql/kit/scalars.js';
import {
  type LicenceResult,
  LicenceResultUnion,
  licenceResult,
} from '../../../src/graphql/query/licenceResult.js';
import type { Neph, RegisterNow } from '../../../src/snpc/index.js';
import type { Instant } from '../../../src/time/index.js';
import type { FactPath } from '../../life/factPath.js';
import type { ListedWorld } from '../../world/registry.js';
import type { TesterContext } from './context.js';
import { CommandError, type Outcome, userErrorsOf } from './outcome.js';
import { FactPathType } from './path.js';
import { SimulatedWorld } from './world.js';

/** What a command on a clock or a dossier leaves. */
export interface Done {
  readonly fact: string | null;
  /** Of a command on a dossier. */
  readonly path?: FactPath | null | undefined;
  readonly now: RegisterNow;
  readonly neph: Neph | null;
}

abstract class Payload {
  constructor(
    protected readonly outcome: Outcome<Done>,
    protected readonly context: TesterContext,
  ) {}

  protected get done() {
    return 'done' in this.outcome ? this.outcome.done : null;
  }
}

@ObjectType({ description: 'What a command on the clock did.' })
export class ClockPayload extends Payload {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The world’s clock after the command; null when it was refused.',
  })
  get clock(): Instant | null {
    return this.done?.now.clock ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The world’s revision after the command; null when it was refused.',
  })
  get revision(): number | null {
    return this.done?.now.revision ?? null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): CommandError[] {
    return userErrorsOf(this.outcome);
  }
}

@ObjectType({ description: 'What a command on a dossier did.' })
export class DossierPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'Reference of the fact it created or changed; null when it was refused.',
  })
  get fact(): string | null {
    return this.done?.fact ?? null;
  }

  @Field(() => FactPathType, {
    nullable: true,
    description:
      'Every step of that fact with its day, those ahead of the clock too; null when it was refused.',
  })
  get path(): FactPathType | null {
    return this.done?.path ? new FactPathType(this.done.path) : null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The world’s clock; null when it was refused.',
  })
  get clock(): Instant | null {
    return this.done?.now.clock ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The world’s revision after the command; null when it was refused.',
  })
  get revision(): number | null {
    return this.done?.now.revision ?? null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): CommandError[] {
    return userErrorsOf(this.outcome);
  }

  @Field(() => LicenceResultUnion, {
    nullable: true,
    description: 'The licence as it is now; null when the command was refused.',
  })
  licence(): Promise<LicenceResult> | null {
    const neph = this.done?.neph ?? null;
    if (neph === null) return null;
    // A command ends the present that the request had: what follows is read anew.
    const context = { ...this.context, register: this.context.openRegister() };
    return licenceResult(context.register.licence(neph, { asOf: null, knownAt: null }), context);
  }
}

@ObjectType({ description: 'What a command on a world did.' })
export class WorldPayload {
  constructor(private readonly outcome: Outcome<ListedWorld | null>) {}

  @Field(() => SimulatedWorld, {
    nullable: true,
    description: 'The world after the command; null when it was refused, or when the world was deleted.',
  })
  get world(): SimulatedWorld | null {
    return 'done' in this.outcome && this.outcome.done ? new SimulatedWorld(this.outcome.done) : null;
  }

  @Field(() => [CommandError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): CommandError[] {
    return userErrorsOf(this.outcome);
  }
}
