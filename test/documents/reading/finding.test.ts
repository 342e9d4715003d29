import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileReader } from '../../../src/documents/reading/index.js';
import {
  drawSymbol,
  drawVectorSymbol,
  jpeg,
  officialCode,
  otherCode,
  page,
  pdf,
  png,
  scan,
  vectorPdf,
} from './samples.js';
import { blurred, inverted, light, perspective } from './strain.js';

const reader = createFileReader({ threads: 1, longestQueue: 20, limits: { milliseconds: 60_000 } });
afterAll(() => reader.close());

const found = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const read = await reader.read(bytes);
  if (read.kind === 'REFUSED') throw new Error(read.code);
  return read.codes;
};

describe('a page scanned at 150 dpi, turned by 3 degrees, a JPEG in a PDF without text', () => {
  const cases = (
    [
      [3, 60],
      [-3, 75],
      [3, 85],
    ] as const
  ).flatMap(([turn, quality]) =>
    (['52x52', '64x64', '72x72'] as const).map(version => [turn, quality, version] as const),
  );
  it.each(cases)('turned by %d, quality %d, %s modules', async (turn, quality, version) => {
    const code = version === '52x52' ? otherCode : officialCode;
    const bytes = await scan(jpeg(page({ turn, version, code }), quality));
    expect(await reader.read(bytes)).toEqual({
      kind: 'READ',
      codes: [code],
      printedText: null,
      pages: 1,
      mediaType: 'application/pdf',
    });
  });
});

describe('an image', () => {
  const images: Record<string, () => Buffer> = {
    'a PNG at 200 dpi': () => png(page({ dpi: 200 })),
    'a JPEG at 300 dpi': () => jpeg(page({ dpi: 300, turn: 2 })),
    'a PNG at 600 dpi': () => png(page({ dpi: 600, turn: 2 })),
    'a WebP': () => page({ dpi: 200 }).toBuffer('image/webp'),
    'on its side': () => png(page({ dpi: 200, turn: 90, width: 297 })),
    'upside down': () => png(page({ dpi: 200, turn: 180 })),
    'on its other side': () => png(page({ dpi: 200, turn: 270, width: 297 })),
    'turned by 20 degrees': () => png(page({ dpi: 200, turn: 20, width: 297 })),
    'white on black': () => png(inverted(page({ dpi: 200, turn: 3 }))),
    'grey on grey': () => jpeg(light(page({ turn: 3 }), { contrast: 0.3, base: 90, grain: 15 })),
    grainy: () => jpeg(light(page({ dpi: 200, turn: 2 }), { grain: 150 })),
    'out of focus at 150 dpi': () => jpeg(blurred(page({ turn: 2 }), 1.3)),
    'seen from aside': () =>
      jpeg(light(perspective(page({ dpi: 200, turn: 4 }), 0.25, -0.25), { shade: 0.5, grain: 20 })),
    'a bad photograph': () =>
      jpeg(
        light(blurred(perspective(page({ dpi: 300, turn: 4 }), 0.2, 0.15), 1.2), {
          shade: 0.6,
          contrast: 0.6,
          base: 40,
          grain: 40,
        }),
      ),
    'the symbol alone, without its quiet zone': () => png(symbolAlone(4)),
    'the symbol alone, two pixels a module': () => png(symbolAlone(2)),
  };
  it.each(Object.keys(images))('%s', async name => {
    expect(await found(images[name]?.() as Buffer)).toEqual([officialCode]);
  });

  it('on a ground that lets light through', async () => {
    const canvas = createCanvas(400, 400);
    drawSymbol(canvas.getContext('2d'), officialCode, { x: 40, y: 40, size: 4 });
    expect(await found(png(canvas))).toEqual([officialCode]);
  });

  it('is a page without words', async () => {
    expect(await reader.read(png(page({ dpi: 200 })))).toMatchObject({
      printedText: null,
      pages: 1,
      mediaType: 'image/png',
    });
  });
});

function symbolAlone(size: number): Canvas {
  const canvas = createCanvas(64 * size, 64 * size);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  drawSymbol(context, officialCode, { x: 0, y: 0, size, version: '64x64' });
  return canvas;
}

describe('a page with more than a 2D-Doc', () => {
  it('gives the code among other symbols', async () => {
    const canvas = page({
      dpi: 200,
      more: context => {
        drawSymbol(context, 'https://example.test/', { kind: 'qrcode', x: 20, y: 20, size: 0.6 });
        drawSymbol(context, 'NOT A CODE OF THE STATE', { x: 60, y: 20 });
      },
    });
    expect(await found(png(canvas))).toEqual([officialCode]);
  });

  it('gives every code of the page, each once', async () => {
    const canvas = page({
      dpi: 200,
      more: context => {
        drawSymbol(context, otherCode, { x: 20, y: 20 });
        drawSymbol(context, otherCode, { x: 80, y: 20 });
      },
    });
    expect([...(await found(png(canvas)))].sort()).toEqual([officialCode, otherCode].sort());
  });

  it('finds none where every symbol is of another kind', async () => {
    const canvas = page({
      dpi: 200,
      code: 'NOT A CODE OF THE STATE',
      more: context => drawSymbol(context, officialCode, { kind: 'qrcode', x: 20, y: 20 }),
    });
    expect(await reader.read(png(canvas))).toEqual({ kind: 'REFUSED', code: 'NO_CODE_FOUND' });
  });
});

describe('a PDF of words and lines', () => {
  it('gives its code and its words, page after page', async () => {
    expect(await reader.read(await vectorPdf())).toEqual({
      kind: 'READ',
      codes: [officialCode],
      printedText: 'Relevé d’information\nNom : DUMONT DURVILLE\nPrénoms : JULES, SÉBASTIEN\fDeuxième page',
      pages: 2,
      mediaType: 'application/pdf',
    });
  });

  it('gives the code of a second page, under a cover', async () => {
    const bytes = await pdf(document => {
      document.text('Bordereau');
      document.addPage();
      drawVectorSymbol(document, otherCode);
    });
    expect(await found(bytes)).toEqual([otherCode]);
  });

  it('gives the code of a page laid on its side', async () => {
    const bytes = await vectorPdf();
    const turned = Buffer.from(
      bytes.toString('latin1').replaceAll('/Type /Page\n', '/Type /Page /Rotate 90\n'),
      'latin1',
    );
    expect(turned.length).toBeGreaterThan(bytes.length);
    expect(await found(turned)).toEqual([officialCode]);
  });

  it('takes no words for a code', async () => {
    const bytes = await pdf(document => document.fontSize(8).text(officialCode, 20, 20));
    expect(await reader.read(bytes)).toEqual({ kind: 'REFUSED', code: 'NO_CODE_FOUND' });
  });
});
