import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import {
  contentOfAdcs,
  contentOfRii,
  type DocumentContent,
  factsOf,
} from '../../../src/documents/content/index.js';
import type { Language } from '../../../src/licence/index.js';
import type { Neph } from '../../../src/snpc/index.js';
import { textOfContent } from '../../support/contentText.js';
import { adcsStamp, riiStamp, viewsOf } from '../../support/documentViews.js';
import { personas } from '../../support/personas.js';
import { repositorySeeds } from '../../support/simulator.js';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
});
afterAll(() => simulator.close());

async function viewsOfNeph(neph: Neph) {
  const register = await simulator.source.open();
  const { dossiers } = await register.dossiers([neph]);
  const [dossier] = dossiers;
  if (!dossier || dossier instanceof Error) throw new Error(`no dossier ${neph}`);
  return viewsOf(dossier);
}

function holes({ blocks }: DocumentContent): string[] {
  return blocks.flatMap(block => {
    if (block.kind === 'FACTS')
      return block.facts
        .filter(({ value }) => value.length === 0 || value.includes(''))
        .map(({ label }) => label);
    if (block.kind !== 'TABLE') return [];
    return block.rows.flatMap((row, index) =>
      row.length === block.columns.length && row.every(cell => cell.length > 0 && !cell.includes(''))
        ? []
        : [`${block.caption}, row ${index}`],
    );
  });
}

const languages: readonly Language[] = ['fr', 'en'];

describe.each(personas.map(persona => [persona.id, persona.neph] as const))('%s', (_id, neph) => {
  it.each(languages)('has no hole and nothing undefined in its documents (%s)', async language => {
    const { licence, record } = await viewsOfNeph(neph);
    for (const content of [
      contentOfRii(licence, record, riiStamp, language),
      contentOfAdcs(licence, adcsStamp, language),
    ]) {
      expect(holes(content)).toEqual([]);
      expect(textOfContent(content)).not.toMatch(/\bundefined\b|\bnull\b|NaN|\[object|\{\}/);
      expect(structuredClone(content)).toEqual(content);
    }
  });

  it('tells no points in its ADCS, and nothing of measures, letters and infractions', async () => {
    const { licence } = await viewsOfNeph(neph);
    for (const language of languages) {
      // A restriction of novices names their probation, on the card too.
      const text = textOfContent(contentOfAdcs(licence, adcsStamp, language)).replace(
        /\([^()]*probat[^()]*\)/,
        '',
      );
      expect(text).not.toMatch(
        /\bpoints?\b|\bsolde\b|balance|probat|\b48|lettre\b|letter\b|infraction|offence|stage\b|mesure|préfet/i,
      );
    }
  });

  it('asserts plain data', async () => {
    const { licence, record } = await viewsOfNeph(neph);
    for (const facts of [factsOf('RII', licence, record), factsOf('ADCS', licence, null)])
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});
