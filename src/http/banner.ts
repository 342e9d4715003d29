import { type Instant, isoInstant } from '../time/index.js';
import { firstQuery } from './firstQuery.js';

/** Who the banner introduces. */
export interface Introduced {
  readonly id: string;
  readonly neph: string;
  readonly title: { readonly en: string };
}

const introduced = 8;

/** What a newcomer reads once the gateway is ready: where to look, whom to ask for, and what to paste. */
export function banner(
  address: string,
  personas: readonly Introduced[],
  firstNeph: string,
  clock: Instant,
): string {
  const shown = personas.slice(0, introduced);
  const width = Math.max(...shown.map(({ neph }) => neph.length));
  return [
    `snpc-gateway is ready: ${address}/graphql (Apollo Sandbox in a browser), ${address}/graphiql (offline)`,
    'This register is simulated and readable without sign-in; nobody in it exists.',
    '',
    `Its clock stands at ${isoInstant(clock)}. What testers did before is kept: delete the data folder to start again.`,
    '',
    `Personas (${personas.length} in all, told in docs/personas.md):`,
    ...shown.map(({ neph, title }) => `  ${neph.padEnd(width)}  ${title.en}`),
    '',
    `Paste this query, with the variables {"neph": "${firstNeph}"}:`,
    '',
    firstQuery,
  ].join('\n');
}
