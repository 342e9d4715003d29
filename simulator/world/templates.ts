import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LawSettings } from '../../src/points/index.js';
import { World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { deleteDossiers, writeNewDossiers } from '../store/writeRecord.js';
import { defaultClock, defaultSeed } from './defaults.js';
import type { DelayProfiles } from './delayProfiles.js';
import { nextWorldId } from './identity.js';
import { liveOf, readPersonas } from './personas.js';
import type { SeedFile } from './seedFolder.js';
import { noFaultsText } from './standingFaults.js';
import { clockColumns } from './worlds.js';

/** What templates are made from. */
export interface Seeds {
  readonly personaFiles: readonly SeedFile[];
  /** Fingerprint of the seed folder: another one is another template. */
  readonly seedVersion: string;
  readonly profiles: DelayProfiles;
  readonly law: LawSettings;
}

const personaPrefix = 'personas@';

/** What a world says it stands on, from the name of its template. */
export function populationOf(templateName: string | null): string {
  if (templateName === null) return 'empty';
  return templateName.startsWith(personaPrefix) ? 'personas' : templateName;
}

/** Name of the template of the personas, as these seeds make it. No world may have such a name. */
export function personaTemplateName({ seedVersion }: Seeds): string {
  return `${personaPrefix}${seedVersion}`;
}

/** Lives the personas; a fault in a file is told before anything is written. @throws SeedFault */
export function livePersonas({ personaFiles, profiles, law }: Seeds) {
  return readPersonas(personaFiles).map(read => ({
    record: liveOf(read, { seed: defaultSeed, profiles, law, clock: defaultClock }),
    persona: read.persona,
  }));
}

/** The template of the personas: its id, written first where these seeds have not been used before. */
export async function ensurePersonaTemplate(
  em: SqlEntityManager,
  queries: Queries,
  seeds: Seeds,
  dossiers: ReturnType<typeof livePersonas>,
): Promise<number> {
  const name = personaTemplateName(seeds);
  const [standing] = await queries.worldByName(em.getKysely() as Executor, name);
  if (standing) return standing.id;
  const id = await nextWorldId(em, queries);
  await em.insert(World, {
    id,
    name,
    baseId: null,
    seed: defaultSeed,
    generation: seeds.seedVersion,
    revision: 0,
    ...clockColumns({ kind: 'FROZEN', at: defaultClock }),
    firstClock: 'FROZEN',
    firstClockAt: defaultClock,
    delays: 'none',
    faults: noFaultsText,
    expiresAt: null,
    seedVersion: seeds.seedVersion,
  });
  await writeNewDossiers(em, dossiers, { worldId: id, revision: 0 });
  return id;
}

/** Removes the templates of former personas on which no world stands; those of populations stay until asked. */
export async function dropUnusedTemplates(em: SqlEntityManager, queries: Queries): Promise<void> {
  const rows = await queries.worlds(em.getKysely() as Executor);
  const used = new Set(rows.map(row => row.base_id));
  for (const { id, name } of rows) {
    if (!name.startsWith(personaPrefix) || used.has(id)) continue;
    await deleteDossiers(em, id);
    await em.nativeDelete(World, { id });
  }
}
