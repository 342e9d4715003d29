import { type Dossier, type Neph, recordedBy } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { dossierOf } from '../life/dossier.js';
import type { LicenceRecord } from '../life/record.js';
import type { Countries } from '../population/countries/countries.js';
import { lifeColumns, recordedColumns } from './columns.js';
import type { DossierWithRows } from './dossierQueries.js';
import {
  heldLivesOf,
  heldRowsOf,
  infractionLife,
  letterLife,
  recordedInfraction,
  recordedStage,
  stageLife,
} from './fromRows.js';
import { type Layers, nephsAsked, shownOf } from './layers.js';
import type { Queries, WorldRow } from './queries.js';
import type { Executor } from './tables.js';
import type { PersonaLabel } from './toRows.js';
import {
  inOrderCommanded,
  inOrderHeld,
  inOrderRecorded,
  inOrderSent,
  rowsBy,
  rowsOf,
  worldRowOf,
} from './unpack.js';

/** A row of a driver that cannot be read. */
export class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
}

/** What dossiers are read from: the tables, and the countries that no table holds. */
export interface Shelves {
  readonly queries: Queries;
  readonly countries: Countries;
}

/**
 * A world, and the rows of some drivers in its layers, for `dossiersFrom` or `recordsFrom`: one statement, however many
 * drivers. Undefined where there is no such world.
 */
export async function readWorldWithRows(
  executor: Executor,
  read: Queries['worldWithDossiers'],
  name: string,
  nephs: readonly Neph[],
): Promise<{ readonly world: WorldRow; readonly rows: readonly DossierWithRows[] } | undefined> {
  const found = await read(executor, name, nephsAsked(nephs), name);
  const world = found.find(row => row.world !== null)?.world;
  if (world === undefined) return undefined;
  return { world: worldRowOf(world), rows: found.filter(row => row.world === null) };
}

/** The dossiers of some drivers in layers that are known, by one statement. @throws CommandRefusal POPULATION_CHANGED */
export async function readDossiers(
  executor: Executor,
  shelves: Shelves,
  layers: Layers,
  nephs: readonly Neph[],
  clock: Instant,
): Promise<ReadonlyMap<Neph, Dossier | UnreadableRow>> {
  const { own, base } = layers;
  const rows = await shelves.queries.dossiersWithRows(executor, nephsAsked(nephs), own, base ?? own);
  return dossiersFrom(rows, shelves, layers, nephs, clock);
}

/**
 * The dossiers of some drivers as their register holds them at its clock, from the rows in its layers; unknown NEPHs are
 * absent, and a driver with a row that cannot be read has that instead. @throws CommandRefusal POPULATION_CHANGED
 */
export function dossiersFrom(
  rows: readonly DossierWithRows[],
  { countries }: Pick<Shelves, 'countries'>,
  { own, country: mark }: Layers,
  nephs: readonly Neph[],
  clock: Instant,
): ReadonlyMap<Neph, Dossier | UnreadableRow> {
  const country = countries.of(mark);
  const found = new Map<Neph, Dossier | UnreadableRow>();
  for (const row of shownOf(rows, own)) {
    found.set(
      row.neph as Neph,
      readOrNot(() => recordedBy(dossierFrom(row, clock), clock)),
    );
  }
  for (const neph of nephs) {
    const made = found.has(neph) ? undefined : country.dossierOf(neph);
    if (made) found.set(neph, recordedBy(made, clock));
  }
  return found;
}

// What lies ahead of the clock is left where it stands: it may be no JSON either.
function dossierFrom(row: DossierWithRows, clock: Instant): Dossier {
  const columns = recordedColumns;
  return dossierOf({
    neph: row.neph as Neph,
    civilStatus: JSON.parse(row.civil_status),
    address: row.address === null ? null : JSON.parse(row.address),
    held: heldRowsOf(rowsBy(row, 'held_row', columns, 'recorded_from', clock).sort(inOrderHeld)),
    infractions: rowsBy(row, 'infraction', columns, 'recorded_at', clock)
      .sort(inOrderRecorded)
      .map(recordedInfraction),
    stages: rowsBy(row, 'stage', columns, 'recorded_at', clock).sort(inOrderRecorded).map(recordedStage),
    letters: rowsBy(row, 'letter', columns, 'sent_at', clock).sort(inOrderSent).map(letterLife),
  });
}

// One text that is no JSON spoils the dossier it is of, and no other of the batch.
function readOrNot(read: () => Dossier): Dossier | UnreadableRow {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return new UnreadableRow('A row is no JSON', { cause: error });
    throw error;
  }
}

/** A whole record, and where it stands. */
export interface FoundRecord {
  readonly record: LicenceRecord;
  /** True for a row of the world itself, false while it is still its template's, or its country's. */
  readonly isOwn: boolean;
  readonly persona: PersonaLabel | null;
}

/** The whole records of some drivers, for commands, by one statement. @throws CommandRefusal POPULATION_CHANGED */
export async function readRecords(
  executor: Executor,
  shelves: Shelves,
  layers: Layers,
  nephs: readonly Neph[],
): Promise<ReadonlyMap<Neph, FoundRecord>> {
  const { own, base } = layers;
  const rows = await shelves.queries.recordsWithRows(executor, nephsAsked(nephs), own, base ?? own);
  return recordsFrom(rows, shelves, layers, nephs);
}

/** The whole records of some drivers, what lies ahead of the clock included. @throws CommandRefusal POPULATION_CHANGED */
export function recordsFrom(
  rows: readonly DossierWithRows[],
  { countries }: Pick<Shelves, 'countries'>,
  { own, country: mark }: Layers,
  nephs: readonly Neph[],
): ReadonlyMap<Neph, FoundRecord> {
  const country = countries.of(mark);
  const found = new Map<Neph, FoundRecord>();
  for (const row of shownOf(rows, own)) {
    found.set(row.neph as Neph, {
      record: recordFrom(row),
      persona: personaOf(row),
      isOwn: row.world_id === own,
    });
  }
  for (const neph of nephs) {
    const record = found.has(neph) ? undefined : country.recordOf(neph);
    if (record) found.set(neph, { record, persona: null, isOwn: false });
  }
  return found;
}

function recordFrom(row: DossierWithRows): LicenceRecord {
  const columns = lifeColumns;
  return {
    neph: row.neph as Neph,
    civilStatus: JSON.parse(row.civil_status),
    address: row.address === null ? null : JSON.parse(row.address),
    held: heldLivesOf(rowsOf(row, 'held_row', columns).sort(inOrderHeld)),
    infractions: rowsOf(row, 'infraction', columns).sort(inOrderCommanded).map(infractionLife),
    stages: rowsOf(row, 'stage', columns).sort(inOrderCommanded).map(stageLife),
    letters: rowsOf(row, 'letter', columns).sort(inOrderSent).map(letterLife),
    commands: row.commands,
  };
}

function personaOf(row: DossierWithRows): PersonaLabel | null {
  if (row.persona === null) return null;
  return { id: row.persona, title: { en: row.title_en ?? '', fr: row.title_fr ?? '' } };
}
