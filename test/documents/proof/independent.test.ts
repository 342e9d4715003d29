import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import type { Gateway } from '../../support/askers.js';
import { documentDesk } from '../../support/documentDesk.js';
import { everybodysGateway } from '../../support/everybodysGateway.js';
import { dataMatricesIn, type Pixels, pixelsOf } from '../../support/pdf/pixels.js';
import { temporaryFolder } from '../../support/simulator.js';
import { asPersona, testerToken } from '../../support/tester.js';
import { scan } from '../reading/samples.js';
import { hasDmtxread, readByDmtxread } from '../twoDDoc/readers.js';

// What is proven here is proven by others: zxing and libdmtx read, Node's own cryptography verifies. Nothing of
// src/documents/twoDDoc is asked.

const gateway = everybodysGateway();
const desk = documentDesk(() => gateway);
const holder = asPersona('everyday');

async function printed(kind: string) {
  const document = await desk.issue(holder, { kind });
  const bytes: Buffer = (await desk.download(document.download.url)).rawPayload;
  return { document, bytes };
}

/** The signature of a code, verified by a certificate, with nothing but Node's own. */
function isSignedBy(pem: string, code: string): boolean {
  const mark = code.indexOf('\x1f');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...code.slice(mark + 1)]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = (bits.match(/[01]{8}/g) ?? []).map(byte => Number.parseInt(byte, 2));
  const signed = Buffer.from(code.slice(0, mark), 'latin1');
  const key = { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' } as const;
  return verify('sha256', signed, key, Buffer.from(bytes));
}

/** The page turned about its middle, on white. */
function turned({ width, height, data }: Pixels, degrees: number): Buffer {
  const upright = createCanvas(width, height);
  const image = upright.getContext('2d').createImageData(width, height);
  image.data.set(data);
  upright.getContext('2d').putImageData(image, 0, 0);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(upright, -width / 2, -height / 2);
  return canvas.toBuffer('image/jpeg', 75);
}

describe.each(['ADCS', 'RII'])('an %s on paper', kind => {
  it('is read by zxing as it was signed, and its signature holds by bare cryptography', async () => {
    const { document, bytes } = await printed(kind);
    const [code = ''] = await dataMatricesIn(await pixelsOf(bytes, 1, 200));
    expect(code).toBe(document.twoDDoc);
    const pem: string = (await desk.download('/2d-doc/certificates/SIM1.pem')).payload;
    expect(isSignedBy(pem, code)).toBe(true);
    expect(isSignedBy(pem, code.replace('MERLANDEAU', 'MERLANDEAV'))).toBe(false);
    const certificate = new X509Certificate(pem);
    expect(certificate.subject).toContain('CN=SIM1');
    const authority = (await desk.download('/2d-doc/certificates/FR00.pem')).payload;
    expect(certificate.verify(new X509Certificate(authority).publicKey)).toBe(true);
  });

  it.runIf(hasDmtxread())('is read by libdmtx as it was signed', async () => {
    const { document, bytes } = await printed(kind);
    const { width, height, data } = await pixelsOf(bytes, 1, 200);
    // The reader of the tests takes a square: the page, with white beside.
    const side = Math.max(width, height);
    const pixels = new Uint8Array(side * side).fill(255);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) pixels[y * side + x] = data[(y * width + x) * 4 + 1] as number;
    expect(readByDmtxread({ side, pixels })).toBe(document.twoDDoc);
  });
});

describe('a gateway with an empty database and a trust list', () => {
  let app: App;
  let elsewhere: Gateway;
  const there = documentDesk(() => elsewhere);
  const open = async (lists: string): Promise<void> => {
    const settings = { TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent', TRUST_LISTS: lists };
    app = await createApp(readConfig(settings), { memory: true });
    elsewhere = { app, address: await app.fastify.listen({ port: 0, host: '127.0.0.1' }) };
  };
  afterAll(() => app?.close());

  it('verifies what another issued: the PDF, and a scan at 150 dpi, turned by 3°, as JPEG in a PDF without text', async () => {
    const file = path.join(temporaryFolder(), 'list.json');
    writeFileSync(file, (await desk.download('/2d-doc/trust-list.json')).payload);
    await open(file);
    const { bytes, document } = await printed('ADCS');
    const found = {
      __typename: 'DocumentVerification',
      authenticity: 'AUTHENTIC',
      status: null,
      today: null,
    };
    expect(await there.verifyFile({}, bytes)).toMatchObject({
      ...found,
      conformity: 'NOT_CHECKED',
      differences: [],
    });
    const scanned = await scan(turned(await pixelsOf(bytes, 1, 150), 3));
    const told = await there.verifyFile({}, scanned);
    expect(told).toMatchObject({
      ...found,
      conformity: 'NOT_CHECKED',
      stated: { number: document.number, neph: '020699010032', state: '50' },
    });
    // The certificates of its own are others, of the same names: without the list, nothing is proven.
    await app.close();
    await open('');
    expect((await there.verifyFile({}, scanned)).authenticity).not.toBe('AUTHENTIC');
  });
});
