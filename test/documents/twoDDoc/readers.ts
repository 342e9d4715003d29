import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { TwoDDocSymbol } from '../../../src/documents/twoDDoc/index.js';
import { missing } from '../../support/missing.js';

/** Grey pixels of a picture. */
interface Picture {
  readonly side: number;
  readonly pixels: Uint8Array;
}

const pixelsOfModule = 6;
const quietModules = 3;

/** A symbol as it would be printed, with white around. */
export function pictureOf({ side, isDark }: TwoDDocSymbol): Picture {
  const whole = (side + 2 * quietModules) * pixelsOfModule;
  const pixels = new Uint8Array(whole * whole).fill(255);
  for (let y = 0; y < side * pixelsOfModule; y++)
    for (let x = 0; x < side * pixelsOfModule; x++)
      if (isDark(Math.floor(y / pixelsOfModule), Math.floor(x / pixelsOfModule)))
        pixels[(y + quietModules * pixelsOfModule) * whole + x + quietModules * pixelsOfModule] = 0;
  return { side: whole, pixels };
}

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

/** The characters that zxing-wasm reads in a picture, one text a symbol. */
export async function readByZxing({ side, pixels }: Picture): Promise<string[]> {
  const data = new Uint8ClampedArray(side * side * 4);
  pixels.forEach((grey, index) => {
    data.set([grey, grey, grey, 255], index * 4);
  });
  const image = { data, width: side, height: side, colorSpace: 'srgb' } as ImageData;
  const results = await readBarcodes(image, {
    formats: ['DataMatrix'],
    textMode: 'Plain',
    maxNumberOfSymbols: 2,
  });
  return results.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
}

/** Whether libdmtx's reader is on this machine; told at the end of the tests where it is not. */
export function hasDmtxread(): boolean {
  return (
    spawnSync('dmtxread', ['--version']).error === undefined ||
    missing('dmtxread', 'a second reader of symbols') !== null
  );
}

/** The characters, or with `codewords` the codewords in decimal, that libdmtx reads in a picture. */
export function readByDmtxread({ side, pixels }: Picture, ...options: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-symbol-'));
  try {
    const file = path.join(folder, 'symbol.pgm');
    writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${side} ${side} 255\n`), pixels]));
    const { stdout, status } = spawnSync('dmtxread', ['-N1', ...options, file], { timeout: 15_000 });
    if (status !== 0) throw new Error(`dmtxread ended with ${status}`);
    return stdout.toString('latin1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
