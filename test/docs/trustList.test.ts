import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printTrustList, type SealVerdict } from '../../src/documents/certificates/index.js';
import { packageRoot } from '../../src/packageRoot.js';
import { certificatesOver } from '../documents/certificates/support.js';
import { temporaryFolder } from '../support/simulator.js';
import { storeAt } from '../support/stores.js';

const page = readFileSync(path.join(packageRoot, 'docs', 'trust-list.md'), 'utf8');

async function someList(): Promise<string> {
  const certificates = certificatesOver(await storeAt({ memory: true }));
  await certificates.renew();
  await certificates.revoke('SIM1', 'été « drill »');
  return printTrustList(await certificates.trustList());
}

describe('docs/trust-list.md', () => {
  it('verifies a list with Node alone, and finds one that was altered', async () => {
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
    const file = path.join(temporaryFolder(), 'isSigned.mjs');
    writeFileSync(file, code);
    const { isSigned } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      isSigned(text: string): boolean;
    };
    const list = await someList();
    expect(isSigned(list)).toBe(true);
    expect(isSigned(JSON.stringify(JSON.parse(list)))).toBe(true);
    expect(isSigned(list.replace('drill', 'drille'))).toBe(false);
  });

  it('tells every member of the document, and no other', async () => {
    const [, table = ''] = /## The document\n([\s\S]*?)\n\nThe payload/.exec(page) ?? [];
    const told = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    const json = JSON.parse(await someList());
    expect(told).toEqual(Object.keys(json));
    for (const name of Object.keys(json.certificates[0])) expect(table).toContain(`\`${name}\``);
  });

  it('tells every verdict, in the order that they are judged in', () => {
    // A verdict more or less is an error of types here.
    const verdicts: Record<SealVerdict, number> = {
      UNKNOWN_AUTHORITY: 0,
      UNKNOWN_CERTIFICATE: 1,
      CERTIFICATE_REVOKED: 2,
      CERTIFICATE_NOT_VALID_THAT_DAY: 3,
      ALTERED: 4,
      SIGNED_IN_THE_FUTURE: 5,
      AUTHENTIC: 6,
    };
    const [, table = ''] = /## What is said of a seal\n([\s\S]*?)\n\n## /.exec(page) ?? [];
    expect([...table.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name)).toEqual(Object.keys(verdicts));
  });
});
