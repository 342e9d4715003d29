import { type Dossier, type Neph, recordedBy } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { dossierOf } from '../life/dossier.js';
import type { LicenceRecord } from '../life/record.js';
import {
  byNeph,
  heldRowsOf,
  infractionLife,
  letterLife,
  recordedInfraction,
  recordedStage,
  stageLife,
} from './fromRows.js';
import type { Queries } from './queries.js';
import type { Executor } from './tables.js';

/** Later than any clock: asks for what is ahead too. */
const always = Number.MAX_SAFE_INTEGER;

/**
 * The dossiers of some drivers as their register holds them at its clock; unknown NEPHs are absent. Five
 * statements, however many drivers.
 */
export async function readDossiers(
  executor: Executor,
  queries: Queries,
  worldId: number,
  nephs: readonly Neph[],
  clock: Instant,
): Promise<ReadonlyMap<Neph, Dossier>> {
  const list = JSON.stringify(nephs);
  const dossiers = await queries.dossiers(executor, worldId, list);
  const held = byNeph(await queries.heldRows(executor, worldId, list, clock));
  const infractions = byNeph(await queries.recordedInfractions(executor, worldId, list, clock));
  const stages = byNeph(await queries.recordedStages(executor, worldId, list, clock));
  const letters = byNeph(await queries.letters(executor, worldId, list, clock));
  return new Map(
    dossiers.map(row => {
      const neph = row.neph as Neph;
      const dossier = dossierOf({
        neph,
        civilStatus: JSON.parse(row.civil_status),
        address: row.address === null ? null : JSON.parse(row.address),
        held: heldRowsOf(held.get(neph) ?? []),
        infractions: (infractions.get(neph) ?? []).map(recordedInfraction),
        stages: (stages.get(neph) ?? []).map(recordedStage),
        letters: (letters.get(neph) ?? []).map(letterLife),
      });
      return [neph, recordedBy(dossier, clock)];
    }),
  );
}

/** The whole records of some drivers, what lies ahead of the clock included: for commands and pending facts. */
export async function readRecords(
  executor: Executor,
  queries: Queries,
  worldId: number,
  nephs: readonly Neph[],
): Promise<ReadonlyMap<Neph, LicenceRecord>> {
  const list = JSON.stringify(nephs);
  const dossiers = await queries.dossiers(executor, worldId, list);
  const held = byNeph(await queries.heldRows(executor, worldId, list, always));
  const infractions = byNeph(await queries.infractionLives(executor, worldId, list));
  const stages = byNeph(await queries.stageLives(executor, worldId, list));
  const letters = byNeph(await queries.letters(executor, worldId, list, always));
  return new Map(
    dossiers.map(row => {
      const neph = row.neph as Neph;
      return [
        neph,
        {
          neph,
          civilStatus: JSON.parse(row.civil_status),
          address: row.address === null ? null : JSON.parse(row.address),
          held: heldRowsOf(held.get(neph) ?? []),
          infractions: (infractions.get(neph) ?? []).map(infractionLife),
          stages: (stages.get(neph) ?? []).map(stageLife),
          letters: (letters.get(neph) ?? []).map(letterLife),
          commands: row.commands,
        },
      ];
    }),
  );
}
