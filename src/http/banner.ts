import { type Instant, isoInstant } from '../time/index.js';
import { firstQuery } from './explorers/firstQuery.js';

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
  /** What testers bring; null over a register that is not simulated. */
  readonly testerToken: string | null;
  /** True where explorers are served. */
  readonly hasExplorers: boolean;
  /** True where the explorers come as a tester who reads as a persona. */
  readonly explorersComeSignedIn: boolean;
  /** Empty where nobody is made for tests. */
  readonly personas: readonly Introduced[];
  readonly firstNeph: string;
}

const mostIntroduced = 8;

const kept = ' What testers did before is kept: delete the data folder to start again.';

/** What a newcomer reads once the gateway is ready: where to look, whom to ask for, and what to paste. */
export function banner(address: string, presented: Presented, clock: Instant): string {
  const { source, testerToken, personas, firstNeph } = presented;
  const asked = firstNeph === '' ? 'the NEPH of a dossier' : firstNeph;
  return [
    `snpc-gateway is ready: ${address}/graphql${presented.hasExplorers ? ` (Apollo Sandbox in a browser), ${address}/graphiql (offline)` : ''}`,
    testerToken === null
      ? `Dossiers come from the source ${JSON.stringify(source)}. Holders sign in at ${address}/sign-in; authorities by a token.`
      : `This register is simulated; nobody in it exists. Screens to sign in: ${address}/sign-in`,
    '',
    `Its clock stands at ${isoInstant(clock)}.${testerToken === null ? '' : kept}`,
    '',
    ...introduction(personas),
    ...forTesters(address, presented),
    `Paste this query, with the variables {"neph": "${asked}"}:`,
    '',
    firstQuery,
  ].join('\n');
}

function forTesters(
  address: string,
  { testerToken, hasExplorers, explorersComeSignedIn, personas, firstNeph }: Presented,
): string[] {
  const persona = personas.find(({ neph }) => neph === firstNeph);
  if (testerToken === null || persona === undefined) return [];
  return [
    `The tester's token reads and commands everything; with Snpc-Persona it reads as that persona does:`,
    '',
    `  curl ${address}/graphql -H 'content-type: application/json' \\`,
    `    -H 'authorization: Bearer ${testerToken}' -H 'snpc-persona: ${persona.id}' \\`,
    `    -d '{"query": "{ viewer { licence { ... on Licence { balance } } } }"}'`,
    '',
    ...(hasExplorers && explorersComeSignedIn
      ? ['Both explorers come with these two headers: change the persona, or remove it.', '']
      : []),
  ];
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
