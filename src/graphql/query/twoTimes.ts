import { ArgsType, Field } from 'type-graphql';
import type { AskedTimes } from '../../licence/index.js';
import type { Instant, LegalDay } from '../../time/index.js';
import { DateTimeScalar, LocalDateScalar } from '../kit/scalars.js';

/** The two times that a reading of a licence may be asked at. */
@ArgsType()
export class TwoTimes {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Legal day of the question. Default: the day of the register’s clock in Paris.',
  })
  asOf?: LegalDay | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'What the register knew at this instant. Default: its clock. Neither time may be ahead of the clock.',
  })
  knownAt?: Instant | null;
}

/** The two times as the register is asked them. */
export function askedTimes({ asOf = null, knownAt = null }: TwoTimes): AskedTimes {
  return { asOf, knownAt };
}
