import { Field, Int, ObjectType } from 'type-graphql';
import { type AskedTimes, contentOf, type HistoryLine, type LicenceView } from '../../licence/index.js';
import { type Instant, isoDay, type LegalDay } from '../../time/index.js';
import { defaultPage, largestPage, PageInfo, type Slice, sliceOf } from '../kit/connection.js';
import { fingerprint, type TokenCodec } from '../kit/ids.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import { kindOf, PointEvent, pointEventOf } from './events/index.js';

// Ids and cursors are sealed one by one, which costs more than all else of a page: none is made that is not asked.

@ObjectType({ description: 'A point event and its place in the list.' })
export class PointEventEdge {
  constructor(
    private readonly line: HistoryLine,
    private readonly page: PageOfHistory,
  ) {}

  @Field(() => String, { description: 'Opaque place in the list; it pins both times of the question.' })
  get cursor(): string {
    return cursorOf(this.line, this.page);
  }

  @Field(() => PointEvent, { description: 'The event.' })
  get node(): PointEvent {
    return eventOf(this.line, this.page.owner);
  }
}

@ObjectType({ description: 'A page of point events (Relay).' })
export class PointEventConnection {
  constructor(private readonly page: PageOfHistory) {}

  @Field(() => [PointEventEdge], { description: 'Events with their cursors.' })
  get edges(): PointEventEdge[] {
    return this.page.lines.map(line => new PointEventEdge(line, this.page));
  }

  @Field(() => [PointEvent], { description: 'Events without their cursors.' })
  get nodes(): PointEvent[] {
    return this.page.lines.map(line => eventOf(line, this.page.owner));
  }

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  get pageInfo(): PageInfo {
    const { lines, slice, totalCount } = this.page;
    const cursorAt = (line: HistoryLine | undefined) => (line ? cursorOf(line, this.page) : null);
    return {
      hasNextPage: slice.to < totalCount,
      hasPreviousPage: slice.from > 0,
      startCursor: cursorAt(lines[0]),
      endCursor: cursorAt(lines.at(-1)),
    };
  }

  @Field(() => Int, { description: 'Number of events of the whole list, filters applied.' })
  get totalCount(): number {
    return this.page.totalCount;
  }
}

/** A page of a history, cut and not yet told. */
interface PageOfHistory {
  readonly lines: readonly HistoryLine[];
  readonly slice: Slice;
  /** Lines of the whole list. */
  readonly totalCount: number;
  readonly owner: HistoryOwner;
  /** Fingerprint of the filters, made when a cursor is: a cursor belongs to one list. */
  readonly filters: () => string;
  readonly times: PinnedTimes;
}

/** What a client asks of a history. */
export interface HistoryRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly since?: LegalDay | null | undefined;
  readonly until?: LegalDay | null | undefined;
  readonly order: 'NEWEST_FIRST' | 'OLDEST_FIRST';
}

/** Fingerprint of a line: what it is, so that the same event is found again and a changed one is not. */
export function fingerprintOf(line: HistoryLine): string {
  return fingerprint(...contentOf(line));
}

/** The licence a history belongs to: what its ids and cursors are made of. */
export interface HistoryOwner {
  readonly neph: string;
  /** Times as the client asked them; they belong to the ids of its events. */
  readonly asked: AskedTimes;
  readonly tokens: TokenCodec;
}

/** The event of a line, under an id of its licence, the times asked, and its fingerprint. */
export function eventOf(line: HistoryLine, { neph, asked, tokens }: HistoryOwner): PointEvent {
  return pointEventOf(line, () =>
    tokens.seal(['event', neph, asked.asOf, asked.knownAt, fingerprintOf(line)]),
  );
}

/** The times that a cursor pins, so that its next page is cut from the same answer. */
export interface PinnedTimes {
  readonly asOf: LegalDay;
  readonly knownAt: Instant;
  readonly revision: number;
}

/**
 * The times pinned by the cursor of a request, null without cursor.
 * @throws GraphQLError FOREIGN_CURSOR for a cursor of another list
 */
export function pinnedTimes(request: HistoryRequest, owner: HistoryOwner): PinnedTimes | null {
  const cursor = request.after ?? request.before;
  if (cursor === null || cursor === undefined) return null;
  const { asOf, knownAt, revision } = readCursor(cursor, request, owner);
  return { asOf, knownAt, revision };
}

/** A page of the history of a view. @throws GraphQLError PAGE_OUT_OF_RANGE, FOREIGN_CURSOR */
export function historyPage(
  request: HistoryRequest,
  view: LicenceView,
  owner: HistoryOwner,
): PointEventConnection {
  checkPage(request.first);
  checkPage(request.last);
  const lines = filtered(request, view);
  const placeOf = (cursor: string | null | undefined): number | null => {
    if (cursor === null || cursor === undefined) return null;
    const { print } = readCursor(cursor, request, owner);
    const place = lines.findIndex(line => fingerprintOf(line) === print);
    if (place === -1) throw problem(ProblemCode.FOREIGN_CURSOR);
    return place;
  };
  const slice = sliceOf(lines.length, request, placeOf(request.after), placeOf(request.before));
  return new PointEventConnection({
    lines: lines.slice(slice.from, slice.to),
    slice,
    totalCount: lines.length,
    owner,
    filters: onceOf(() => filterPrint(request)),
    times: view.times,
  });
}

function onceOf<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function cursorOf(line: HistoryLine, { owner, filters, times }: PageOfHistory): string {
  const { asOf, knownAt, revision } = times;
  return owner.tokens.seal(['cursor', owner.neph, filters(), asOf, knownAt, revision, fingerprintOf(line)]);
}

function readCursor(
  cursor: string,
  request: HistoryRequest,
  owner: HistoryOwner,
): PinnedTimes & { readonly print: string } {
  const [kind, neph, filters, asOf, knownAt, revision, print] = owner.tokens.open(cursor) ?? [];
  const isOurs = kind === 'cursor' && neph === owner.neph && filters === filterPrint(request);
  if (!isOurs) throw problem(ProblemCode.FOREIGN_CURSOR);
  return {
    asOf: asOf as LegalDay,
    knownAt: knownAt as Instant,
    revision: revision as number,
    print: String(print),
  };
}

function filterPrint({ kinds, since, until, order }: HistoryRequest): string {
  return fingerprint(
    kinds ? [...kinds].sort().join(' ') : '',
    since ? isoDay(since) : '',
    until ? isoDay(until) : '',
    order,
  );
}

function filtered({ kinds, since, until, order }: HistoryRequest, view: LicenceView): HistoryLine[] {
  const lines = view
    .history(since ?? undefined)
    .filter(
      line =>
        (!kinds || kinds.includes(kindOf(line))) &&
        (until === null || until === undefined || line.on <= until),
    );
  return order === 'NEWEST_FIRST' ? lines.reverse() : lines;
}

function checkPage(size: number | null | undefined): void {
  if (size === null || size === undefined || (size >= 0 && size <= largestPage)) return;
  throw problem(ProblemCode.PAGE_OUT_OF_RANGE, {
    fr: `${size} n’y est pas ; par défaut, ${defaultPage}.`,
    en: `${size} is out of range; the default is ${defaultPage}.`,
  });
}
