import type { MadePopulation } from '../../../simulator/index.js';
import { columns } from '../tester/lines.js';

/** What was made, and in how many seconds. */
export interface Making {
  readonly made: MadePopulation;
  readonly seconds: number;
}

/** A number for people: whole, by groups of three digits. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Tells a person what was made. */
export function tellMade({ made, seconds }: Making): string {
  const { name, licences, madeBefore, rows, bytes, bytesOfAll, exampleNeph } = made;
  const next = ['a world over it', `npx snpc world create my-world --population '${name}'`] as const;
  const neph = ['a NEPH to try', exampleNeph] as const;
  if (rows === null || bytes === null) {
    return `${name} is whole already: nothing is made\n${columns([next, neph])}`;
  }
  const before = madeBefore > 0 ? `, ${whole(madeBefore)} of them by an earlier run` : '';
  const sum = Object.values(rows).reduce((all, some) => all + some, 0);
  const byTable = Object.entries(rows).map(([table, some]) => `${whole(some)} of ${table}`);
  return `${name} is made\n${columns([
    ['licences', `${whole(licences)}${before}`],
    ['rows', `${whole(sum)}: ${byTable.join(', ')}`],
    [
      'bytes',
      `${whole(bytes)}, ${whole(bytes / licences)} a licence; the whole database takes ${whole(bytesOfAll)}`,
    ],
    ['time', `${seconds.toFixed(1)} s, ${whole((licences - madeBefore) / seconds)} licences a second`],
    next,
    neph,
  ])}`;
}

/** The same for a program. */
export function madeAsJson({ made, seconds }: Making): unknown {
  const { licences, madeBefore, bytes } = made;
  return {
    ...made,
    bytesOfALicence: bytes === null ? null : bytes / licences,
    seconds,
    licencesPerSecond: (licences - madeBefore) / seconds,
  };
}
