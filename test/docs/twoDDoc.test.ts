import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { twoDDocFaultCodes } from '../../src/documents/twoDDoc/index.js';
import { documentTypes, fieldOf } from '../../src/documents/twoDDoc/tables/types.js';
import { packageRoot } from '../../src/packageRoot.js';
import { referenceCertificate, referenceCodes, v1 } from '../documents/twoDDoc/vectors.js';

const paper = readFileSync(path.join(packageRoot, 'docs/2d-doc.md'), 'utf8');

/** Cells of the rows of the table under a header. */
const table = (header: string): string[][] =>
  (paper.split(`\n${header}`)[1]?.split('\n\n')[0] ?? '')
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|').map(cell => cell.trim()));

describe('docs/2d-doc.md', () => {
  it('has every fault, and no other, in the order of the code', () => {
    const told = table('| fault | when |').map(([, code]) => code?.replaceAll('`', ''));
    expect(told).toEqual([...twoDDocFaultCodes]);
  });

  it('tells the fields of type AB and their lengths', () => {
    const type = documentTypes.find(({ id }) => id === 'AB') as (typeof documentTypes)[number];
    const rows = table('| field of type AB | length | value |').filter(([, , length]) => length !== '');
    expect(rows.map(([, id]) => id)).toEqual([
      ...type.mandatory.map(id => `\`${id}\``),
      ...type.optional.map(id => `\`${id}\` (optional)`),
    ]);
    for (const [, name, length] of rows) {
      const { min, max } = fieldOf(type, (name as string).slice(1, 3)) ?? { min: -1, max: -1 };
      expect(length).toBe(min === max ? `${max}` : `${min} to ${max}`);
    }
  });
});

describe('its program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-2d-doc-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text, 'latin1');
    return path.join(folder, name);
  };
  const program = file(
    'verify.mjs',
    /^```js\n([\s\S]*?)^```/m.exec(paper)?.[1] ?? 'throw new Error("no program")',
  );

  const run = (key: string, code: string): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [
      program,
      file('key.pem', key),
      file('code.txt', code),
    ]);
    return `${stdout}${stderr}`.trim();
  };

  it.each(referenceCodes)('verifies $name', ({ text }) => {
    expect(run(referenceCertificate, text)).toBe('signed by this certificate');
  });

  it('verifies nothing else', () => {
    expect(run(referenceCertificate, v1.text.replace('DUMONT', 'DUPONT'))).toBe(
      'NOT signed by this certificate',
    );
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(run(publicKey.export({ format: 'pem', type: 'spki' }).toString(), v1.text)).toBe(
      'NOT signed by this certificate',
    );
  });
});
