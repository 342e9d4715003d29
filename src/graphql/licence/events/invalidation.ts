import { ObjectType } from 'type-graphql';
import { Node } from '../../kit/node.js';
import { EventOfTheLaw, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description: 'The licence becomes invalid: the 48SI was notified at a balance of zero.',
})
export class Invalidation extends EventOfTheLaw {}
