import { describe, expect, it } from 'vitest';
import type { CheckpointRow, GatewayStore } from '../../src/store/index.js';
import { kindsOfPlace, storeAt } from '../support/stores.js';
import {
  accountRow,
  authorityRow,
  entryRow,
  later,
  linkRow,
  madeAnew,
  mark,
  noon,
  pendingRow,
  sessionRow,
} from './rows.js';

describe.each(kindsOfPlace)('the store in $name', ({ fresh, shared }) => {
  async function opened(): Promise<GatewayStore | null> {
    const place = await fresh();
    return place && (await storeAt(place));
  }

  /** A promise kept in this kind of place, and skipped where the place cannot be had. */
  function promises(what: string, keep: (store: GatewayStore) => Promise<void>): void {
    it(what, async ({ skip }) => {
      const store = await opened();
      if (store === null) return skip();
      await keep(store);
    });
  }

  describe('of sessions', () => {
    promises('finds one by its hash, as it was given, until it expires', async ({ sessions }) => {
      const session = sessionRow('s1');
      await sessions.add(session);
      await sessions.add(
        sessionRow('s2', { device: null, idToken: null, dossier: 'sealed', door: 'ACCOUNT' }),
      );
      expect(await sessions.find('hash of s1', later(29))).toEqual(session);
      expect(await sessions.find('hash of s1', later(30))).toBeNull();
      expect(await sessions.find('hash of s3', noon)).toBeNull();
    });

    promises('notes that it was used, and until when it stands', async ({ sessions }) => {
      await sessions.add(sessionRow('s1'));
      await sessions.touch('s1', later(20), later(50));
      const found = await sessions.find('hash of s1', later(40));
      expect(found).toMatchObject({ lastSeenAt: later(20), expiresAt: later(50), startedAt: noon });
    });

    promises(
      'lists those of a subject in a making of a world, the latest used first',
      async ({ sessions }) => {
        await sessions.add(sessionRow('early'));
        await sessions.add(sessionRow('late', { lastSeenAt: later(5) }));
        await sessions.add(sessionRow('expired', { expiresAt: later(1) }));
        await sessions.add(sessionRow('of another', { subject: 'another' }));
        await sessions.add(sessionRow('of a later making', madeAnew));
        const ids = async (of: typeof mark) =>
          (await sessions.of('somebody', of, later(1))).map(({ id }) => id);
        expect(await ids(mark)).toEqual(['late', 'early']);
        expect(await ids(madeAnew)).toEqual(['of a later making']);
        expect(await ids({ world: 'other', generation: 'first' })).toEqual([]);
      },
    );

    promises('ends one for its owner alone, at once', async ({ sessions }) => {
      await sessions.add(sessionRow('s1'));
      expect(await sessions.end('s1', 'another')).toBe(false);
      expect(await sessions.find('hash of s1', noon)).not.toBeNull();
      expect(await sessions.end('s1', 'somebody')).toBe(true);
      expect(await sessions.find('hash of s1', noon)).toBeNull();
      expect(await sessions.end('s1', 'somebody')).toBe(false);
    });

    promises('ends all of a subject but one, in one making of one world', async ({ sessions }) => {
      for (const id of ['a', 'b', 'c']) await sessions.add(sessionRow(id));
      await sessions.add(sessionRow('elsewhere', madeAnew));
      expect(await sessions.endAll('somebody', mark, 'b')).toBe(2);
      expect((await sessions.of('somebody', mark, noon)).map(({ id }) => id)).toEqual(['b']);
      expect(await sessions.endAll('somebody', mark, null)).toBe(1);
      expect(await sessions.of('somebody', madeAnew, noon)).toHaveLength(1);
    });

    promises('gives every session of a subject its dossier', async ({ sessions }) => {
      for (const id of ['a', 'b']) await sessions.add(sessionRow(id));
      await sessions.add(sessionRow('of another', { subject: 'another' }));
      await sessions.add(sessionRow('elsewhere', madeAnew));
      await sessions.link('somebody', mark, 'sealed dossier');
      const dossiers = async (id: string) => (await sessions.find(`hash of ${id}`, noon))?.dossier;
      expect(await Promise.all(['a', 'b', 'of another', 'elsewhere'].map(dossiers))).toEqual([
        'sealed dossier',
        'sealed dossier',
        null,
        null,
      ]);
    });
  });

  describe('of links', () => {
    promises('keeps the first of a subject, in a making of a world', async ({ links }) => {
      const link = linkRow('somebody', { kinship: ['k1', 'k2'] });
      await links.add(link);
      await links.add(linkRow('somebody', { dossier: 'another', kinship: ['k3'] }));
      await links.add(linkRow('somebody', { ...madeAnew, dossier: 'another' }));
      expect(await links.of('somebody', mark)).toEqual(link);
      expect((await links.of('somebody', madeAnew))?.dossier).toBe('another');
      expect(await links.of('another', mark)).toBeNull();
      expect(await links.akin(['k3'], mark)).toEqual([]);
    });

    promises('keeps one of two that are made at once', async ({ links }) => {
      const asked = ['a', 'b', 'c', 'd'];
      await Promise.all(
        asked.map(dossier => links.add(linkRow('somebody', { dossier, kinship: [dossier] }))),
      );
      const kept = await links.of('somebody', mark);
      expect(asked).toContain(kept?.dossier);
      expect(await links.akin(asked, mark)).toEqual([kept]);
    });

    promises('finds those that share a pseudonym, and only those', async ({ links }) => {
      await links.add(linkRow('a', { kinship: ['k1', 'k2'] }));
      await links.add(linkRow('b', { kinship: ['k2', 'k3'], linkedAt: later(1) }));
      await links.add(linkRow('c', { kinship: ['k1'], ...madeAnew }));
      const subjects = async (kinship: string[], of = mark) =>
        (await links.akin(kinship, of)).map(({ subject }) => subject);
      expect(await subjects(['k1', 'k2'])).toEqual(['a', 'b']);
      expect(await subjects(['k3', 'k9'])).toEqual(['b']);
      expect(await subjects(['k9'])).toEqual([]);
      expect(await subjects([])).toEqual([]);
      expect(await subjects(['k1'], madeAnew)).toEqual(['c']);
    });

    promises('finds every link of a dossier', async ({ links }) => {
      await links.add(linkRow('a'));
      await links.add(linkRow('b', { door: 'ACCOUNT', linkedAt: later(1) }));
      await links.add(linkRow('c', { dossier: 'another' }));
      await links.add(linkRow('d', madeAnew));
      const found = await links.ofDossier('sealed dossier', mark);
      expect(found.map(({ subject, door }) => [subject, door])).toEqual([
        ['a', 'FRANCECONNECT'],
        ['b', 'ACCOUNT'],
      ]);
    });
  });

  describe('of accounts', () => {
    promises('finds one by its address and by its id', async ({ accounts }) => {
      const account = accountRow('a');
      expect(await accounts.add(account)).toBe(true);
      expect(await accounts.byEmail('hash of an address', mark)).toEqual(account);
      expect(await accounts.byId('a')).toEqual(account);
      expect(await accounts.byEmail('hash of an address', madeAnew)).toBeNull();
      expect(await accounts.byEmail('another', mark)).toBeNull();
      expect(await accounts.byId('b')).toBeNull();
    });

    promises(
      'puts one in the place of another that was never activated, whose mail works no more',
      async store => {
        const { accounts, mailTokens } = store;
        await accounts.add(accountRow('a'));
        await mailTokens.add({ hash: 'h', kind: 'ACTIVATION', account: 'a', expiresAt: later(720) });
        expect(await accounts.add(accountRow('b', { email: 'sealed again' }))).toBe(true);
        expect(await accounts.byId('a')).toBeNull();
        expect(await accounts.byEmail('hash of an address', mark)).toEqual(
          accountRow('b', { email: 'sealed again' }),
        );
        expect(await mailTokens.find('h', 'ACTIVATION', noon)).toBeNull();
      },
    );

    promises('never replaces one that was activated', async ({ accounts, mailTokens }) => {
      await accounts.add(accountRow('a'));
      await accounts.activate('a', later(3));
      await accounts.activate('a', later(4));
      await mailTokens.add({ hash: 'h', kind: 'RESET', account: 'a', expiresAt: later(720) });
      expect(await accounts.add(accountRow('b'))).toBe(false);
      expect(await accounts.byEmail('hash of an address', mark)).toEqual(
        accountRow('a', { activatedAt: later(3) }),
      );
      expect(await mailTokens.find('h', 'RESET', noon)).not.toBeNull();
      expect(await accounts.add(accountRow('b', madeAnew))).toBe(true);
    });

    promises('changes a password', async ({ accounts }) => {
      await accounts.add(accountRow('a'));
      await accounts.add(accountRow('b', { emailHash: 'another' }));
      expect(await accounts.setPassword('a', 'new')).toBe(true);
      expect((await accounts.byId('a'))?.passwordHash).toBe('new');
      expect((await accounts.byId('b'))?.passwordHash).toBe('password of b');
      expect(await accounts.setPassword('c', 'new')).toBe(false);
    });

    promises('changes a password in the place of one alone, when one is named', async ({ accounts }) => {
      await accounts.add(accountRow('a'));
      expect(await accounts.setPassword('a', 'new', 'another')).toBe(false);
      expect((await accounts.byId('a'))?.passwordHash).toBe('password of a');
      expect(await accounts.setPassword('a', 'new', 'password of a')).toBe(true);
      expect((await accounts.byId('a'))?.passwordHash).toBe('new');
    });
  });

  describe('of secrets sent by mail', () => {
    const token = { hash: 'h1', kind: 'RESET', account: 'a', expiresAt: later(60) } as const;

    promises('gives one to whoever is first, of several at once', async ({ mailTokens }) => {
      await mailTokens.add(token);
      expect(await mailTokens.find('h1', 'RESET', noon)).toEqual(token);
      const taken = await Promise.all([1, 2, 3, 4].map(() => mailTokens.take('h1', 'RESET', noon)));
      expect(taken.filter(Boolean)).toEqual([token]);
      expect(await mailTokens.find('h1', 'RESET', noon)).toBeNull();
    });

    promises('knows none that is expired, unknown, or of another kind', async ({ mailTokens }) => {
      await mailTokens.add(token);
      expect(await mailTokens.take('h1', 'RESET', later(60))).toBeNull();
      expect(await mailTokens.take('h1', 'ACTIVATION', noon)).toBeNull();
      expect(await mailTokens.take('h2', 'RESET', noon)).toBeNull();
      expect(await mailTokens.take('h1', 'RESET', later(59))).toEqual(token);
    });

    promises('forgets the one sent before, of the same kind and account', async ({ mailTokens }) => {
      await mailTokens.add(token);
      await mailTokens.add({ ...token, hash: 'of another', account: 'b' });
      await mailTokens.add({ ...token, hash: 'of another kind', kind: 'ACTIVATION' });
      await mailTokens.add({ ...token, hash: 'h2' });
      expect(await mailTokens.find('h1', 'RESET', noon)).toBeNull();
      expect(await mailTokens.find('h2', 'RESET', noon)).not.toBeNull();
      expect(await mailTokens.find('of another', 'RESET', noon)).not.toBeNull();
      expect(await mailTokens.find('of another kind', 'ACTIVATION', noon)).not.toBeNull();
    });
  });

  promises('of sign-ins under way gives one to whoever is first, until it expires', async store => {
    const { pendingSignIns } = store;
    await pendingSignIns.add(pendingRow('s1'));
    await pendingSignIns.add(pendingRow('s2'));
    const taken = await Promise.all([1, 2, 3].map(() => pendingSignIns.take('s1', noon)));
    expect(taken.filter(Boolean)).toEqual([pendingRow('s1')]);
    expect(await pendingSignIns.take('s2', later(10))).toBeNull();
    expect(await pendingSignIns.take('s3', noon)).toBeNull();
  });

  describe('of authorities', () => {
    const token = { hash: 't1', clientId: 'court', scopes: ['dossier:read'], expiresAt: later(60) };

    promises('knows each by its id, once', async ({ authorities }) => {
      expect(await authorities.add(authorityRow('court'))).toBe(true);
      expect(await authorities.add(authorityRow('court', { name: 'another' }))).toBe(false);
      expect(await authorities.add(authorityRow('prefecture', { createdAt: later(-1) }))).toBe(true);
      expect(await authorities.find('court')).toEqual(authorityRow('court'));
      expect(await authorities.find('nobody')).toBeNull();
      expect((await authorities.list()).map(({ clientId }) => clientId)).toEqual(['prefecture', 'court']);
    });

    promises('finds a token with its authority, until it expires', async ({ authorities }) => {
      await authorities.add(authorityRow('court'));
      await authorities.addToken(token);
      expect(await authorities.findToken('t1', later(59))).toEqual({
        token,
        authority: authorityRow('court'),
      });
      expect(await authorities.findToken('t1', later(60))).toBeNull();
      expect(await authorities.findToken('t2', noon)).toBeNull();
    });

    promises('ends a token for its authority alone', async ({ authorities }) => {
      await authorities.add(authorityRow('court'));
      await authorities.addToken(token);
      await authorities.endToken('t1', 'prefecture');
      expect(await authorities.findToken('t1', noon)).not.toBeNull();
      await authorities.endToken('t1', 'court');
      expect(await authorities.findToken('t1', noon)).toBeNull();
    });

    promises('opens nothing once it is revoked', async ({ authorities }) => {
      await authorities.add(authorityRow('court'));
      await authorities.addToken(token);
      expect(await authorities.revoke('nobody', noon)).toBe(false);
      expect(await authorities.revoke('court', later(1))).toBe(true);
      expect(await authorities.revoke('court', later(2))).toBe(true);
      expect(await authorities.findToken('t1', later(2))).toBeNull();
      expect((await authorities.find('court'))?.revokedAt).toBe(later(1));
    });
  });

  describe('of attempts', () => {
    const hour = 3_600_000;

    promises('counts two at once as two', async ({ attempts }) => {
      expect(await attempts.read('k', noon, hour)).toBeNull();
      const counts = await Promise.all(Array.from({ length: 10 }, () => attempts.fail('k', noon, hour)));
      expect(counts.map(({ failures }) => failures).sort((a, b) => a - b)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
      ]);
      expect(await attempts.read('k', noon, hour)).toEqual({ failures: 10, lastAt: noon });
      expect(await attempts.read('another', noon, hour)).toBeNull();
    });

    promises('forgets them after a while, counted from the last one', async ({ attempts }) => {
      await attempts.fail('k', noon, hour);
      expect(await attempts.fail('k', later(59), hour)).toEqual({ failures: 2, lastAt: later(59) });
      expect(await attempts.read('k', later(118), hour)).toEqual({ failures: 2, lastAt: later(59) });
      expect(await attempts.read('k', later(119), hour)).toBeNull();
      expect(await attempts.fail('k', later(119), hour)).toEqual({ failures: 1, lastAt: later(119) });
      await attempts.clear('k');
      expect(await attempts.read('k', later(119), hour)).toBeNull();
    });
  });

  describe('of the journal', () => {
    const checkpoint: CheckpointRow = {
      writer: 'w',
      ordinal: 2,
      hash: 'hash 2',
      removedBefore: later(3),
      sealedAt: later(60),
      joins: ['seal 0'],
      seal: 'seal 2',
    };

    promises('gives entries back as they were, in the order of their writer', async ({ journal }) => {
      const entries = [1, 2, 3].map(ordinal => entryRow('w', ordinal));
      const holder = { kind: 'HOLDER', id: 'somebody', name: null, door: 'ACCOUNT' } as const;
      const other = entryRow('v', 1, { actor: holder, purpose: null, caseReference: null, actions: [] });
      await journal.append([...entries, other]);
      await journal.append([]);
      expect(await journal.chain('w', 0, 10)).toEqual(entries);
      expect(await journal.chain('w', 1, 1)).toEqual([entries[1]]);
      expect(await journal.chain('v', 0, 10)).toEqual([other]);
      expect(await journal.writers()).toEqual(['v', 'w']);
    });

    promises('adds all or none', async ({ journal }) => {
      await journal.append([entryRow('w', 1)]);
      await expect(journal.append([entryRow('w', 2), entryRow('w', 1)])).rejects.toThrow();
      const many = Array.from({ length: 1_500 }, (_, index) => entryRow('v', 1 + index));
      await expect(journal.append([...many, entryRow('v', 1)])).rejects.toThrow();
      expect(await journal.chain('w', 0, 10)).toHaveLength(1);
      expect(await journal.writers()).toEqual(['w']);
      await journal.append(many);
      expect(await journal.chain('v', 1_000, 1_000)).toHaveLength(500);
    });

    promises('tells the consultations of a dossier by pages, the latest first', async ({ journal }) => {
      const same = [entryRow('v', 1, { at: later(2) }), entryRow('w', 2), entryRow('w', 3, { at: later(2) })];
      const others = [entryRow('w', 4, { dossier: 'another' }), entryRow('w', 5, madeAnew)];
      await journal.append([entryRow('w', 1), ...same, ...others]);
      const place = ({ at, writer, ordinal }: (typeof same)[0]) => ({ at, writer, ordinal });
      const all = await journal.ofDossier('sealed dossier', mark, null, 10);
      expect(all.map(({ writer, ordinal }) => `${writer}${ordinal}`)).toEqual(['w3', 'w2', 'v1', 'w1']);
      expect(await journal.ofDossier('sealed dossier', mark, null, 2)).toEqual(all.slice(0, 2));
      for (const [index, entry] of all.entries()) {
        expect(await journal.ofDossier('sealed dossier', mark, place(entry), 10)).toEqual(
          all.slice(index + 1),
        );
      }
      expect(await journal.ofDossier('sealed dossier', madeAnew, null, 10)).toHaveLength(1);
    });

    promises('keeps checkpoints in their order, and tells the last sealed of all', async ({ journal }) => {
      expect(await journal.lastCheckpoint()).toBeNull();
      const first = {
        ...checkpoint,
        ordinal: 0,
        seal: 'seal 0',
        removedBefore: null,
        joins: [],
        sealedAt: noon,
      };
      const other = { ...checkpoint, writer: 'v', ordinal: 10, seal: 'seal of v', sealedAt: later(61) };
      for (const row of [checkpoint, first, other]) await journal.addCheckpoint(row);
      expect(await journal.checkpoints('w')).toEqual([first, checkpoint]);
      expect(await journal.lastCheckpoint()).toEqual(other);
      expect(await journal.writers()).toEqual(['v', 'w']);
    });

    promises('removes what a checkpoint covers, and nothing else', async ({ journal }) => {
      await journal.append([1, 2, 3].map(ordinal => entryRow('w', ordinal)));
      await journal.append([entryRow('v', 1)]);
      expect(await journal.prune(checkpoint)).toBe(2);
      expect(await journal.chain('w', 0, 10)).toEqual([entryRow('w', 3)]);
      expect(await journal.chain('v', 0, 10)).toHaveLength(1);
      expect(await journal.checkpoints('w')).toEqual([checkpoint]);
    });
  });

  promises('removes what has expired, and nothing else', async store => {
    const { sessions, mailTokens, pendingSignIns, authorities, attempts } = store;
    for (const [id, expiresAt] of [
      ['old', noon],
      ['new', later(1)],
    ] as const) {
      await sessions.add(sessionRow(id, { expiresAt }));
      await mailTokens.add({ hash: id, kind: 'RESET', account: id, expiresAt });
      await pendingSignIns.add(pendingRow(id, { expiresAt }));
      await authorities.addToken({ hash: id, clientId: 'court', scopes: [], expiresAt });
      await attempts.fail(id, later(-60), expiresAt - later(-60));
    }
    await authorities.add(authorityRow('court'));
    await store.sweep(noon);
    // As if it were earlier: what is found now was not removed.
    const early = later(-1);
    const stands = async (id: string) => [
      (await sessions.find(`hash of ${id}`, early)) !== null,
      (await mailTokens.find(id, 'RESET', early)) !== null,
      (await pendingSignIns.take(id, early)) !== null,
      (await authorities.findToken(id, early)) !== null,
      (await attempts.read(id, early, 3_600_000 * 2)) !== null,
    ];
    expect(await stands('old')).toEqual([false, false, false, false, false]);
    expect(await stands('new')).toEqual([true, true, true, true, true]);
  });

  it.runIf(shared)('is the same for two handles, opened at once and later', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const [one, two] = await Promise.all([storeAt(place), storeAt(place)]);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two).attempts.fail('k', noon, 1_000)),
    );
    expect(await two.attempts.read('k', noon, 1_000)).toEqual({ failures: 40, lastAt: noon });
    await one.journal.append([entryRow('w', 1)]);
    await one.close();
    expect(await (await storeAt(place)).journal.chain('w', 0, 1)).toHaveLength(1);
  });
});
