import { describe, expect, it } from 'vitest';
import type { FoundDocument, GatewayStore, IssuedDocumentRow } from '../../src/store/index.js';
import { overStores } from '../support/overStores.js';
import { kindsOfPlace, storeAt } from '../support/stores.js';
import { certificateRow, documentRow, later, noon, shareRow } from './rows.js';

/** A row as it is found: without bytes. */
function found(row: IssuedDocumentRow, replacedBy: string | null = null): FoundDocument {
  const { snapshot: _snapshot, pdf: _pdf, ...rest } = row;
  return { ...rest, replacedBy };
}

const world = (name: string) => ({ world: name, generation: 'first' });
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

overStores('certificates', promises => {
  promises('keeps the first of an id, also of many added at once', async ({ certificates }) => {
    const authority = 'FR0A';
    const asked = [0, 1, 2, 3].map(n => certificateRow(1, { authority, pem: `made by process ${n}` }));
    const added = await Promise.all(asked.map(row => certificates.add(row)));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await certificates.list(authority)).toEqual([asked[added.indexOf(true)]]);
  });

  promises('lists those of an authority by ordinal, as they were given', async ({ certificates }) => {
    const authority = 'FR0B';
    const rows = [10, 2, 0, 1].map(ordinal => certificateRow(ordinal, { authority }));
    for (const row of rows) await certificates.add(row);
    await certificates.add(certificateRow(1, { authority: 'FR0C' }));
    expect(await certificates.list(authority)).toEqual([rows[2], rows[3], rows[1], rows[0]]);
    expect(await certificates.list('FR0D')).toEqual([]);
  });

  promises('revokes one for good, with its first instant and reason', async ({ certificates }) => {
    const authority = 'FR0E';
    for (const ordinal of [1, 2]) await certificates.add(certificateRow(ordinal, { authority }));
    expect(await certificates.revoke(authority, 'SIM1', noon, 'its key was seen')).toBe(true);
    expect(await certificates.revoke(authority, 'SIM1', later(1), 'another reason')).toBe(true);
    expect(await certificates.revoke(authority, 'SIM2', later(2), null)).toBe(true);
    expect(await certificates.revoke(authority, 'SIM2', later(3), 'a reason too late')).toBe(true);
    expect(await certificates.revoke(authority, 'SIM3', noon, null)).toBe(false);
    expect(await certificates.list(authority)).toMatchObject([
      { revokedAt: noon, revocationReason: 'its key was seen' },
      { revokedAt: later(2), revocationReason: null },
    ]);
  });
});

overStores('documents', promises => {
  promises('finds one by its id and its number, in its own making, without bytes', async ({ documents }) => {
    const row = documentRow('a1', { generation: 'gone', validUntil: null, kind: 'RII', language: 'en' });
    expect(await documents.add(row)).toBe(true);
    expect(await documents.find('a1')).toEqual(found(row));
    expect(await documents.byNumber('number of a1')).toEqual(found(row));
    expect(await documents.find('a2')).toBeNull();
    expect(await documents.byNumber('number of a2')).toBeNull();
  });

  promises('keeps bytes as they are, and of a large file too', async ({ documents }) => {
    const pdf = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    // A view of a part of a larger buffer: only that part is kept.
    const snapshot = new Uint8Array(pdf.buffer, 100, 7);
    await documents.add(documentRow('b1', { pdf, snapshot }));
    const bytes = await documents.bytesOf('b1');
    expect(Buffer.from(bytes?.pdf ?? []).equals(pdf)).toBe(true);
    expect([...(bytes?.snapshot ?? [])]).toEqual([...snapshot]);
    expect(await documents.bytesOf('b2')).toBeNull();
  });

  promises('refuses a number or an id that is taken, and keeps what it had', async ({ documents }) => {
    const row = documentRow('c1', world('taken'));
    await documents.add(row);
    expect(await documents.add(documentRow('c2', { number: row.number, pages: 9 }))).toBe(false);
    expect(await documents.add(documentRow('c1', { number: 'another', pages: 9 }))).toBe(false);
    expect(await documents.find('c2')).toBeNull();
    expect(await documents.byNumber('number of c1')).toEqual(found(row));
  });

  promises('lists those of a dossier in one making, the latest first', async ({ documents }) => {
    const mark = world('listing');
    await documents.add(documentRow('l1', { ...mark, issuedAt: later(1) }));
    await documents.add(documentRow('l3', { ...mark, issuedAt: later(1), issuedOnWall: later(1) }));
    await documents.add(documentRow('l2', { ...mark, issuedAt: later(2), kind: 'RII' }));
    await documents.add(documentRow('l4', { ...mark, dossier: 'another' }));
    await documents.add(documentRow('l5', { ...mark, generation: 'second' }));
    const { ofDossier } = documents;
    expect(idsOf(await ofDossier('sealed dossier', mark))).toEqual(['l2', 'l3', 'l1']);
    expect(idsOf(await ofDossier('sealed dossier', mark, 'ADCS'))).toEqual(['l3', 'l1']);
    expect(idsOf(await ofDossier('sealed dossier', mark, null, 1))).toEqual(['l2']);
    expect(await ofDossier('sealed dossier', world('nowhere'))).toEqual([]);
  });

  promises('says which issue came next, of the same kind, dossier and making', async ({ documents }) => {
    const mark = world('replacing');
    await documents.add(documentRow('r3', { ...mark, issuedAt: later(9) }));
    await documents.add(documentRow('r1', mark));
    // The clock of a world may stand still: then the wall clock tells, then the id.
    await documents.add(documentRow('r0', { ...mark, issuedOnWall: later(1) }));
    await documents.add(documentRow('r2', { ...mark, issuedOnWall: later(1), language: 'en' }));
    await documents.add(documentRow('rii', { ...mark, kind: 'RII', issuedOnWall: later(2) }));
    await documents.add(documentRow('else', { ...mark, dossier: 'another', issuedOnWall: later(2) }));
    await documents.add(documentRow('anew', { ...mark, generation: 'second', issuedOnWall: later(2) }));
    const next = async (id: string) => (await documents.find(id))?.replacedBy;
    expect(await Promise.all(['r1', 'r0', 'r2', 'r3', 'rii', 'else', 'anew'].map(next))).toEqual([
      'number of r0',
      'number of r2',
      'number of r3',
      ...[null, null, null, null],
    ]);
    const listed = await documents.ofDossier('sealed dossier', mark, 'ADCS');
    expect(listed.map(({ replacedBy }) => replacedBy)).toEqual([
      null,
      'number of r3',
      'number of r2',
      'number of r0',
    ]);
  });

  promises('lists those of many dossiers, so many of each', async ({ documents }) => {
    const mark = world('many');
    for (const dossier of ['x', 'y', 'z'])
      for (const n of [1, 2, 3])
        await documents.add(
          documentRow(`${dossier}${n}`, {
            ...mark,
            dossier,
            issuedAt: later(n),
            kind: n === 2 ? 'RII' : 'ADCS',
          }),
        );
    const { ofDossiers, ofDossier } = documents;
    expect(idsOf(await ofDossiers(['x', 'z', 'absent'], mark, null, 2))).toEqual(['x3', 'x2', 'z3', 'z2']);
    expect(await ofDossiers(['y'], mark, 'ADCS')).toEqual(await ofDossier('y', mark, 'ADCS'));
    expect(await ofDossiers([], mark)).toEqual([]);
  });
});

overStores('shares', promises => {
  const issue = (store: GatewayStore, id: string) => store.documents.add(documentRow(id));

  promises('takes the uses that were allowed, and notes when', async store => {
    await issue(store, 's1');
    await store.shares.add(shareRow('uses', { document: 's1' }));
    const use = (minutes: number) => store.shares.use('hash of uses', 'number of s1', later(minutes));
    expect(await use(1)).toEqual({
      kind: 'USED',
      share: shareRow('uses', { document: 's1', usesLeft: 1 }),
    });
    expect((await use(1)).kind).toBe('USED');
    expect(await use(2)).toEqual({ kind: 'USED_UP' });
    expect(await store.shares.ofDocuments(['s1'])).toEqual([
      { ...shareRow('uses', { document: 's1', usesLeft: 0 }), uses: [later(1), later(1)] },
    ]);
  });

  promises('takes no use more, of many at once', async store => {
    await issue(store, 's2');
    await store.shares.add(shareRow('crowd', { document: 's2', usesAllowed: 3, usesLeft: 3 }));
    const asked = Array.from({ length: 8 }, () => store.shares.use('hash of crowd', 'number of s2', noon));
    const kinds = (await Promise.all(asked)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array(3).fill('USED'), ...Array(5).fill('USED_UP')]);
    expect((await store.shares.ofDocuments(['s2']))[0]?.uses).toHaveLength(3);
  });

  promises('says why a code opens nothing, and takes no use then', async store => {
    await issue(store, 's3');
    await issue(store, 's4');
    await store.shares.add(shareRow('why', { document: 's3' }));
    const use = (number: string, minutes: number, hash = 'hash of why') =>
      store.shares.use(hash, number, later(minutes));
    expect(await use('number of s4', 1)).toEqual({ kind: 'UNKNOWN' });
    expect(await use('number of nothing', 1)).toEqual({ kind: 'UNKNOWN' });
    expect(await use('number of s3', 1, 'hash of nothing')).toEqual({ kind: 'UNKNOWN' });
    expect(await use('number of s3', 60)).toEqual({ kind: 'EXPIRED' });
    expect((await store.shares.find('why'))?.usesLeft).toBe(2);
    expect((await use('number of s3', 59)).kind).toBe('USED');
    expect(await store.shares.revoke('why', later(2))).toBe(true);
    expect(await use('number of s3', 3)).toEqual({ kind: 'REVOKED' });
    expect(await use('number of s3', 61)).toEqual({ kind: 'REVOKED' });
  });

  promises('finds one, and ends it for good', async store => {
    await store.shares.add(shareRow('ended', { document: 's5' }));
    expect(await store.shares.find('ended')).toEqual(shareRow('ended', { document: 's5' }));
    expect(await store.shares.revoke('ended', noon)).toBe(true);
    expect(await store.shares.revoke('ended', later(1))).toBe(true);
    expect((await store.shares.find('ended'))?.revokedAt).toBe(noon);
    expect(await store.shares.find('absent')).toBeNull();
    expect(await store.shares.revoke('absent', noon)).toBe(false);
  });

  promises('lists those of documents, the latest first', async store => {
    await store.shares.add(shareRow('first', { document: 's6' }));
    await store.shares.add(shareRow('second', { document: 's6', createdAt: later(1) }));
    await store.shares.add(shareRow('third', { document: 's7', createdAt: later(2) }));
    await store.shares.add(shareRow('other', { document: 's8' }));
    expect(idsOf(await store.shares.ofDocuments(['s6', 's7']))).toEqual(['third', 'second', 'first']);
    expect(await store.shares.ofDocuments([])).toEqual([]);
  });
});

describe.each(kindsOfPlace)('sweeping, in $name', ({ fresh, shared }) => {
  const days = (count: number) => later(60 + count * 1_440);

  it('forgets a code 30 days after it has expired, with its uses, and no document', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const store = await storeAt(place);
    await store.documents.add(documentRow('d1'));
    await store.shares.add(shareRow('old'));
    await store.shares.add(shareRow('young', { expiresAt: days(1) }));
    await store.shares.use('hash of old', 'number of d1', noon);
    const listed = async () => idsOf(await store.shares.ofDocuments(['d1'])).sort();
    await store.sweep(later(30 * 1_440));
    expect(await listed()).toEqual(['old', 'young']);
    await store.sweep(days(30));
    expect(await listed()).toEqual(['young']);
    await store.shares.add(shareRow('old'));
    expect((await store.shares.ofDocuments(['d1'])).map(({ uses }) => uses)).toEqual([[], []]);
    expect(await store.documents.find('d1')).not.toBeNull();
  });

  it('is of one store that another handle sees', async ({ skip }) => {
    const place = shared ? await fresh() : null;
    if (place === null) return skip();
    const [store, other] = [await storeAt(place), await storeAt(place)];
    await store.documents.add(documentRow('d1'));
    await store.certificates.add(certificateRow(1));
    expect(await other.documents.find('d1')).toEqual(found(documentRow('d1')));
    expect(await other.certificates.add(certificateRow(1, { pem: 'of another process' }))).toBe(false);
  });
});
