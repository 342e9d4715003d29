import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import { contentOfRii, type DecisionOrder, type TableBlock } from '../../../src/documents/content/index.js';
import { textOfContent } from '../../support/contentText.js';
import { riiStamp, viewsOf } from '../../support/documentViews.js';
import { personas } from '../../support/personas.js';
import { cellsOf, faultsOfPrintedRii, typesNotShown, withoutSpaces } from '../../support/printedRecord.js';
import { repositorySeeds } from '../../support/simulator.js';

const [persona] = personas.filter(({ id }) => id === 'whole-record');
if (persona?.rii === undefined) throw new Error('whole-record says what its RII prints');
const { neph, rii } = persona;

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
});
afterAll(() => simulator.close());

async function contentIn(language: 'fr' | 'en', order?: DecisionOrder) {
  const { dossiers } = await (await simulator.source.open()).dossiers([neph]);
  const [dossier] = dossiers;
  if (!dossier || dossier instanceof Error) throw new Error('no dossier');
  const { licence, record } = viewsOf(dossier);
  return contentOfRii(licence, record, riiStamp, language, order);
}

function rowsOf({ blocks }: Awaited<ReturnType<typeof contentIn>>): string[][][] {
  const table = blocks.at(-1) as TableBlock;
  return table.rows.map(row => row.map(cell => cell.map(withoutSpaces)));
}

const expectedRows = rii.decisions.map(decision => cellsOf(decision).map(cell => cell.map(withoutSpaces)));

describe('the whole record of a life, as its persona says it is printed', () => {
  it('shows every type of line', () => {
    expect(typesNotShown(rii)).toEqual([]);
  });

  it('is printed line after line, in its order', async () => {
    expect(faultsOfPrintedRii(textOfContent(await contentIn('fr')), rii)).toEqual([]);
  });

  it('holds these decisions and no other, to the letter', async () => {
    expect(rowsOf(await contentIn('fr'))).toEqual(expectedRows);
  });

  it('can be ordered oldest first', async () => {
    expect(rowsOf(await contentIn('fr', 'OLDEST_FIRST'))).toEqual(expectedRows.toReversed());
  });

  it('tells as much in English', async () => {
    const [french, english] = [rowsOf(await contentIn('fr')), rowsOf(await contentIn('en'))];
    const shapeOf = (rows: string[][][]) =>
      rows.map(([, lines, points, balance]) => [lines?.length, points, balance]);
    expect(shapeOf(english)).toEqual(shapeOf(french));
    expect(JSON.stringify(english)).not.toMatch(/[Ii]nfraction du|Enregistrement|Lettre/);
  });
});

describe('the comparison of a printed RII', () => {
  it('does not mind wraps, pages and ligatures', async () => {
    const text = textOfContent(await contentIn('fr'));
    const wrapped = text
      .replaceAll(' ', '\n')
      .replaceAll('fi', 'ﬁ')
      .replaceAll('\nLieu', '\nPage 3 / 7\n\f\nLieu');
    expect(faultsOfPrintedRii(wrapped, rii)).toEqual([]);
  });

  it.each([
    ['a line is missing', (text: string) => text.replace('Lieu\u00a0: Gouzon\n', '')],
    ['a date is another', (text: string) => text.replace('22 septembre 2004', '23 septembre 2004')],
    ['a decision is printed twice', (text: string) => `${text}\nInfraction avec retrait de points`],
    [
      'two decisions change places',
      (text: string) => text.replace(/(Visite médicale)(.*)(Rétention du permis)/s, '$3$2$1'),
    ],
    ['nothing is printed', () => ''],
  ])('sees that %s', async (_fault, spoil) => {
    const text = textOfContent(await contentIn('fr'));
    expect(spoil(text)).not.toBe(text);
    expect(faultsOfPrintedRii(spoil(text), rii)).not.toEqual([]);
  });
});
