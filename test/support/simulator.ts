import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import type { PopulationNamed } from '../../simulator/population/countries/countries.js';
import type { StatementListener } from '../../simulator/store/database.js';
import { allRead, type Dossier, type Neph, neph } from '../../src/snpc/index.js';
import { type Clock, type Instant, legalDay, parisTime } from '../../src/time/index.js';
import { quickPlace, temporaryFolder } from './places.js';

export { temporaryFolder };

export const repositorySeeds = path.resolve(import.meta.dirname, '../../seed');

/** NEPH of the nth driver of a test. */
export function driverNeph(n = 1): Neph {
  return neph(`010399${String(n).padStart(6, '0')}`);
}

/** A driver with twelve points since 2003, as a persona file; the commands stand as in the file. */
export function driver(n = 1, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: `driver-${n}`,
    neph: driverNeph(n),
    title: { en: `Driver ${n}`, fr: `Conducteur ${n}` },
    story: { en: 'Drives.', fr: 'Conduit.' },
    identity: {
      birthName: `TESTARD ${n}`,
      firstNames: ['Anne-Maël', 'Zoé'],
      sex: 'F',
      bornOn: '1982-07-04',
      birthPlace: 'Tulle',
      birthPlaceCode: '19272',
    },
    dossier: {
      titlePeriods: [{ obtainedOn: '2003-03-10' }],
      titles: [{ number: `TEST${n}`, issuedOn: '2003-03-12', issuedBy: 'Préfecture fictive' }],
      categories: [{ code: 'B', obtainedOn: '2003-03-10' }],
    },
    ...changes,
  };
}

/** A seed folder with the repository's delay profiles, other files of delays, and these drivers. */
export function seedFolderWith(
  drivers: readonly Record<string, unknown>[],
  delays: Record<string, unknown> = {},
): string {
  const folder = temporaryFolder();
  cpSync(path.join(repositorySeeds, 'delays'), path.join(folder, 'delays'), { recursive: true });
  for (const [name, profile] of Object.entries(delays)) {
    writeFileSync(path.join(folder, 'delays', `${name}.yaml`), JSON.stringify(profile));
  }
  mkdirSync(path.join(folder, 'personas'));
  for (const one of drivers) {
    writeFileSync(path.join(folder, 'personas', `${one.id}.yaml`), JSON.stringify(one));
  }
  return folder;
}

/** A simulator over these drivers, in the quickest place of this run's database; closed with the test. */
export async function simulatorWith(
  drivers: readonly Record<string, unknown>[] = [driver()],
  options: { wallClock?: Clock; onRead?: StatementListener; populations?: PopulationNamed } = {},
): Promise<Simulator> {
  const place = await quickPlace();
  const simulator = await openSimulator({ ...place, seedFolder: seedFolderWith(drivers), ...options });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** The dossier of a driver as the register holds it now. */
export async function dossierOf(simulator: Simulator, of: Neph = driverNeph()): Promise<Dossier> {
  const register = await simulator.source.open();
  const [dossier] = allRead(await register.dossiers([of]));
  if (!dossier) throw new Error('the driver of this test has no dossier');
  return dossier;
}

/** An instant by the Paris wall clock: `2026-01-15T09:00`, seconds allowed. */
export function paris(text: string): Instant {
  const [day = '', time = ''] = text.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (parisTime(legalDay(day), hours * 60 + minutes) + seconds * 1000) as Instant;
}

/** The same instant so many seconds later. */
export function seconds(at: Instant, count: number): Instant {
  return (at + count * 1000) as Instant;
}
