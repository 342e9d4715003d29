import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { packageRoot } from '../../src/packageRoot.js';

/** A seed folder of its own for a test: the project's delay profiles, and plain drivers. */
export interface SeedFolder {
  readonly folder: string;
  readonly nephs: readonly string[];
  remove(): void;
}

/** Makes a seed folder with `count` drivers, each with a licence of 1998 and an infraction recorded in 2025. */
export function seedFolderOf(count: number): SeedFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-seed-'));
  cpSync(path.join(packageRoot, 'seed/delays'), path.join(folder, 'delays'), { recursive: true });
  mkdirSync(path.join(folder, 'personas'));
  const nephs = Array.from({ length: count }, (_, index) => `980599${String(index + 1).padStart(6, '0')}`);
  for (const [index, neph] of nephs.entries()) {
    const id = index === 0 ? 'clean' : `driver-${index}`;
    writeFileSync(path.join(folder, 'personas', `${id}.yaml`), stringify(driver(id, neph, index > 0)));
  }
  return { folder, nephs, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function driver(id: string, neph: string, hasLost: boolean): object {
  return {
    id,
    neph,
    title: { en: `Driver ${id}`, fr: `Conducteur ${id}` },
    story: { en: 'Made for a test.', fr: 'Fait pour un test.' },
    identity: {
      birthName: 'DURAND',
      firstNames: ['Camille'],
      sex: null,
      bornOn: '1979-02-11',
      birthPlace: 'Limoges',
      birthPlaceCode: '87085',
    },
    dossier: {
      titlePeriods: [{ id: 'L1', obtainedOn: '1998-05-04', formation: 'STANDARD' }],
      categories: [{ code: 'B', obtainedOn: '1998-05-04' }],
    },
    commands: hasLost
      ? [
          {
            at: '2025-03-03T12:00',
            delays: 'slow',
            infraction: { id: 'A', offence: 'TELEPHONE', channel: 'INTERCEPTION', path: 'PAID' },
          },
        ]
      : [],
  };
}
