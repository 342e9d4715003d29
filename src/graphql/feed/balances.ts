import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import type { HistoryChange, LicenceView } from '../../licence/index.js';
import type { RequestContext } from '../context.js';
import { Licence } from '../licence/licence.js';
import { RecordUnreadable, RegisterRestarted, SourceUnavailable } from '../problems/types.js';
import { PointEventChange } from './change.js';
import type { FeedKind } from './follow.js';
import { FeedOpened } from './opened.js';
import { changesOf } from './pointEvents.js';

/** What a balance was, what it is, and what explains it. */
interface BalanceMove {
  readonly before: number | null;
  readonly after: number | null;
  readonly changes: readonly HistoryChange[];
}

@ObjectType({ description: 'A balance that changed, with what explains it.' })
export class BalanceNotice {
  private readonly shown: Licence;

  constructor(
    private readonly move: BalanceMove,
    view: LicenceView,
    context: RequestContext,
    cursor: string,
  ) {
    this.shown = new Licence(view, context);
    this.cursor = cursor;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The balance last told, 0 to 12; null when there was no licence then.',
  })
  get before(): number | null {
    return this.move.before;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The balance now, 0 to 12; null when there is no licence any more.',
  })
  get after(): number | null {
    return this.move.after;
  }

  @Field(() => [PointEventChange], {
    description:
      'Everything that became of the history meanwhile, in order. Empty when the licence itself ended or began.',
  })
  get changes(): PointEventChange[] {
    const owner = this.shown.historyOwner();
    return this.move.changes.map(change => new PointEventChange(change, owner));
  }

  @Field(() => Licence, { description: 'The licence as it stands when this is told.' })
  get licence(): Licence {
    return this.shown;
  }

  @Field(() => String, { description: 'Opaque: give it as `after` to go on from here.' })
  readonly cursor: string;
}

export const BalanceFeedUnion = createUnionType({
  name: 'BalanceFeed',
  description:
    'An item of `balanceChanged`: first `FeedOpened`, then notices; a problem is the last. Keep a default branch: members may be added.',
  types: () => [FeedOpened, BalanceNotice, RegisterRestarted, SourceUnavailable, RecordUnreadable] as const,
});

/** One item a licence whose balance is another one after the step. */
export const balanceFeed: FeedKind<BalanceNotice> = {
  name: 'balanceFeed',
  itemsOf(step) {
    const { from, to, show, nephs } = step;
    return nephs.flatMap(neph => {
      const view = show.views.get(neph);
      const now = to.seen.get(neph);
      const before = from.seen.get(neph)?.balance ?? null;
      if (!view || !now || now.balance === before) return [];
      const move = { before, after: now.balance, changes: changesOf(step, neph) };
      return [(cursor: string) => new BalanceNotice(move, view, show.context, cursor)];
    });
  },
};
