import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kit/node.js';
import { Letter } from './letter.js';
import { EventOfTheLaw, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description: 'The licence becomes invalid: the 48SI was notified at a balance of zero.',
})
export class Invalidation extends EventOfTheLaw {
  @Field(() => [Letter], { description: 'Letters about the losses, sent by `knownAt`.' })
  get letters(): Letter[] {
    return this.view.letters.map(letter => new Letter(letter));
  }
}
