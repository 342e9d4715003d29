import { createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  composeTwoDDoc,
  isSignedBy,
  readTwoDDoc,
  signerOf,
  symbolOf,
  type TwoDDoc,
} from '../../src/documents/twoDDoc/index.js';
import { legalDay } from '../../src/time/index.js';

// What a 2D-Doc costs on one core: composing and signing, reading and verifying, drawing. Signing and verifying are
// Node's own: they are measured bare in the same run, over bytes of the same length.

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const day = legalDay('2026-01-15');
const header = {
  version: '04',
  authority: 'FR00',
  certificate: 'SIM1',
  issuedOn: day,
  signedOn: day,
  type: 'AB',
  perimeter: '01',
  country: 'FR',
} as const;
const fields = Object.entries({
  '09': '0001',
  '60': 'JULES/SEBASTIEN/CESAR',
  '69': '08051942',
  '6A': 'CONDE SUR NOIREAU',
  '6G': 'DUMONT DURVILLE',
  '6H': 'M',
  AC: '120199200001',
  E4: 'RIR',
  E5: '50',
  E6: 'AM A1 A2 A B1 B BE C1 C1E C CE',
  E8: '150120260900',
}).map(([id, value]) => ({ id, value }));

const signer = signerOf(privateKey);
const compose = (): string => composeTwoDDoc({ header, fields, sign: signer });
const text = compose();

function read(): TwoDDoc {
  const result = readTwoDDoc(text);
  if (result.kind === 'FAULT') throw new Error(`not read: ${result.fault.code}`);
  return result.code;
}

const bytes = Buffer.from(read().signed, 'latin1');
const bare = {
  key: createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })),
  dsaEncoding: 'ieee-p1363',
} as const;
const seal = sign('sha256', bytes, bare);

/** Times a second on one core, the median of `rounds`. */
function rate(work: () => unknown, rounds = 7, roundMilliseconds = 300): number {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let done = 0;
    const start = performance.now();
    let elapsed = 0;
    while (elapsed < roundMilliseconds) {
      for (let turn = 0; turn < 10; turn++) work();
      done += 10;
      elapsed = performance.now() - start;
    }
    rates.push((done / elapsed) * 1000);
  }
  return rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] as number;
}

const works: readonly (readonly [string, () => unknown])[] = [
  ['compose and sign', compose],
  ['  bare signing', () => sign('sha256', bytes, bare)],
  ['  compose alone', () => composeTwoDDoc({ header, fields, sign: () => seal })],
  ['read and verify', () => isSignedBy(read(), publicKey)],
  ['  bare verifying', () => verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, seal)],
  ['  read alone', read],
  ['symbol', () => symbolOf(text)],
];

if (!isSignedBy(read(), publicKey)) throw new Error('what is measured is not signed');
console.log(`type AB, ${text.length} characters, symbol of ${symbolOf(text).side} modules a side`);
for (const [name, work] of works) {
  rate(work, 2, 150);
  const perSecond = rate(work);
  const each = (1e6 / perSecond).toFixed(1);
  console.log(
    `${name.padEnd(18)} ${Math.round(perSecond).toLocaleString('en').padStart(9)} a second, ${each.padStart(7)} µs each`,
  );
}
