import { describe, expect, it } from 'vitest';
import {
  type FranceConnectIdentity,
  proofSeal,
  writeProof,
} from '../../../src/access/franceconnect/index.js';
import { createLinking, type FactsOfHolder, type RecognisedBy } from '../../../src/access/linking/index.js';
import { type Principal, type SignedIn, stranger, tester } from '../../../src/access/principal.js';
import { createSecrets } from '../../../src/access/secrets.js';
import { type Neph, neph, SourceError } from '../../../src/snpc/index.js';
import type { SessionRow, WorldMark } from '../../../src/store/store.js';
import { type Instant, instant, legalDay } from '../../../src/time/index.js';
import { dossierWith } from '../../support/dossiers.js';
import { fakeGatewayStore } from '../../support/fakeGatewayStore.js';

const secrets = createSecrets('a key for the tests of linking');
const mark: WorldMark = { world: 'default', generation: 'g1' };
const hers = '980599000001';
const anothers = '980599000002';
const nobodys = '980599000003';

/** As FranceConnect tells the driver of `dossierWith`. */
const solene: FranceConnectIdentity = {
  givenNames: ['Solène', 'Édith'],
  familyName: 'MARTINEAU',
  birthdate: '1979-02-11',
  rawBirthdate: null,
  gender: 'female',
  birthplace: '87085',
  birthcountry: '99100',
  email: 'solene@exemple.invalid',
};

const facts: FactsOfHolder = {
  birthName: 'Martineau',
  firstNames: ['Solène'],
  bornOn: legalDay('1979-02-11'),
  licenceNumber: 'SIM1',
};

function setUp() {
  const store = fakeGatewayStore();
  const clock = { at: instant('2026-11-25T08:00:00Z'), now: (): Instant => clock.at };
  const read: string[] = [];
  const register = new Map<Neph, RecognisedBy | SourceError>();
  const titles = [
    {
      id: 'T',
      recordedFrom: instant('2019-02-11T08:00:00Z'),
      recordedTo: null,
      number: 'SIM1',
      issuedOn: legalDay('2019-02-11'),
      issuedBy: 'Préfecture fictive',
      expiresOn: null,
    },
  ];
  register.set(neph(hers), dossierWith({ titles }, hers));
  const { civilStatus } = dossierWith();
  const other = { ...civilStatus, birthName: 'AUTRE', firstNames: ['Paul'], sex: 'M' } as const;
  register.set(neph(anothers), dossierWith({ civilStatus: other }, anothers));
  const linking = createLinking({
    ...store,
    secrets,
    clock,
    readDossier: async ({ world }, of) => {
      read.push(`${world} ${of}`);
      const found = register.get(of) ?? null;
      if (found instanceof SourceError) throw found;
      return found;
    },
  });
  const signIn = async (
    identity: FranceConnectIdentity | null = solene,
    subject = 'subject',
    id = `session of ${subject}`,
  ): Promise<SignedIn> => {
    const door = identity === null ? 'ACCOUNT' : 'FRANCECONNECT';
    const proof = identity && writeProof({ idToken: 'token', issuer: 'https://fc.invalid', identity });
    const times = {
      startedAt: clock.at,
      lastSeenAt: clock.at,
      expiresAt: (clock.at + 100 * 3_600_000) as Instant,
    };
    const row: SessionRow = {
      ...mark,
      ...times,
      id,
      tokenHash: id,
      door,
      subject,
      dossier: null,
      device: null,
      idToken: proof && secrets.seal(proofSeal, proof),
    };
    await store.sessions.add(row);
    const session = { id, ...mark, signedInAt: clock.at, expiresAt: row.expiresAt };
    return { kind: 'SIGNED_IN', door, subject, session };
  };
  const link = (principal: Principal, number: string, from: string | null = null) =>
    linking.link({ principal, neph: number, from, facts: principal === principalByAccount ? facts : null });
  let principalByAccount: Principal | undefined;
  const signInByAccount = async () => {
    principalByAccount = await signIn(null, 'account');
    return principalByAccount;
  };
  return { store, clock, read, register, linking, signIn, signInByAccount, link };
}

const notRecognised = { kind: 'REFUSED', code: 'NEPH_NOT_RECOGNISED' };

describe('linking a NEPH', () => {
  it('gives it to every session of whoever it is the NEPH of', async () => {
    const { store, signIn, link } = setUp();
    const principal = await signIn();
    await signIn(solene, 'subject', 'on the phone');
    await signIn(solene, 'somebody else');
    expect(await link(principal, ` ${hers.slice(0, 4)} ${hers.slice(4)}`)).toMatchObject({ kind: 'LINKED' });
    const sealed = secrets.sealNeph(neph(hers));
    const dossiers = [...store.rows.sessions.values()].map(({ id, dossier }) => [id, dossier]);
    expect(dossiers).toEqual([
      ['session of subject', sealed],
      ['on the phone', sealed],
      ['session of somebody else', null],
    ]);
    expect(store.rows.links).toMatchObject([{ ...mark, door: 'FRANCECONNECT', subject: 'subject' }]);
  });

  it('by account goes by the facts of its creation', async () => {
    const { signInByAccount, signIn, link, linking } = setUp();
    const principal = await signInByAccount();
    expect(await link(principal, anothers)).toEqual(notRecognised);
    expect(await link(principal, hers)).toMatchObject({ kind: 'LINKED', link: { kinship: [] } });
    expect(await linking.linkOfAccount('account', mark)).toBe(secrets.sealNeph(neph(hers)));
    const other = await signIn(null, 'other account');
    const wrong = { ...facts, licenceNumber: 'SIM2' };
    expect(await linking.link({ principal: other, neph: hers, facts: wrong, from: null })).toEqual(
      notRecognised,
    );
  });

  it('keeps no NEPH, name or date that can be read', async () => {
    const { store, signIn, link } = setUp();
    await link(await signIn(), hers, '192.0.2.7');
    await link(await signIn(solene, 'other'), anothers, '192.0.2.7');
    const kept = JSON.stringify([store.rows.links, [...store.rows.attempts], [...store.rows.sessions]]);
    expect(kept).not.toMatch(/980599|MARTINEAU|1979|exemple|192\.0/);
  });

  it('is done once', async () => {
    const { signIn, link, read } = setUp();
    const principal = await signIn();
    await link(principal, hers);
    const holder = { ...principal, kind: 'HOLDER', neph: neph(hers) } as const;
    expect(await link(holder, hers)).toEqual({ kind: 'REFUSED', code: 'ALREADY_LINKED' });
    expect(read).toHaveLength(1);
  });

  it('is done once, of two at the same moment', async () => {
    const { signIn, link, register, store } = setUp();
    register.set(neph(nobodys), dossierWith({}, nobodys));
    const principal = await signIn();
    const outcomes = await Promise.all([link(principal, hers), link(principal, nobodys)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['LINKED', 'REFUSED']);
    expect(store.rows.links).toHaveLength(1);
  });

  it.each([
    ['a stranger', stranger, 'SIGN_IN_REQUIRED'],
    ['whose session has ended', { kind: 'STRANGER', broughtSecret: true }, 'SESSION_ENDED'],
    ['a tester', tester, 'NOT_ALLOWED'],
  ] as const)('is not for %s', async (_who, principal, code) => {
    const { link, read } = setUp();
    expect(await link(principal, hers)).toEqual({ kind: 'REFUSED', code });
    expect(read).toEqual([]);
  });

  it('asks to sign in again when who it is is no longer known', async () => {
    const { signIn, link, store } = setUp();
    const principal = await signIn();
    store.rows.sessions.clear();
    expect(await link(principal, hers)).toEqual({ kind: 'REFUSED', code: 'SESSION_ENDED' });
  });
});

describe('a NEPH that is not theirs', () => {
  it('is answered alike, by the same reads, whatever is wrong', async () => {
    const { signIn, link, read, register, store } = setUp();
    register.set(neph('980599000004'), new SourceError('MALFORMED_RECORD', 'test', 'unreadable'));
    const answers = [];
    for (const number of [anothers, nobodys, 'ABCDE', '980599000004']) {
      const principal = await signIn(solene, `subject of ${number}`);
      answers.push(await link(principal, number));
    }
    const known = await signIn({ ...solene, familyName: 'AUTRE' }, 'another name');
    answers.push(await link(known, hers));
    expect(answers).toEqual(Array(5).fill(notRecognised));
    expect(read).toHaveLength(5);
    expect(new Set([...store.rows.attempts.values()].map(({ failures }) => failures))).toEqual(new Set([1]));
  });

  it.each(['', 'ABC', '980599-É', '9'.repeat(20)])(
    'is told malformed when it is %j, and costs nothing',
    async text => {
      const { signIn, link, read, store } = setUp();
      expect(await link(await signIn(), text)).toEqual({ kind: 'REFUSED', code: 'NEPH_MALFORMED' });
      expect([read.length, store.rows.attempts.size]).toEqual([0, 0]);
    },
  );

  it('costs nothing when the register does not answer', async () => {
    const { signIn, link, register, store } = setUp();
    register.set(neph(hers), new SourceError('UNAVAILABLE', 'test', 'down'));
    const principal = await signIn();
    await expect(link(principal, hers)).rejects.toThrow(SourceError);
    expect(store.rows.attempts.size).toBe(0);
  });
});

describe('attempts', () => {
  const minutes = (count: number) => count * 60_000;

  it('are free five times, then wait a minute, then two', async () => {
    const { signIn, link, clock, read } = setUp();
    const principal = await signIn();
    for (let n = 0; n < 5; n++) expect(await link(principal, nobodys)).toEqual(notRecognised);
    const refused = (retryAfter: number) => ({ kind: 'REFUSED', code: 'TOO_MANY_ATTEMPTS', retryAfter });
    expect(await link(principal, hers)).toEqual(refused(60));
    clock.at = (clock.at + minutes(1) - 1) as Instant;
    expect(await link(principal, hers)).toEqual(refused(1));
    expect(read).toHaveLength(5);
    clock.at = (clock.at + 1) as Instant;
    expect(await link(principal, nobodys)).toEqual(notRecognised);
    expect(await link(principal, hers)).toEqual(refused(120));
    clock.at = (clock.at + minutes(2)) as Instant;
    expect(await link(principal, hers)).toMatchObject({ kind: 'LINKED' });
  });

  it('are counted one by one when they come at once', async () => {
    const { signIn, link } = setUp();
    const principal = await signIn();
    const answers = await Promise.all(Array.from({ length: 40 }, () => link(principal, nobodys)));
    expect(
      answers.filter(answer => answer.kind === 'REFUSED' && answer.code === 'NEPH_NOT_RECOGNISED'),
    ).toHaveLength(5);
  });

  it('are counted by where they come from, whoever signs in', async () => {
    const { signIn, link } = setUp();
    const wrong = async (n: number) => link(await signIn(solene, `subject ${n}`), nobodys, '192.0.2.7');
    for (let n = 0; n < 99; n++) expect(await wrong(n)).toEqual(notRecognised);
    // A neighbour behind the same address links; that forgives the network nothing.
    expect(await link(await signIn(solene, 'neighbour'), hers, '192.0.2.7')).toMatchObject({
      kind: 'LINKED',
    });
    const principal = await signIn();
    expect(await link(principal, hers, '192.0.2.7')).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await link(principal, hers, '192.0.2.8')).toMatchObject({ kind: 'LINKED' });
  });

  it('are forgotten after a day, and at a success, those of the network apart', async () => {
    const { signIn, link, clock, store } = setUp();
    const principal = await signIn();
    for (let n = 0; n < 5; n++) await link(principal, nobodys);
    clock.at = (clock.at + 24 * minutes(60)) as Instant;
    expect(await link(principal, hers, '192.0.2.7')).toMatchObject({ kind: 'LINKED' });
    expect(store.rows.attempts.size).toBe(1);
  });
});

describe('a later sign-in', () => {
  const sealed = secrets.sealNeph(neph(hers));
  const linked = async () => {
    const all = setUp();
    await all.link(await all.signIn(), hers);
    all.read.length = 0;
    return all;
  };
  const married = { ...solene, familyName: 'DURAND', email: 'other@exemple.invalid' };
  const inRegister = (changes: Partial<RecognisedBy['civilStatus']>): RecognisedBy => {
    const { civilStatus } = dossierWith();
    return { civilStatus: { ...civilStatus, ...changes }, titles: [] };
  };

  it('finds the link of its subject without reading the register', async () => {
    const { linking, read } = await linked();
    expect(await linking.linkOf({ mark, subject: 'subject', identity: solene })).toBe(sealed);
    expect(read).toEqual([]);
  });

  it('keeps its link when the register has corrected the civil status since', async () => {
    const { linking, register } = await linked();
    register.set(neph(hers), inRegister({ birthName: 'CORRIGEE', firstNames: ['Anne'] }));
    expect(await linking.linkOf({ mark, subject: 'subject', identity: solene })).toBe(sealed);
  });

  it.each([
    ['by the birth', { birthName: 'DURAND' }, married],
    ['by the names', { birthPlaceCode: '19272' }, { ...solene, birthplace: '19272', email: null }],
    ['by the address', { bornOn: legalDay('1979-02-12') }, { ...solene, birthdate: '1979-02-12' }],
  ])(
    'under a new sub keeps the link of a corrected civil status, found %s',
    async (_how, changes, identity) => {
      const { linking, register, store } = await linked();
      register.set(neph(hers), inRegister(changes));
      expect(await linking.linkOf({ mark, subject: 'new sub', identity })).toBe(sealed);
      expect(await linking.linkOf({ mark, subject: 'new sub', identity })).toBe(sealed);
      expect(store.rows.links.map(({ subject }) => subject)).toEqual(['subject', 'new sub']);
    },
  );

  it.each([
    ['the dossier does not agree with yet', { mark, subject: 'new sub', identity: married }],
    [
      'nothing links to the one before',
      { mark, subject: 'x', identity: { ...married, birthdate: '1980-01-01' } },
    ],
    [
      'belongs to another world',
      { mark: { world: 'other', generation: 'g1' }, subject: 'x', identity: solene },
    ],
    ['belongs to a world made anew', { mark: { ...mark, generation: 'g2' }, subject: 'x', identity: solene }],
  ])('under a new sub that %s has no link', async (_which, who) => {
    const { linking, store } = await linked();
    expect(await linking.linkOf(who)).toBeNull();
    expect(store.rows.links).toHaveLength(1);
  });

  it('has no link where two dossiers agree, or the register does not answer', async () => {
    const { linking, register, store, signIn, link } = await linked();
    register.set(neph(nobodys), inRegister({}));
    await link(await signIn(solene, 'second'), nobodys);
    expect(await linking.linkOf({ mark, subject: 'third', identity: solene })).toBeNull();
    register.set(neph(nobodys), new SourceError('UNAVAILABLE', 'test', 'down'));
    register.set(neph(hers), new SourceError('UNAVAILABLE', 'test', 'down'));
    expect(await linking.linkOf({ mark, subject: 'third', identity: solene })).toBeNull();
    expect(store.rows.links).toHaveLength(2);
  });
});
