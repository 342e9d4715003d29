import { Field, ObjectType } from 'type-graphql';

/** Largest page of any list. */
export const largestPage = 100;

/** Page given when none is asked. */
export const defaultPage = 20;

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more follows this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when something precedes this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

/** What a client asks of a list. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
}

/** A part of a list, between two places of it. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of a list of `length` that a page asks for: what stands after `after` and before `before` (places in
 * the list, null for its ends), then its first or last items (Relay's algorithm).
 */
export function sliceOf(
  length: number,
  page: PageRequest,
  after: number | null,
  before: number | null,
): Slice {
  const start = after === null ? 0 : after + 1;
  const end = Math.max(start, before === null ? length : Math.min(before, length));
  if (page.last !== undefined && page.last !== null && (page.first === undefined || page.first === null)) {
    return { from: Math.max(start, end - page.last), to: end };
  }
  const to = Math.min(end, start + (page.first ?? defaultPage));
  const last = page.last ?? null;
  return { from: last === null ? start : Math.max(start, to - last), to };
}
