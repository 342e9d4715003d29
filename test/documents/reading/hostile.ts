import { constants, deflateRawSync, deflateSync } from 'node:zlib';

// Files made by hand to hurt whoever opens them.

/** One object of a PDF: its words, or a stream. */
export type PdfObject = string | { readonly words: string; readonly stream: Uint8Array };

/** A PDF of objects numbered from 1, the first its catalogue. */
export function rawPdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    add(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') add(object);
    else {
      add(`<< ${object.words} /Length ${object.stream.length} >>\nstream\n`);
      add(object.stream);
      add('\nendstream');
    }
    add('\nendobj\n');
  });
  const start = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const pageOf = (more: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${more} >>`;

/** A page of that content, with those resources, and what they refer to from object 5 on. */
export const pdfOfContent = (content: PdfObject, resources = '', ...others: readonly PdfObject[]): Buffer =>
  rawPdf([catalogue, onePage, pageOf(`/Resources << ${resources} >>`), content, ...others]);

export const content = (words: string): PdfObject => ({ words: '', stream: Buffer.from(words) });

/** A page of that size, in points. */
export const pdfOfSize = (width: number, height: number): Buffer =>
  rawPdf([
    catalogue,
    onePage,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R >>`,
    content(''),
  ]);

/** A zlib stream of about a kilobyte for each of the megabytes of spaces that it inflates to. */
export function inflatesTo(megabytes: number, text = ' '): Buffer {
  const block = Buffer.alloc(1_048_576, text);
  const flushed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array.from({ length: megabytes }, () => flushed),
    deflateRawSync(Buffer.alloc(0)),
    Buffer.alloc(4),
  ]);
}

export const flateBomb = (megabytes: number): Buffer =>
  pdfOfContent({ words: '/Filter /FlateDecode', stream: inflatesTo(megabytes) });

/** A bomb inside a bomb: a few kilobytes that inflate to gigabytes. */
export const doubleFlateBomb = (megabytes: number): Buffer =>
  pdfOfContent({
    words: '/Filter [/FlateDecode /FlateDecode]',
    stream: deflateSync(inflatesTo(megabytes), { level: 9 }),
  });

/** An image whose samples inflate to gigabytes. */
export const imageBomb = (megabytes: number): Buffer =>
  pdfOfContent(content('q 500 0 0 500 0 0 cm /Im Do Q'), '/XObject << /Im 5 0 R >>', {
    words:
      '/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
    stream: inflatesTo(megabytes),
  });

/** An image of that filter that is not what it says. */
export const brokenImage = (filter: string, stream: Uint8Array, size = 1000): Buffer =>
  pdfOfContent(content('q 500 0 0 500 0 0 cm /Im Do Q'), '/XObject << /Im 5 0 R >>', {
    words: `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter}`,
    stream,
  });

/** Forms that each draw the next one so many times. */
export function nestedForms(depth: number, times: number, last = 'BT (x) Tj ET 0 0 1 1 re f'): Buffer {
  const forms = Array.from({ length: depth }, (_, index): PdfObject => {
    const isLast = index === depth - 1;
    return {
      words: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${isLast ? '' : `/XObject << /F ${index + 6} 0 R >>`} >>`,
      stream: Buffer.from(isLast ? last : '/F Do '.repeat(times)),
    };
  });
  return pdfOfContent(content('/F Do'), '/XObject << /F 5 0 R >>', ...forms);
}

/** A page tree that is its own child. */
export const loopingPages = (): Buffer =>
  rawPdf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
  ]);

/** That many pages, or that it says it has. */
export const pagesOf = (kids: number, count = kids): Buffer =>
  rawPdf([
    catalogue,
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(kids)}] /Count ${count} >>`,
    pageOf(''),
    content(''),
  ]);

/** Object streams of which each says that it extends the next, round and round, and holds the catalogue. */
export function loopingObjectStreams(): Buffer {
  const stream = (number: number, next: number): string =>
    `${number} 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Extends ${next} 0 R /Length 7 >>\nstream\n${number} 0 ${next} 0 R\nendstream\nendobj\n`;
  return Buffer.from(
    `%PDF-1.7\n${stream(1, 2)}${stream(2, 1)}trailer\n<< /Size 3 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n`,
  );
}

/** A PNG of that size by its header, and of next to nothing inside. */
export function pngHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that ends after the header of its frame. */
export function jpegHeader(width: number, height: number): Buffer {
  const bytes = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08000000000101110000', 'hex');
  bytes.writeUInt16BE(height, 25);
  bytes.writeUInt16BE(width, 27);
  return bytes;
}

/** A WebP of the extended form that ends after its size. */
export function webpHeader(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(32, 4);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}
