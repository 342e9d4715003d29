import { beforeAll, describe, expect, test } from 'vitest';
import { documentFonts, drawable, printable } from '../../../src/documents/pdf/fonts.js';
import { layOut, type PrintedPdf } from '../../../src/documents/pdf/index.js';
import { linesThatStay } from '../../../src/documents/pdf/texts.js';
import { adcsLike, contentWith, riiLike, sampleTwoDDoc } from '../../bench/documentContents.js';
import { hardContent } from '../../support/pdf/hardContent.js';
import { type Run, runsOf, textOf } from '../../support/pdf/pages.js';

const header = ['Événement', 'Lieu', 'Commise le', 'Définitive le', 'Fondement', 'Points'];

describe('the 200 events', () => {
  let rii: PrintedPdf;
  let pages: readonly (readonly Run[])[];
  beforeAll(async () => {
    rii = await layOut(riiLike(200), sampleTwoDDoc);
    pages = await runsOf(rii.bytes);
  });

  test('take many pages, each with the header of the table', () => {
    expect(rii.pages).toBeGreaterThan(12);
    pages.forEach((runs, index) => {
      const texts = runs.map(run => run.text.trim());
      for (const label of header) expect(texts, `page ${index + 1}`).toContain(label);
    });
  });

  test('are all there, in order, none cut between two pages', () => {
    const text = pages.map(runs => runs.map(run => run.text).join(' ')).join(' ');
    const numbers = [...text.matchAll(/n° (\d+)/g)].map(match => Number(match[1]));
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    // The ground of a conviction takes five lines: a page that begins or ends within them would show fewer.
    for (const runs of pages) {
      const said = runs.map(run => run.text).join(' ');
      const count = (words: RegExp) => [...said.matchAll(words)].length;
      expect(count(/Condamnation/g)).toBe(count(/police de\s+Besançon/g));
    }
  });

  test('say on every page that nothing is real, and which page of how many it is', () => {
    pages.forEach((runs, index) => {
      const said = runs.map(run => run.text.trim());
      expect(said).toContain('SPÉCIMEN — document simulé, sans valeur');
      expect(said).toContain('Relevé d’information intégral · RII-4H8T-2WZC');
      expect(said).toContain(`page ${index + 1} / ${rii.pages}`);
    });
  });
});

describe('what is hard to set', () => {
  test('stays between the margins', async () => {
    const { bytes } = await layOut(hardContent, sampleTwoDDoc);
    for (const runs of await runsOf(bytes)) {
      for (const run of runs) {
        expect(run.x, run.text).toBeGreaterThan(56);
        expect(run.x, run.text).toBeLessThan(539);
        expect(run.y, run.text).toBeGreaterThan(20);
        expect(run.y, run.text).toBeLessThan(828);
      }
    }
  });

  test('loses no line of a row that is taller than two pages', async () => {
    const { bytes } = await layOut(hardContent, sampleTwoDDoc);
    const text = (await textOf(bytes)).join(' ');
    for (let line = 1; line <= 130; line++) expect(text).toContain(`Ligne ${line} d’un texte sans fin`);
  });

  test('never leaves a heading at the foot of a page', async () => {
    for (let lines = 1; lines <= 60; lines++) {
      const content = contentWith('fr', [
        { kind: 'LIST', items: Array.from({ length: lines }, (_, index) => `Ligne ${index}`) },
        { kind: 'HEADING', level: 1, text: 'Titre premier' },
        { kind: 'HEADING', level: 2, text: 'Titre second' },
        { kind: 'PARAGRAPH', text: 'Suite du texte. '.repeat(24) },
      ]);
      const pages = await textOf((await layOut(content, sampleTwoDDoc)).bytes);
      const page = pages.find(text => text.includes('Titre premier')) as string;
      expect(page, `after ${lines} lines`).toMatch(/Titre premier\s+Titre second\s+Suite du texte/);
    }
  });

  test('an empty table says so instead', async () => {
    const { bytes } = await layOut(riiLike(0), sampleTwoDDoc);
    const text = (await textOf(bytes)).join(' ');
    expect(text).toContain('Aucun événement.');
    expect(text).not.toContain('Fondement');
  });
});

test('no line is left alone on either side of a page', () => {
  expect(linesThatStay(3, 5)).toBe(3);
  expect(linesThatStay(5, 5)).toBe(5);
  expect(linesThatStay(6, 5)).toBe(4);
  expect(linesThatStay(9, 5)).toBe(5);
  expect(linesThatStay(9, 1)).toBe(0);
  expect(linesThatStay(3, 2)).toBe(0);
});

test('the same content and the same code give the same bytes; another number, another file id', async () => {
  const [one, again] = [
    await layOut(adcsLike(), sampleTwoDDoc),
    await layOut(structuredClone(adcsLike()), sampleTwoDDoc),
  ];
  expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
  const other = await layOut({ ...adcsLike(), number: 'ADCS-OTHER' }, sampleTwoDDoc);
  const idOf = ({ bytes }: PrintedPdf) =>
    /\/ID \[(<[0-9a-f]+>)/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  expect(idOf(one)).toBeDefined();
  expect(idOf(other)).not.toBe(idOf(one));
});

test('a document is created on the day on which its code was signed', async () => {
  // 2626 hexadecimal is 9766 days after 1 January 2000: 27 September 2026, midnight in Paris being 22:00 UTC before.
  const { bytes } = await layOut(adcsLike(), sampleTwoDDoc);
  expect(Buffer.from(bytes).toString('latin1')).toContain(
    '<xmp:CreateDate>2026-09-26T22:00:00Z</xmp:CreateDate>',
  );
});

describe('the fonts', () => {
  const french = 'ÀÂÄÇÉÈÊËÎÏÔÖŒÙÛÜŸÆàâäçéèêëîïôöœùûüÿæ«»’‘“”–—…€½¼¾°•·−→≤≥×\u202f\u2009';

  test('show all of French', () => {
    for (const [name, font] of Object.entries(documentFonts())) {
      for (const sign of french) {
        expect(font.hasGlyphForCodePoint(sign.codePointAt(0) as number), `${name} ${sign}`).toBe(true);
      }
    }
    expect(printable(french)).toBe(french);
  });

  test('make one of signs that look the same, and a question mark of what they cannot show', () => {
    expect(drawable(printable('2D‑DOC n°\u00a012 ‐ fin, Bé\u00adziers'))).toBe('2D-DOC n° 12 - fin, Béziers');
    expect(printable('Ame\u0301lie')).toBe('Amélie');
    expect(printable('漢 et 😀')).toBe('? et ?');
  });

  test('give the text back as it was written', async () => {
    const said = `Cœur, ŒUVRE, « où l’été naît à Besançon », 3,50 €, ½ — fin… efficace, affût`;
    const { bytes } = await layOut(contentWith('fr', [{ kind: 'PARAGRAPH', text: said }]), sampleTwoDDoc);
    expect((await textOf(bytes)).join(' ')).toContain(said);
  });
});
