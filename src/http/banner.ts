import { type Instant, isoInstant } from '../time/index.js';
import { firstQuery } from './firstQuery.js';

/** Who the banner introduces. */
export interface Introduced {
  readonly id: string;
  readonly neph: string;
  readonly title: { readonly en: string };
}

/** What the banner tells of a gateway that is ready. */
export interface Presented {
  /** Name of the source of its dossiers. */
  readonly source: string;
  readonly isSimulated: boolean;
  /** Empty where nobody is made for tests. */
  readonly personas: readonly Introduced[];
  readonly firstNeph: string;
}

const mostIntroduced = 8;

const kept = ' What testers did before is kept: delete the data folder to start again.';

/** What a newcomer reads once the gateway is ready: where to look, whom to ask for, and what to paste. */
export function banner(address: string, presented: Presented, clock: Instant): string {
  const { source, isSimulated, personas, firstNeph } = presented;
  const asked = firstNeph === '' ? 'the NEPH of a dossier' : firstNeph;
  return [
    `snpc-gateway is ready: ${address}/graphql (Apollo Sandbox in a browser), ${address}/graphiql (offline)`,
    isSimulated
      ? 'This register is simulated and readable without sign-in; nobody in it exists.'
      : `Dossiers come from the source ${JSON.stringify(source)}, and are readable without sign-in.`,
    '',
    `Its clock stands at ${isoInstant(clock)}.${isSimulated ? kept : ''}`,
    '',
    ...introduction(personas),
    `Paste this query, with the variables {"neph": "${asked}"}:`,
    '',
    firstQuery,
  ].join('\n');
}

function introduction(personas: readonly Introduced[]): string[] {
  if (personas.length === 0) return [];
  const shown = personas.slice(0, mostIntroduced);
  const width = Math.max(...shown.map(({ neph }) => neph.length));
  return [
    `Personas (${personas.length} in all, told in docs/personas.md):`,
    ...shown.map(({ neph, title }) => `  ${neph.padEnd(width)}  ${title.en}`),
    '',
  ];
}
