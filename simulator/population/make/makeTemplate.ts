import { bulkInsertOf } from '../../store/bulkInsert.js';
import { countsOf, type FlatRows } from '../../store/bulkRows.js';
import type { SimulatorDatabase } from '../../store/database.js';
import { hasCode } from '../../store/errorCodes.js';
import type { Queries } from '../../store/queries.js';
import type { LicenceRange } from './licencesOf.js';
import {
  addTo,
  anotherMaker,
  begin,
  finish,
  type MakingParts,
  type Progress,
  type Template,
} from './making.js';
import { MakingFault } from './makingFault.js';
import type { RowPlace, RowSource } from './rowSource.js';

/** How a template is made. */
export interface MakingOptions {
  readonly template: Template;
  /** Drops what stands under its name first. */
  readonly again?: boolean;
  readonly sourceOf: (place: RowPlace) => RowSource;
  /** Stops it between two batches. */
  readonly signal?: AbortSignal;
  /** Told of the licences written so far: once before the first batch, then after each. */
  readonly onProgress?: (made: number) => void;
}

/** What was made. */
export interface MadeTemplate {
  readonly name: string;
  /** Licences that an earlier run had written; all of them where the template was whole already. */
  readonly madeBefore: number;
  /** Rows by table, those of earlier runs included; null where the template was whole already. */
  readonly rows: Readonly<Record<string, number>> | null;
  /** Bytes that the template takes with its indexes; null where it was whole already. */
  readonly bytes: number | null;
  /** Bytes that all tables of the database take. */
  readonly bytesOfAll: number;
}

/**
 * Makes a template, or the rest of one that was interrupted, batch after batch: what is committed stays, and nobody sees
 * it before it is whole. @throws MakingFault
 */
export async function makeTemplate(
  { database, queries }: { readonly database: SimulatorDatabase; readonly queries: Queries },
  options: MakingOptions,
): Promise<MadeTemplate> {
  const turn = await database.takeBulkTurn().catch(error => {
    throw faultOf(error, 'the licences made so far', database);
  });
  if (!turn) throw anotherMaker();
  const parts = { database, queries, bulk: bulkInsertOf(database.em()) };
  const { template, again = false } = options;
  let made = 0;
  try {
    const begun = await begin(parts, template, { again, bytes: await turn.bytes() });
    if (!begun) return wholeAlready(template, await turn.bytes());
    made = begun.made;
    const end = await writeAll(parts, options, begun, progress => {
      made = progress.made;
      if (!turn.isHeld()) throw databaseGone(kept(made, template));
    });
    await finish(parts, template, end);
    const bytesOfAll = await turn.bytes();
    const bytes = Math.max(0, bytesOfAll - begun.bytesBefore);
    return { name: template.name, madeBefore: begun.made, rows: end.counts, bytes, bytesOfAll };
  } catch (error) {
    throw faultOf(error, kept(made, template), database);
  } finally {
    await turn.end();
  }
}

async function writeAll(
  parts: MakingParts,
  { template, sourceOf, signal, onProgress }: MakingOptions,
  begun: Progress,
  written: (progress: Progress) => void,
): Promise<Progress> {
  const { tables } = parts.bulk;
  const source = sourceOf({ tables, worldId: begun.worldId });
  try {
    let progress = begun;
    onProgress?.(progress.made);
    for await (const { rows, last } of inOrder(source, begun.made, template.licences)) {
      if (signal?.aborted) throw stopped(progress.made, template.licences);
      const counts = added(progress.counts, countsOf(tables, rows));
      progress = await addTo(parts, progress, rows, { made: last, counts });
      written(progress);
      onProgress?.(progress.made);
    }
    return progress;
  } finally {
    await source.close();
  }
}

/** Batches in the order of their licences, some made ahead, so that memory stays bounded. */
async function* inOrder(source: RowSource, from: number, to: number) {
  const waiting: (LicenceRange & { readonly rows: Promise<FlatRows> })[] = [];
  let next = from;
  const fill = (): void => {
    while (waiting.length < source.ahead && next < to) {
      const range = { first: next, last: Math.min(to, next + source.batch) };
      const rows = source.rows(range);
      // One that nobody comes to wait for any more has nobody to tell.
      rows.catch(() => {});
      waiting.push({ ...range, rows });
      next = range.last;
    }
  };
  for (fill(); waiting.length > 0; ) {
    const { rows, last } = waiting.shift() as (typeof waiting)[number];
    const ready = await rows;
    fill();
    yield { rows: ready, last };
  }
}

function added(one: Progress['counts'], other: Progress['counts']): Progress['counts'] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map(name => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

function wholeAlready({ name, licences }: Template, bytesOfAll: number): MadeTemplate {
  return { name, madeBefore: licences, rows: null, bytes: null, bytesOfAll };
}

function stopped(made: number, licences: number): MakingFault {
  return new MakingFault(
    'STOPPED',
    `stopped at ${made} of ${licences} licences, which are kept: run it again with the same words to go on`,
  );
}

const fullCodes = /^(SQLITE_FULL|ENOSPC|53100)$/;

function faultOf(error: unknown, licences: string, database: SimulatorDatabase): unknown {
  if (error instanceof MakingFault) return error;
  const cause = { cause: error };
  if (hasCode(error, fullCodes)) {
    const remedy = 'free some space, then run it again with the same words to go on';
    return new MakingFault('DISK_FULL', `the disk is full; ${licences} are kept: ${remedy}`, cause);
  }
  if (hasCode(error, /^UNAVAILABLE$/) || database.collisions.isGone(error)) {
    return databaseGone(licences, cause);
  }
  return error;
}

function kept(made: number, { licences }: Template): string {
  return `${made} of ${licences} licences`;
}

function databaseGone(licences: string, options?: ErrorOptions): MakingFault {
  const remedy = 'once it does, run it again with the same words to go on';
  return new MakingFault(
    'DATABASE_GONE',
    `the database does not answer; ${licences} are kept: ${remedy}`,
    options,
  );
}
