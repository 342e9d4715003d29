import { type Dossier, type Neph, recordedBy } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { dossierOf } from '../life/dossier.js';
import type { LicenceRecord } from '../life/record.js';
import type { Countries } from '../population/countries/countries.js';
import {
  byNeph,
  heldLivesOf,
  heldRowsOf,
  infractionLife,
  letterLife,
  recordedInfraction,
  recordedStage,
  stageLife,
} from './fromRows.js';
import { type LayerOfDossiers, type Layers, layersOf } from './layers.js';
import type { Queries } from './queries.js';
import type { Executor } from './tables.js';
import type { PersonaLabel } from './toRows.js';

/** Later than any clock: asks for what is ahead too. */
const always = Number.MAX_SAFE_INTEGER;

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
 * The dossiers of some drivers as their register holds them at its clock; unknown NEPHs are absent, and a driver with
 * a row that cannot be read has that instead. Five statements, nine where the world's own rows and its template's are
 * both read, however many drivers; one where all are of a country that no table holds. @throws CommandRefusal
 * POPULATION_CHANGED
 */
export async function readDossiers(
  executor: Executor,
  { queries, countries }: Shelves,
  layers: Layers,
  nephs: readonly Neph[],
  clock: Instant,
): Promise<ReadonlyMap<Neph, Dossier | UnreadableRow>> {
  const country = countries.of(layers.country);
  const found = new Map<Neph, Dossier | UnreadableRow>();
  for (const layer of await layersOf(executor, queries, layers, nephs)) {
    for (const [neph, dossier] of await dossiersOf(executor, queries, layer, clock)) found.set(neph, dossier);
  }
  for (const neph of nephs) {
    const made = found.has(neph) ? undefined : country.dossierOf(neph);
    if (made) found.set(neph, recordedBy(made, clock));
  }
  return found;
}

async function dossiersOf(
  executor: Executor,
  queries: Queries,
  { layer, nephs, dossiers }: LayerOfDossiers,
  clock: Instant,
): Promise<[Neph, Dossier | UnreadableRow][]> {
  const held = byNeph(await queries.heldRows(executor, layer, nephs, clock));
  const infractions = byNeph(await queries.recordedInfractions(executor, layer, nephs, clock));
  const stages = byNeph(await queries.recordedStages(executor, layer, nephs, clock));
  const letters = byNeph(await queries.letters(executor, layer, nephs, clock));
  return dossiers.map(row => {
    const neph = row.neph as Neph;
    const read = () =>
      dossierOf({
        neph,
        civilStatus: JSON.parse(row.civil_status),
        address: row.address === null ? null : JSON.parse(row.address),
        held: heldRowsOf(held.get(neph) ?? []),
        infractions: (infractions.get(neph) ?? []).map(recordedInfraction),
        stages: (stages.get(neph) ?? []).map(recordedStage),
        letters: (letters.get(neph) ?? []).map(letterLife),
      });
    return [neph, readOrNot(() => recordedBy(read(), clock))];
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

/** The whole records of some drivers, what lies ahead of the clock included: for commands and pending facts. */
export async function readRecords(
  executor: Executor,
  { queries, countries }: Shelves,
  layers: Layers,
  nephs: readonly Neph[],
): Promise<ReadonlyMap<Neph, FoundRecord>> {
  const country = countries.of(layers.country);
  const found = new Map<Neph, FoundRecord>();
  for (const layer of await layersOf(executor, queries, layers, nephs)) {
    const isOwn = layer.layer === layers.own;
    for (const { record, persona } of await recordsOf(executor, queries, layer)) {
      found.set(record.neph, { record, persona, isOwn });
    }
  }
  for (const neph of nephs) {
    const record = found.has(neph) ? undefined : country.recordOf(neph);
    if (record) found.set(neph, { record, persona: null, isOwn: false });
  }
  return found;
}

async function recordsOf(
  executor: Executor,
  queries: Queries,
  { layer, nephs, dossiers }: LayerOfDossiers,
): Promise<Omit<FoundRecord, 'isOwn'>[]> {
  const held = byNeph(await queries.heldLives(executor, layer, nephs));
  const infractions = byNeph(await queries.infractionLives(executor, layer, nephs));
  const stages = byNeph(await queries.stageLives(executor, layer, nephs));
  const letters = byNeph(await queries.letters(executor, layer, nephs, always));
  return dossiers.map(row => {
    const neph = row.neph as Neph;
    const record = {
      neph,
      civilStatus: JSON.parse(row.civil_status),
      address: row.address === null ? null : JSON.parse(row.address),
      held: heldLivesOf(held.get(neph) ?? []),
      infractions: (infractions.get(neph) ?? []).map(infractionLife),
      stages: (stages.get(neph) ?? []).map(stageLife),
      letters: (letters.get(neph) ?? []).map(letterLife),
      commands: row.commands,
    };
    return { record, persona: personaOf(row) };
  });
}

function personaOf(row: LayerOfDossiers['dossiers'][number]): PersonaLabel | null {
  if (row.persona === null) return null;
  return { id: row.persona, title: { en: row.title_en ?? '', fr: row.title_fr ?? '' } };
}
