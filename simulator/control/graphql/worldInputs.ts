import { Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../../src/graphql/kit/scalars.js';
import type { Instant } from '../../../src/time/index.js';
import { exampleCountry } from '../../population/countries/countryName.js';

const expiresIn = {
  nullable: true,
  description: 'Seconds of the wall clock after which it goes by itself. Default: it stays.',
} as const;

const freshName = {
  nullable: true,
  description: 'Name: 1 to 63 lower-case letters, digits and hyphens. Default: a fresh one.',
} as const;

@InputType({ description: 'A world to make; everything has a default.' })
export class CreateWorldInput {
  @Field(() => String, freshName)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Seed of its draws. Default: `default`.' })
  seed?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Where its clock stands. Default: 2026-01-15, 09:00 in Paris.',
  })
  clock?: Instant | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True for a clock that runs from there at the pace of the wall clock.',
  })
  isRunning!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Delay profile of its commands: `instant`, `slow`, `france`… Default: `france`.',
  })
  delays?: string | null;

  @Field(() => String, {
    defaultValue: 'personas',
    description: `Who lives in it: \`personas\`; \`empty\`; the name of a filled template; or \`NAME[@SEED][:LICENCES]\`, a population whose licences are made when they are first asked for, beside the personas: \`${exampleCountry}\`.`,
  })
  population!: string;

  @Field(() => Int, expiresIn)
  expiresIn?: number | null;
}

@InputType({ description: 'A world to put back as it was made, or to delete.' })
export class WorldNameInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@InputType({ description: 'A world to copy.' })
export class CopyWorldInput {
  @Field(() => String, { description: 'Name of the world whose past the new one shares.' })
  from!: string;

  @Field(() => String, freshName)
  name?: string | null;

  @Field(() => Int, expiresIn)
  expiresIn?: number | null;
}
