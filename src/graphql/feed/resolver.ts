import { Args, ArgsType, Field, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { NephScalar } from '../kit/scalars.js';
import { stoppable } from '../kit/stoppable.js';
import { mostLicences, tooManyLicences } from '../query/licences.js';
import { BalanceFeedUnion, type BalanceNotice, balanceFeed } from './balances.js';
import { type FeedFrame, type FeedKind, type FeedRequest, follow } from './follow.js';
import { PointEventFeedUnion, type PointEventNotice, pointEventFeed } from './pointEvents.js';

@ArgsType()
class FeedArguments {
  @Field(() => [NephScalar], { description: 'Numbers of the dossiers to follow, at most 100.' })
  nephs!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last item received from the same feed of the same licences: what happened since comes first.',
  })
  after?: string | null;
}

@Resolver()
export class FeedSubscriptions {
  @Subscription(() => PointEventFeedUnion, {
    subscribe: ({ args, context }) => feedOf(pointEventFeed, args, context as RequestContext),
    description:
      'What becomes of the histories of some licences: each event that is recorded, falls due, is changed or withdrawn, in order, once.',
  })
  pointEventRecorded(
    @Root() item: PointEventNotice | FeedFrame,
    @Args(() => FeedArguments) _given: FeedArguments,
  ): PointEventNotice | FeedFrame {
    return item;
  }

  @Subscription(() => BalanceFeedUnion, {
    subscribe: ({ args, context }) => feedOf(balanceFeed, args, context as RequestContext),
    description: 'Each change of the balance of some licences, with the events that explain it.',
  })
  balanceChanged(
    @Root() item: BalanceNotice | FeedFrame,
    @Args(() => FeedArguments) _given: FeedArguments,
  ): BalanceNotice | FeedFrame {
    return item;
  }
}

function feedOf<Item>(
  kind: FeedKind<Item>,
  given: Record<string, unknown>,
  context: RequestContext,
): AsyncGenerator<Item | FeedFrame, void> {
  const request = given as unknown as FeedRequest;
  return stoppable(async function* (signal) {
    if (request.nephs.length > mostLicences) throw tooManyLicences(request.nephs.length);
    yield* follow(kind, request, context, signal);
  });
}
