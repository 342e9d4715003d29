import { ArgsType, Field, Int } from 'type-graphql';
import type { LegalDay } from '../../time/index.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { EventOrderEnum, PointEventKindEnum } from './enums.js';

/** What a client may ask of a history. */
@ArgsType()
export class HistoryArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of events from the start, 0 to 100. Default: 20.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of events from the end, 0 to 100, in the place of `first`. Default: none.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null;

  @Field(() => [PointEventKindEnum], { nullable: true, description: 'Only these kinds. Default: all.' })
  kinds?: string[] | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First legal day. Default: ten years before `asOf`.',
  })
  since?: LegalDay | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last legal day. Default: `asOf`.' })
  until?: LegalDay | null;

  @Field(() => EventOrderEnum, { defaultValue: 'NEWEST_FIRST', description: 'Order of the list.' })
  order!: 'NEWEST_FIRST' | 'OLDEST_FIRST';
}
