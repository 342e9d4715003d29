import { type EndOfWatch, type Neph, type RegisterNow, SourceError, tryNeph } from '../../snpc/index.js';
import type { RequestContext } from '../context.js';
import { ProblemCode } from '../problems/catalogue.js';
import { asProblem, problem } from '../problems/errors.js';
import { type RecordUnreadable, RegisterRestarted, SourceUnavailable } from '../problems/types.js';
import { failureOf } from '../query/licenceResult.js';
import { type Look, lookBack, lookNow, type Past } from './look.js';
import { FeedOpened } from './opened.js';
import {
  type FeedOwner,
  openPosition,
  type Position,
  positionAt,
  printOf,
  sealPosition,
} from './position.js';

/** From what a subscriber has been told to what is to be told now. */
export interface Step {
  readonly from: Past;
  readonly to: Past;
  /** The present that items are shown in. */
  readonly show: Look;
  /** The licences followed, in the order asked. */
  readonly nephs: readonly Neph[];
}

/** What one kind of feed makes of a step. */
export interface FeedKind<Item> {
  /** Name of its cursors. */
  readonly name: string;
  /** Its items, each to be given its cursor. The same pasts always make the same items in the same order. */
  itemsOf(step: Step): readonly ((cursor: string) => Item)[];
}

/** What a subscriber asks. */
export interface FeedRequest {
  readonly nephs: readonly string[];
  readonly after?: string | null | undefined;
}

/** What any feed may hold beside its own items. */
export type FeedFrame = FeedOpened | RegisterRestarted | SourceUnavailable | RecordUnreadable;

/**
 * Follows some licences: first how they stand, then the items of each step, in order, each once; with a cursor, from
 * there on. Ends with the signal, or after a last item that says why.
 * @throws GraphQLError FOREIGN_CURSOR, and whatever a query would answer as a top-level error
 */
export async function* follow<Item>(
  kind: FeedKind<Item>,
  request: FeedRequest,
  context: RequestContext,
  signal: AbortSignal,
): AsyncGenerator<Item | FeedFrame, void> {
  const owner: FeedOwner = { feed: kind.name, texts: request.nephs, tokens: context.tokens };
  try {
    const after = request.after ? openPosition(request.after, owner) : null;
    yield* new Following(kind, owner, context, signal).items(after);
  } catch (error) {
    const failure = error instanceof SourceError ? failureOf(error) : null;
    if (failure === null) throw asProblem(error);
    yield failure;
  }
}

class Following<Item> {
  constructor(
    private readonly kind: FeedKind<Item>,
    private readonly owner: FeedOwner,
    private readonly context: RequestContext,
    private readonly signal: AbortSignal,
  ) {}

  async *items(after: Position | null): AsyncGenerator<Item | FeedFrame, void> {
    const asked = this.owner.texts.flatMap(text => tryNeph(text) ?? []);
    const moves = this.context.openRegister().watch(asked, this.signal);
    // Watched first, read second: what happens between the two wakes the watch.
    const { done, value: first } = await moves[Symbol.asyncIterator]().next();
    if (done || first.kind === 'ENDED') return;
    const present = await this.look(first.now);
    const nephs = [...present.seen.keys()];

    if (after === null) yield new FeedOpened(sealPosition(positionAt(present, nephs), this.owner), present);
    else {
      // What cannot be read now would be taken for what never was.
      for (const failure of present.failures.values()) throw failure;
      yield new FeedOpened(sealPosition(after, this.owner), present);
      if (!(yield* this.catchUp(after, present, nephs))) return;
    }
    if (nephs.length > 0) yield* this.live(present, nephs, moves);
  }

  /** Tells what happened since a position; false when the register has not the past it pins. */
  private async *catchUp(
    { told, print, within }: Position,
    show: Look,
    nephs: readonly Neph[],
  ): AsyncGenerator<Item | FeedFrame, boolean> {
    const { register } = show.context;
    let from = await lookBack(nephs, told, register);
    if (from !== null && printOf(from, nephs) !== print) from = null;
    if (from !== null && within !== null) {
      const to = await lookBack(nephs, within.to, register);
      if (to !== null) yield* this.tell({ from, to, show, nephs }, within.items);
      from = to;
    }
    if (from === null) yield new RegisterRestarted();
    else yield* this.tell({ from, to: show, show, nephs });
    return from !== null;
  }

  private async *live(
    present: Look,
    nephs: readonly Neph[],
    moves: ReturnType<RequestContext['register']['watch']>,
  ): AsyncGenerator<Item | FeedFrame, void> {
    let from = present;
    for await (const move of moves) {
      if (move.kind === 'ENDED') {
        yield lastItem(move.because);
        return;
      }
      const show = await this.look(move.now);
      if (isAnotherLife(from.now, show.now)) {
        yield new RegisterRestarted();
        return;
      }
      for (const [neph, failure] of show.failures) if (nephs.includes(neph)) throw failure;
      yield* this.tell({ from, to: show, show, nephs });
      from = show;
    }
  }

  private *tell(step: Step, skip = 0): Generator<Item, void> {
    const { from, to, nephs } = step;
    const items = this.kind.itemsOf(step);
    const print = items.length - skip > 1 ? printOf(from, nephs) : '';
    for (const [index, item] of items.entries()) {
      if (index < skip) continue;
      const told = index + 1;
      const position =
        told === items.length
          ? positionAt(to, nephs)
          : { told: from.cut, print, within: { to: to.cut, items: told } };
      yield item(sealPosition(position, this.owner));
    }
  }

  /** Reads a present that is at least as late as the one told. */
  private async look(told: RegisterNow): Promise<Look> {
    const look = await lookNow(this.owner.texts, this.context);
    const { now } = look;
    const isOld = now.clock < told.clock || now.revision < told.revision;
    // Old news would be taken for things undone; a register made anew is told by its generation.
    if (isOld && now.generation === told.generation) throw oldNews(look.context.register.sourceName);
    return look;
  }
}

function oldNews(source: string): SourceError {
  return new SourceError('UNAVAILABLE', source, 'The source answers with an older register than it tells of');
}

/** @throws GraphQLError UNKNOWN_WORLD for a register that is there no more */
function lastItem(because: EndOfWatch): RegisterRestarted | SourceUnavailable {
  switch (because) {
    case 'MADE_ANEW':
      return new RegisterRestarted();
    case 'CLOSED':
      return new SourceUnavailable(ProblemCode.SOURCE_UNAVAILABLE, undefined);
    default:
      throw problem(ProblemCode.UNKNOWN_WORLD);
  }
}

/** True when a register was made anew between two presents. */
function isAnotherLife(from: RegisterNow, to: RegisterNow): boolean {
  return from.generation !== to.generation || to.revision < from.revision;
}
