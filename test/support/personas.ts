import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  defaultClock,
  type Persona,
  type ReadPersona,
  readPersonas,
  readSeedFiles,
} from '../../simulator/index.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { readDelayProfiles } from '../../simulator/world/delayProfiles.js';
import type { Expectation } from '../../simulator/world/personaExpectation.js';
import { liveOf } from '../../simulator/world/personas.js';
import { defaultLawSettings } from '../../src/points/index.js';
import { repositorySeeds } from './simulator.js';

const read = readPersonas(readSeedFiles(repositorySeeds, 'personas'));

/** The personas of the repository, the first of all first. */
export const personas: readonly Persona[] = read
  .map(({ persona }) => persona)
  .sort((a, b) => Number(b.id === 'clean') - Number(a.id === 'clean') || (a.id < b.id ? -1 : 1));

/** The expectation of a persona that moves no time: the default clock, no `asOf`, no `knownAt`. */
export function atTheDefaultClock({ expect }: Persona): Expectation | undefined {
  return expect.find(
    ({ clock, asOf, knownAt }) => clock === undefined && asOf === undefined && knownAt === undefined,
  );
}

/** The whole life of a persona, with the dates that nobody sees. */
export function lifeOf({ id }: Persona): LicenceRecord {
  const profiles = readDelayProfiles(readSeedFiles(repositorySeeds, 'delays'));
  const found = read.find(({ persona }) => persona.id === id) as ReadPersona;
  return liveOf(found, { seed: 'default', profiles, law: defaultLawSettings, clock: defaultClock });
}

const page = path.resolve(import.meta.dirname, '../../docs/personas.md');

/** The page of personas as it is committed; written anew first where `UPDATE_DOCS` is set. */
export function committedPage(): string {
  if (process.env.UPDATE_DOCS) writeFileSync(page, personasPage());
  return readFileSync(page, 'utf8');
}

/** The page of personas as the files make it. */
export function personasPage(): string {
  return `# Personas

Fictitious drivers of the default world, whose clock stands at 2026-01-15T09:00 in Paris until somebody moves it.
Nobody here exists: their NEPHs name département 99, which no préfecture has, or begin with SIM, which none gives.

Each file tells the driver's story, works its dates out on paper, and holds the answers that the law gives, each with
its article; \`test/personas\` asks them of the gateway. Balances below are those of the default clock.

This page is generated from \`seed/personas\`; a test compares them. To write it anew:
\`UPDATE_DOCS=1 npx vitest run test/personas\`.

| persona | NEPH | title | what it shows | balance |
|---|---|---|---|---|
${personas.map(rowOf).join('\n')}
`;
}

function rowOf(persona: Persona): string {
  const { id, neph, title, story } = persona;
  const cells = [
    `[${id}](../seed/personas/${id}.yaml)`,
    `\`${neph}\``,
    title.en,
    story.en,
    balanceOf(persona),
  ];
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function balanceOf(persona: Persona): string {
  const { balance, noBalanceReason } = atTheDefaultClock(persona) ?? {};
  return balance === null ? `none: \`${noBalanceReason}\`` : String(balance);
}
