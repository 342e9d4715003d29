import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut } from '../../../src/documents/pdf/index.js';
import { adcsLike, riiLike, sampleTwoDDoc } from '../../bench/documentContents.js';
import { missing } from '../../support/missing.js';

const folder = mkdtempSync(path.join(tmpdir(), 'snpc-pdf-'));
const files = {
  adcs: path.join(folder, 'adcs.pdf'),
  rii: path.join(folder, 'rii.pdf'),
  short: path.join(folder, 'short.pdf'),
};

beforeAll(async () => {
  writeFileSync(files.adcs, (await layOut(adcsLike('en'), sampleTwoDDoc)).bytes);
  // pdfinfo takes minutes over the structure of a long document.
  writeFileSync(files.short, (await layOut(riiLike(20), sampleTwoDDoc)).bytes);
  writeFileSync(files.rii, (await layOut(riiLike(200), sampleTwoDDoc)).bytes);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a tool prints of a file; null, noted, where the tool is not on this machine. */
function ask(tool: string, ...args: readonly string[]): string | null {
  const found = spawnSync(tool, ['--version'], { timeout: 10_000 });
  if (found.error) return missing(tool, 'the PDF of documents is not looked at by this tool');
  return execFileSync(tool, args, { encoding: 'utf8', timeout: 30_000 });
}

test('qpdf finds no fault', () => {
  for (const file of Object.values(files)) {
    const said = ask('qpdf', '--check', file);
    if (said !== null) expect(said).toContain('No syntax or stream encoding errors found');
  }
});

test('pdfinfo sees a tagged document with its title, in PDF 1.7', () => {
  const said = ask('pdfinfo', files.rii);
  if (said === null) return;
  expect(said).toMatch(/^Title: +Relevé d’information intégral$/m);
  expect(said).toMatch(/^Tagged: +yes$/m);
  expect(said).toMatch(/^JavaScript: +no$/m);
  expect(said).toMatch(/^Encrypted: +no$/m);
  expect(said).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
  expect(said).toMatch(/^PDF version: +1\.7$/m);
});

test('pdfinfo reads the events as rows of a table', () => {
  const said = ask('pdfinfo', '-struct-text', files.short);
  if (said === null) return;
  expect(said.match(/^ +TR/gm)?.length).toBeGreaterThan(20);
  expect(said.match(/^H1/gm) ?? said.match(/^ +H1/gm)).toHaveLength(1);
});

test('pdffonts finds every font embedded, a subset, with its table to Unicode', () => {
  const said = ask('pdffonts', files.rii);
  if (said === null) return;
  const fonts = said.trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/\+SourceSans3-\S+ +CID TrueType +Identity-H +yes yes yes/);
});

test('pdftotext reads the words of a page', () => {
  const said = ask('pdftotext', '-layout', files.adcs, '-');
  if (said === null) return;
  for (const words of [
    'Secured certificate of right to drive',
    'Licence suspended',
    'Jeanne, Camille, Zoé',
    '2D-DOC',
  ]) {
    expect(said).toContain(words);
  }
});
