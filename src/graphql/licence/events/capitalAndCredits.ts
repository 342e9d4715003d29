import { Field, ObjectType } from 'type-graphql';
import type { PointsEvent } from '../../../points/index.js';
import { Node } from '../../kit/node.js';
import { Offence, offenceOfTable } from '../offence.js';
import { Period } from '../period.js';
import { Letter } from './letter.js';
import { EventOfTheLaw, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description: 'The capital of a licence on the day it is obtained.',
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

  @Field(() => [Letter], { description: 'Letters about it (46, 46D, 46B), sent by `knownAt`.' })
  get letters(): Letter[] {
    return this.view.letters.map(letter => new Letter(letter));
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

  @Field(() => [Letter], {
    description: 'The letter 46 of a probation that ends at twelve, sent by `knownAt`.',
  })
  get letters(): Letter[] {
    return this.view.letters.map(letter => new Letter(letter));
  }
}
