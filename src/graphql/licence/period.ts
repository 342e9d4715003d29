import { Field, ObjectType } from 'type-graphql';
import type { LegalDay } from '../../time/index.js';
import { LocalDateScalar } from '../kit/scalars.js';

@ObjectType({ description: 'Days of the law, both included.' })
export class Period {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LegalDay;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to!: LegalDay;
}
