import { Field, ObjectType } from 'type-graphql';
import type { PointsEvent } from '../../../points/index.js';
import { Node } from '../../kit/node.js';
import { Offence, offenceOfTable } from '../offence.js';
import { Period } from '../period.js';
import { EventOfTheLaw, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description:
    'The points a licence begins with, on the day it is obtained: 12, or 6 in probation (C. route L223-1).',
})
export class InitialCapital extends EventOfTheLaw {}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'Points that return by themselves (C. route L223-6).',
})
export class AutomaticRestitution extends EventOfTheLaw {
  @Field(() => Period, {
    nullable: true,
    description:
      'Days on which no offence with points had to be committed; null where the rule asks for none.',
  })
  get freeOfOffences(): PointsEvent['freeOfOffences'] {
    return this.view.event.freeOfOffences;
  }

  @Field(() => [Offence], { description: 'Offences whose points return, those of the table.' })
  get offences(): Offence[] {
    return this.view.infractions.flatMap(
      ({ offenceRef, committedOn }) => offenceOfTable(offenceRef, committedOn) ?? [],
    );
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'Points of a year, or of the end, of a probation without offence.',
})
export class ProbationIncrement extends EventOfTheLaw {
  @Field(() => Period, {
    nullable: true,
    description: 'Days on which no offence with points had to be committed; never null here.',
  })
  get freeOfOffences(): PointsEvent['freeOfOffences'] {
    return this.view.event.freeOfOffences;
  }
}
