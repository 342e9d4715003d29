import { describe, expect, it } from 'vitest';
import { type Authority, createAccess, tester } from '../../src/access/index.js';
import { type Neph, neph, SourceError } from '../../src/snpc/index.js';
import { createMemorySource } from '../../src/testing/index.js';
import { instant, legalDay } from '../../src/time/index.js';
import { dossierWith, infraction } from '../support/dossiers.js';
import { fixedSource } from '../support/fixedSource.js';

const clock = instant('2026-01-15T08:00:00Z');
const known = neph('980599000001');
const unknown = neph('980599000002');
const unasked = { asOf: null, knownAt: null };

function open(changes = {}, capabilities = {}) {
  const present = { now: { clock, revision: 7 } };
  const source = fixedSource([dossierWith(changes)], present, capabilities);
  return { register: createAccess({ source }).openRegister(tester, undefined), source, present };
}

describe('what is noted', () => {
  const judge: Authority = {
    kind: 'AUTHORITY',
    office: 'JUDGE',
    clientId: 'judge-1',
    name: 'Tribunal fictif',
    scopes: ['licence', 'full-record'],
    purpose: 'APPEAL',
    caseReference: 'RG 26/00123',
    expiresAt: clock,
  };
  const openFor = (principal: Authority) => {
    const noted: string[] = [];
    const source = fixedSource([dossierWith()], { now: { clock, revision: 7 } });
    const consultations = {
      note: (_principal: unknown, _mark: unknown, dossier: Neph, action: string) =>
        void noted.push(`${dossier} ${action}`),
      settle: async () => {},
    };
    return {
      noted,
      source,
      register: createAccess({ source }).openRegister(principal, undefined, consultations),
    };
  };

  it('is every dossier whose being there a refusal tells, and no other', async () => {
    const { register, noted } = openFor(judge);
    const ahead = { asOf: legalDay('2999-01-01'), knownAt: null };
    expect(await register.licenceOfMany(known, ahead)).toMatchObject({ refusal: { code: 'AHEAD_OF_CLOCK' } });
    expect(await register.licenceOfMany(unknown, ahead)).toMatchObject({
      refusal: { code: 'LICENCE_NOT_FOUND' },
    });
    expect(noted).toEqual([`${known} READ_MANY_LICENCES`]);
  });

  it.each([known, '9805-9900/0001', 'dossier 98 05 99 000001, second volume'])(
    'never tells a NEPH by a reference such as %s: nothing is read',
    async caseReference => {
      const { register, noted, source } = openFor({ ...judge, caseReference });
      expect(await register.licence(known, unasked)).toMatchObject({ refusal: { code: 'PURPOSE_REQUIRED' } });
      expect([noted, source.batches]).toEqual([[], []]);
    },
  );
});

describe('a register opened for somebody', () => {
  it('defaults both times to the clock, and echoes what was asked', async () => {
    const outcome = await open().register.licence(known, unasked);
    expect(outcome).toMatchObject({
      kind: 'VIEW',
      view: {
        times: { asOf: legalDay('2026-01-15'), knownAt: clock, now: clock, revision: 7, asked: unasked },
      },
    });
  });

  it('refuses an unknown NEPH, a day or an instant ahead of the clock, and a day before the licence', async () => {
    const { register } = open();
    expect(await register.licence(unknown, unasked)).toEqual({
      kind: 'REFUSED',
      refusal: { code: 'LICENCE_NOT_FOUND' },
    });
    expect(await register.licence(known, { asOf: legalDay('2026-01-16'), knownAt: null })).toMatchObject({
      refusal: { code: 'AHEAD_OF_CLOCK', argument: 'asOf', clock },
    });
    expect(
      await register.licence(known, { asOf: null, knownAt: instant('2026-01-15T08:00:01Z') }),
    ).toMatchObject({
      refusal: { code: 'AHEAD_OF_CLOCK', argument: 'knownAt' },
    });
    expect(await register.licence(known, { asOf: legalDay('1998-05-03'), knownAt: null })).toMatchObject({
      refusal: { code: 'BEFORE_LICENCE', firstLicenceOn: legalDay('1998-05-04') },
    });
  });

  it('reads together what is asked together', async () => {
    const { register, source } = open();
    await Promise.all([known, unknown, known].map(number => register.licence(number, unasked)));
    expect(source.batches).toEqual([[known, unknown]]);
  });

  it('keeps the present of its first read', async () => {
    const { register, present } = open();
    await register.licence(unknown, unasked);
    present.now = { clock: instant('2027-01-01T00:00:00Z'), revision: 8 };
    const outcome = await register.licence(known, unasked);
    expect(outcome).toMatchObject({ view: { times: { now: clock, revision: 7 } } });
  });

  it('never shows a present newer than its rows, whichever is read first', async () => {
    const { register, source, present } = open();
    const opened = await source.open();
    let reads = 0;
    const racing = {
      ...source,
      open: async () => ({
        ...opened,
        now: async () => {
          // A command is carried out between the two reads of the request.
          await new Promise(resolve => setTimeout(resolve, 5));
          return present.now;
        },
        dossiers: async (nephs: readonly Neph[]) => {
          reads++;
          return opened.dossiers(nephs);
        },
      }),
    };
    const raced = createAccess({ source: racing }).openRegister(tester, undefined);
    const asked = Promise.all([raced.now(), raced.licence(known, unasked)]);
    present.now = { clock, revision: 8 };
    const [now, outcome] = await asked;
    expect(now).toEqual({ clock, revision: 8 });
    expect(outcome).toMatchObject({ view: { times: { revision: 8 } } });
    expect(reads).toBe(1);
    expect((await register.now()).revision).toBe(8);
  });

  it('cuts what is read later to the present of its first read', async () => {
    const late = infraction({ recordedFrom: clock, revision: 8 });
    const { register, present } = open({ infractions: [late] });
    await register.licence(unknown, unasked);
    present.now = { clock, revision: 8 };
    const outcome = await register.licence(known, unasked);
    expect(outcome.kind === 'VIEW' && outcome.view.points()).toMatchObject({ balance: 12 });
    const pinned = await register.licence(known, { ...unasked, revision: 9 });
    expect(pinned).toMatchObject({ kind: 'REFUSED' });
  });

  it('says when the source keeps no history by knownAt', async () => {
    const { register } = open({}, { historyByKnownAt: false });
    expect(
      await register.licence(known, { asOf: null, knownAt: instant('2025-01-01T00:00:00Z') }),
    ).toMatchObject({
      refusal: { code: 'HISTORY_NOT_SUPPORTED' },
    });
    expect(await register.licence(known, { asOf: null, knownAt: clock })).toMatchObject({ kind: 'VIEW' });
  });

  it('turns a record that contradicts itself into a malformed record, never into a balance', async () => {
    const { register } = open({ infractions: [infraction({ finalOn: legalDay('2025-03-02') })] });
    const refused = register.licence(known, unasked);
    await expect(refused).rejects.toThrow(SourceError);
    await expect(refused).rejects.toMatchObject({ code: 'MALFORMED_RECORD', source: 'fixed' });
    await expect(refused).rejects.not.toThrow(known);
  });

  it('hands on what its source tells while it is watched', async () => {
    const { source, setClock } = createMemorySource({ dossiers: [dossierWith()], clock });
    const register = createAccess({ source }).openRegister(tester, undefined);
    const ending = new AbortController();
    const moves = register.watch([known], ending.signal)[Symbol.asyncIterator]();
    expect((await moves.next()).value).toMatchObject({ kind: 'MOVED', now: { clock } });
    setClock(instant('2026-01-16T08:00:00Z'));
    expect((await moves.next()).value).toMatchObject({ now: { clock: instant('2026-01-16T08:00:00Z') } });
    const last = moves.next();
    ending.abort();
    expect((await last).done).toBe(true);
  });

  it('says when its source cannot be watched', async () => {
    const { register } = open();
    const moves = register.watch([known], new AbortController().signal)[Symbol.asyncIterator]();
    await expect(moves.next()).rejects.toMatchObject({ code: 'NOT_SUPPORTED', source: 'fixed' });
  });
});
