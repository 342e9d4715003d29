import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileReader, type FileRead, type FileReader } from '../../../src/documents/reading/index.js';
import {
  brokenImage,
  content,
  doubleFlateBomb,
  flateBomb,
  imageBomb,
  jpegHeader,
  loopingObjectStreams,
  loopingPages,
  nestedForms,
  pagesOf,
  pdfOfSize,
  pngHeader,
  rawPdf,
  webpHeader,
} from './hostile.js';
import { drawVectorSymbol, jpeg, officialCode, page, pdf, png, scan, vectorPdf } from './samples.js';

const reader = createFileReader({ threads: 1, longestQueue: 50, limits: { milliseconds: 60_000 } });
/** One that is in a hurry and short of memory. */
const strict = createFileReader({
  threads: 1,
  longestQueue: 50,
  limits: { milliseconds: 5_000, memory: 200_000_000 },
});
afterAll(async () => {
  await reader.close();
  await strict.close();
});

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const read = await reader.read(bytes);
  return read.kind === 'REFUSED' ? read.code : read.kind;
};

/** A code for what no limit stops, and a limit otherwise: which comes first is the machine's. */
const stopped = { kind: 'REFUSED', code: expect.stringMatching(/^(TOO_LARGE|TOOK_TOO_LONG)$/u) };

// On a busy machine the next thread may begin too slowly for a short limit: it is asked again.
const expectGood = (one: FileReader): Promise<void> =>
  expect
    .poll(async () => one.read(await vectorPdf()), { timeout: 15_000 })
    .toMatchObject({ kind: 'READ', codes: [officialCode] });

describe('bytes', () => {
  it('refuses more than allowed, and says how many are', async () => {
    const small = createFileReader({ threads: 1, longestQueue: 0, limits: { bytes: 100 } });
    expect(await small.read(new Uint8Array(101))).toEqual({ kind: 'REFUSED', code: 'TOO_LARGE', limit: 100 });
    expect(await reader.read(Buffer.alloc(50_000_000, '%PDF-'))).toEqual({
      kind: 'REFUSED',
      code: 'TOO_LARGE',
      limit: 10_000_000,
    });
    await small.close();
  });

  it('are copied: the asker keeps them', async () => {
    const bytes = new Uint8Array(await vectorPdf());
    await reader.read(bytes);
    expect(bytes.byteLength).toBeGreaterThan(1000);
  });
});

describe('media types', () => {
  const strangers: Record<string, string> = {
    'an empty file': '',
    'a text': 'Bonjour',
    'the text of a code': officialCode,
    'an SVG': '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>',
    'a ZIP': 'PK\x03\x04 and a %PDF-1.7 behind',
    'a GIF': 'GIF89a',
    'a RIFF that is not a WebP': 'RIFF\x10\0\0\0WAVEfmt ',
    'a PDF behind a word': 'x%PDF-1.7',
    'a PNG cut in its signature': '\x89PNG\r\n',
  };
  it.each(Object.keys(strangers))('%s is none of those read', async name => {
    expect(await refusal(Buffer.from(strangers[name] as string, 'latin1'))).toBe('UNKNOWN_MEDIA_TYPE');
  });

  it('reads a file as what it begins like, whatever follows', async () => {
    const both = Buffer.concat([png(page({ dpi: 200 })), await vectorPdf({}, 'DC_OTHER')]);
    expect(await reader.read(both)).toMatchObject({ mediaType: 'image/png', codes: [officialCode] });
    const zipped = Buffer.concat([await vectorPdf(), Buffer.from('PK\x05\x06')]);
    expect(await reader.read(zipped)).toMatchObject({ mediaType: 'application/pdf' });
  });

  it.each(['%PDF-', '%PDF-1.7\nnothing', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF\x10\0\0\0WEBPVP8X'])(
    'finds a beginning and no more unreadable: %j',
    async head => {
      expect(await refusal(Buffer.from(head, 'latin1'))).toBe('UNREADABLE');
    },
  );
});

describe('pages', () => {
  it('reads twenty, and refuses one more or thousands', async () => {
    expect(
      await reader.read(
        await pdf(document => {
          for (let count = 1; count < 20; count++) document.addPage();
        }),
      ),
    ).toMatchObject({ code: 'NO_CODE_FOUND' });
    const tooMany = { kind: 'REFUSED', code: 'TOO_MANY_PAGES', limit: 20 };
    expect(await reader.read(pagesOf(21))).toEqual(tooMany);
    expect(await reader.read(pagesOf(5_000))).toEqual(tooMany);
  });

  it('is not misled by a count', async () => {
    expect(await refusal(pagesOf(1, 1_000_000_000))).toBe('NO_CODE_FOUND');
    expect(await refusal(pagesOf(5_000, 1))).toBe('NO_CODE_FOUND');
  });

  it('refuses a page tree that is its own child, and object streams that extend each other', async () => {
    expect(await refusal(loopingPages())).toBe('UNREADABLE');
    expect(await refusal(loopingObjectStreams())).toBe('UNREADABLE');
  });
});

describe('pixels', () => {
  const many: Record<string, () => Buffer> = {
    'an A0 page': () => pdfOfSize(2384, 3370),
    'the largest page of the format': () => pdfOfSize(14_400, 14_400),
    'a page beyond all numbers': () => pdfOfSize(1e12, 1e12),
    'a page as long as a road': () => pdfOfSize(1, 1e6),
    'a PNG of 50 000 by 50 000': () => pngHeader(50_000, 50_000),
    'a PNG of one line': () => pngHeader(39_000_000, 1),
    'a JPEG of 65 535 by 65 535': () => jpegHeader(65_535, 65_535),
    'a WebP of 16 000 by 16 000': () => webpHeader(16_000, 16_000),
  };
  it.each(Object.keys(many))('refuses %s', async name => {
    expect(await reader.read(many[name]?.() as Buffer)).toEqual({
      kind: 'REFUSED',
      code: 'TOO_MANY_PIXELS',
      limit: 40_000_000,
    });
  });

  it('reads an A3 page', async () => expect(await refusal(pdfOfSize(842, 1191))).toBe('NO_CODE_FOUND'));

  it('refuses headers with nothing behind them', async () => {
    for (const bytes of [pngHeader(500, 500), jpegHeader(500, 500), webpHeader(160, 160)])
      expect(await refusal(bytes)).toBe('UNREADABLE');
  });
});

describe('bombs', () => {
  const bombs: Record<string, () => Buffer> = {
    'a page that inflates to a gigabyte': () => flateBomb(1_000),
    'a few kilobytes that do, in two steps': () => doubleFlateBomb(1_000),
    'forms that draw each other a billion times': () => nestedForms(10, 10),
  };
  /** What comes of a file, and by how much the memory of the process grew meanwhile, in bytes. */
  async function watched(file: Buffer) {
    const before = process.memoryUsage.rss();
    let most = before;
    const looking = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    const read = await strict.read(file);
    clearInterval(looking);
    return { read, grown: most - before };
  }

  it.each(Object.keys(bombs))('ends the thread that reads %s, and goes on', async name => {
    const { read, grown } = await watched(bombs[name]?.() as Buffer);
    expect(read).toEqual({ ...stopped, limit: expect.any(Number) });
    expect(grown).toBeLessThan(1_500_000_000);
    await expectGood(strict);
  });

  // It is given up within half a second, often before anybody has looked at what the thread holds.
  it('answers a JPEG of 65 535 by 65 535 in a small image or ends its thread, and goes on', async () => {
    const { read, grown } = await watched(brokenImage('DCTDecode', jpegHeader(65_535, 65_535)));
    expect(['NO_CODE_FOUND', 'TOO_LARGE']).toContain((read as { code: string }).code);
    expect(grown).toBeLessThan(1_500_000_000);
    await expectGood(strict);
  });

  const harmless: Record<string, () => Buffer> = {
    'an image that inflates to gigabytes': () => imageBomb(1_000),
    'an image of 60 000 by 60 000': () => brokenImage('FlateDecode', Buffer.alloc(10), 60_000),
    'a broken JPEG 2000': () => brokenImage('JPXDecode', Buffer.from('0000000c6a5020200d0a870a', 'hex')),
    'a broken JBIG2': () => brokenImage('JBIG2Decode', Buffer.alloc(100, 1)),
    'a broken fax': () => brokenImage('CCITTFaxDecode', Buffer.alloc(10_000, 7)),
    'forms 300 deep': () => nestedForms(300, 1),
  };
  it.each(Object.keys(harmless))('answers %s', async name => {
    const read = await reader.read(harmless[name]?.() as Buffer);
    expect(['NO_CODE_FOUND', 'TOO_LARGE', 'UNREADABLE']).toContain((read as { code: string }).code);
  });
});

describe('words without end', () => {
  // Lines that fit: what lies beyond the edge of a page is not on it.
  const lines = (count: number) =>
    pdf(document => {
      drawVectorSymbol(document, officialCode);
      for (let line = 0; line < count; line++) document.text('x'.repeat(90), 9, 9, { lineBreak: false });
    });

  it('are refused, where as many pages of a book are read', async () => {
    expect(await reader.read(await lines(1_000))).toMatchObject({ kind: 'READ' });
    expect(await reader.read(await lines(12_000))).toEqual({
      kind: 'REFUSED',
      code: 'TOO_LARGE',
      limit: 1_000_000,
    });
  }, 60_000);
});

describe('locks', () => {
  it('refuses a PDF that asks for a password', async () => {
    const bytes = await vectorPdf({ userPassword: 'ouvre-toi', ownerPassword: 'maître' });
    expect(await reader.read(bytes)).toEqual({ kind: 'REFUSED', code: 'PROTECTED_BY_PASSWORD' });
  });

  it('reads one that anybody may open and only its owner change', async () => {
    const bytes = await vectorPdf({ ownerPassword: 'maître', pdfVersion: '1.7' });
    expect(await reader.read(bytes)).toMatchObject({ kind: 'READ', codes: [officialCode] });
  });
});

describe('damage', () => {
  it('reads what is left of a JPEG cut below its code, as any viewer does', async () => {
    const bytes = jpeg(page({ dpi: 200 }));
    expect(await reader.read(bytes.subarray(0, bytes.length / 2))).toMatchObject({ codes: [officialCode] });
  });

  it('answers files cut anywhere', async () => {
    const codes = new Set<string>();
    for (const whole of [
      await vectorPdf(),
      await scan(jpeg(page({ dpi: 100 }))),
      png(page({ dpi: 60 })),
      page({ dpi: 60 }).toBuffer('image/webp'),
    ])
      for (const share of [0.1, 0.5, 0.9]) codes.add(await refusal(whole.subarray(0, whole.length * share)));
    expect([...codes].filter(code => !['UNREADABLE', 'NO_CODE_FOUND', 'READ'].includes(code))).toEqual([]);
  });

  it('answers an image of nothing', async () => {
    expect(await refusal(png(createCanvas(1240, 1754)))).toBe('NO_CODE_FOUND');
    expect(await refusal(png(createCanvas(1, 1)))).toBe('NO_CODE_FOUND');
    expect(await refusal(jpeg(page({ code: null })))).toBe('NO_CODE_FOUND');
  });
});

describe('what a PDF asks of its reader', () => {
  it('is never done: no script runs, nothing is fetched', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    }).listen(0, '127.0.0.1');
    await pause(50);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const bytes = rawPdf([
      `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("${url}"\\); this.submitForm\\("${url}"\\);) >> /AA << /WC << /S /URI /URI (${url}) >> >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> /Font << /F1 6 0 R >> >> /AA << /O << /S /URI /URI (${url}) >> >> >>`,
      content('q 99 0 0 99 0 0 cm /Im Do Q BT /F1 12 Tf 9 9 Td (x) Tj ET'),
      `<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 0 /F << /FS /URL /F (${url}) >> /FFilter /DCTDecode >>`,
      `<< /Type /Font /Subtype /TrueType /BaseFont /Absent /FontDescriptor << /Type /FontDescriptor /FontName /Absent /Flags 32 /FontFile2 << /FS /URL /F (${url}) >> >> >>`,
    ]);
    const answers: FileRead[] = [await reader.read(bytes)];
    await pause(100);
    server.close();
    expect(answers[0]).toMatchObject({ code: 'NO_CODE_FOUND' });
    expect(asked).toBe(0);
  });
});
