import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/documents/pdf/index.js';
import { adcsLike, riiLike, sampleTwoDDoc } from '../../bench/documentContents.js';
import { type Name, type PdfFile, readPdf } from '../../support/pdf/objects.js';
import { runsOf } from '../../support/pdf/pages.js';
import { dataMatricesIn, pixelsOf } from '../../support/pdf/pixels.js';
import { structureOf, walk } from '../../support/pdf/structure.js';

const millimetre = 72 / 25.4;
// A code that takes the largest symbol but a few.
const longCode = `${sampleTwoDDoc.slice(0, -103)}${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(36)}`;

/** Rectangles of the Figure of page 1, in points from the lower left corner, as the content of the page draws them. */
function squaresOf(file: PdfFile): { x: number; y: number; width: number; height: number }[] {
  const page = file.pages[0];
  if (!page) throw new Error('No page');
  const figure = /\/Figure <<[^>]*>> BDC([\s\S]*?)EMC/.exec(file.content(page.dict).data)?.[1] ?? '';
  const all = [...figure.matchAll(/([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re/g)];
  return all.map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

describe('the 2D-Doc symbol', () => {
  test.for([
    ['of an ADCS', sampleTwoDDoc],
    ['of a very long code', longCode],
  ] as const)('%s has squares of 0.4 mm or more, on white of two modules or more', async ([, code]) => {
    const { bytes } = await layOut(adcsLike(), code);
    const [ground, ...squares] = squaresOf(readPdf(bytes));
    if (!ground) throw new Error('No white ground');
    const module = Math.min(...squares.map(square => square.height));
    expect(module).toBeGreaterThanOrEqual(0.4 * millimetre - 1e-4);
    const quiet = [
      Math.min(...squares.map(square => square.x)) - ground.x,
      Math.min(...squares.map(square => square.y)) - ground.y,
      ground.x + ground.width - Math.max(...squares.map(square => square.x + square.width)),
      ground.y + ground.height - Math.max(...squares.map(square => square.y + square.height)),
    ];
    for (const white of quiet) expect(white).toBeGreaterThanOrEqual(2 * module);
    expect(ground.x + ground.width).toBeLessThan(595.28 - 15 * millimetre);
  });

  test('has its mark outside the white, and nothing else within it', async () => {
    const { bytes } = await layOut(riiLike(3), sampleTwoDDoc);
    const [ground] = squaresOf(readPdf(bytes));
    if (!ground) throw new Error('No white ground');
    const first = (await runsOf(bytes))[0] ?? [];
    const mark = first.find(run => run.text === '2D-DOC');
    expect(mark?.y).toBeGreaterThan(ground.y + ground.height);
    const within = first.filter(
      run =>
        run.x > ground.x &&
        run.x < ground.x + ground.width &&
        run.y > ground.y &&
        run.y < ground.y + ground.height,
    );
    expect(within).toEqual([]);
  });

  test('is a Figure that says what it is, whose box holds it', async () => {
    const content = adcsLike();
    const file = readPdf((await layOut(content, sampleTwoDDoc)).bytes);
    const [figure] = [...walk(structureOf(file))]
      .map(([element]) => element)
      .filter(one => one.type === 'Figure');
    expect(figure?.dict.Alt).toBe(content.symbolDescription);
    const attributes = file.dict(figure?.dict.A);
    expect((attributes.Placement as Name).name).toBe('Block');
    const [left, bottom, right, top] = file.list(attributes.BBox) as number[];
    const [ground] = squaresOf(file);
    if (!ground || left === undefined || right === undefined || top === undefined || bottom === undefined)
      throw new Error('No box');
    expect(left).toBeCloseTo(ground.x, 2);
    expect(right).toBeCloseTo(ground.x + ground.width, 2);
    expect(841.89 - top).toBeCloseTo(ground.y, 2);
    expect(bottom).toBeLessThan(841.89 - ground.y - ground.height);
  });

  test.for([
    ['at 150 dots an inch', 150, sampleTwoDDoc],
    ['at 300 dots an inch', 300, sampleTwoDDoc],
    ['very long, at 300', 300, longCode],
  ] as const)('is read by a decoder we did not write, %s', async ([, dots, code]) => {
    const { bytes } = await layOut(adcsLike(), code);
    expect(await dataMatricesIn(await pixelsOf(bytes, 1, dots))).toEqual([code]);
  });
});
