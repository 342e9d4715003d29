import { Field, Int, ObjectType } from 'type-graphql';
import type { Instant, LegalDay } from '../../time/index.js';
import { DateTimeScalar, LocalDateScalar } from '../kit/scalars.js';

@ObjectType({
  description: 'The two times an answer holds for, and the present of the register it was read in.',
})
export class View {
  @Field(() => LocalDateScalar, { description: 'Legal day asked, or that of the clock.' })
  asOf!: LegalDay;

  @Field(() => DateTimeScalar, { description: 'Instant of the register’s knowledge asked, or the clock.' })
  knownAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'Clock of the register when it was read.' })
  clock!: Instant;

  @Field(() => Int, {
    description: 'Number of commands the register had received; it tells two answers of one instant apart.',
  })
  revision!: number;

  @Field(() => String, { description: 'Source of the dossier: `embedded` for the simulator.' })
  source!: string;

  @Field(() => String, { description: 'World of the register, `default` where there is one.' })
  world!: string;
}
