import { createUnionType, Field, ObjectType } from 'type-graphql';
import { changesBetween, type HistoryChange, type LicenceView, showsOn } from '../../licence/index.js';
import type { Neph } from '../../snpc/index.js';
import type { RequestContext } from '../context.js';
import { Licence } from '../licence/licence.js';
import { RecordUnreadable, RegisterRestarted, SourceUnavailable } from '../problems/types.js';
import { PointEventChange } from './change.js';
import type { FeedKind, Step } from './follow.js';
import { FeedOpened } from './opened.js';

@ObjectType({ description: 'A point event that was recorded, changed or withdrawn.' })
export class PointEventNotice extends PointEventChange {
  private readonly shown: Licence;

  constructor(change: HistoryChange, view: LicenceView, context: RequestContext, cursor: string) {
    const licence = new Licence(view, context);
    super(change, licence.historyOwner());
    this.shown = licence;
    this.cursor = cursor;
  }

  @Field(() => Licence, { description: 'The licence as it stands when this is told.' })
  get licence(): Licence {
    return this.shown;
  }

  @Field(() => String, { description: 'Opaque: give it as `after` to go on from here.' })
  readonly cursor: string;
}

export const PointEventFeedUnion = createUnionType({
  name: 'PointEventFeed',
  description:
    'An item of `pointEventRecorded`: first `FeedOpened`, then notices; a problem is the last. Keep a default branch: members may be added.',
  types: () =>
    [FeedOpened, PointEventNotice, RegisterRestarted, SourceUnavailable, RecordUnreadable] as const,
});

const rank: Readonly<Record<HistoryChange['kind'], number>> = { WITHDRAWN: 0, RECORDED: 1, CHANGED: 2 };

/** Each event once: what no longer stands, then what is new in the order it showed, then what stands otherwise. */
export const pointEventFeed: FeedKind<PointEventNotice> = {
  name: 'pointEventFeed',
  itemsOf(step) {
    const changes = step.nephs.flatMap(neph => changesOf(step, neph).map(change => ({ neph, change })));
    changes.sort(
      (a, b) => rank[a.change.kind] - rank[b.change.kind] || showsOn(a.change.line) - showsOn(b.change.line),
    );
    return changes.flatMap(({ neph, change }) => {
      const view = step.show.views.get(neph);
      return view ? [(cursor: string) => new PointEventNotice(change, view, step.show.context, cursor)] : [];
    });
  },
};

/** What a step changed in the history of one licence; nothing where the register has stopped showing it. */
export function changesOf({ from, to }: Step, neph: Neph): HistoryChange[] {
  const after = to.seen.get(neph);
  return after ? changesBetween(from.seen.get(neph)?.lines ?? [], after.lines) : [];
}
