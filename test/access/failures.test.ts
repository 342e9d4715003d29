import { describe, expect, it } from 'vitest';
import { createAccess, type SourceFailure, tester } from '../../src/access/index.js';
import {
  type DossierBatch,
  neph,
  type RegisterNow,
  type SnpcRegister,
  type SnpcSource,
  SourceError,
} from '../../src/snpc/index.js';
import { type Instant, instant } from '../../src/time/index.js';
import { dossierWith } from '../support/dossiers.js';
import { fixedSource } from '../support/fixedSource.js';

const clock = instant('2026-01-15T08:00:00Z');
const known = neph('980599000001');
const other = neph('980599000002');
const unasked = { asOf: null, knownAt: null };
const down = () => new SourceError('UNAVAILABLE', 'fixed', 'The register is down', { retryAfter: 7 });

/** A source whose reads go through `change`, and everything that was reported of it. */
function failing(change: (register: SnpcRegister) => Partial<SnpcRegister>, timeout?: number) {
  const fixed = fixedSource([dossierWith(), dossierWith({}, other)], { now: { clock, revision: 7 } });
  const source: SnpcSource = {
    ...fixed,
    open: async () => {
      const register = await fixed.open();
      return { ...register, ...change(register) };
    },
  };
  const reports: SourceFailure[] = [];
  const wall = { at: 0 };
  const access = createAccess({
    source,
    ...(timeout === undefined ? {} : { timeout }),
    report: failure => reports.push(failure),
    wallClock: { now: () => wall.at as Instant },
  });
  return { access, open: () => access.openRegister(tester, undefined), reports, wall, source };
}

const never = () => new Promise<never>(() => {});

describe('a source that does not answer', () => {
  it.each([
    ['dossiers', { dossiers: never }],
    ['now', { now: never }],
    ['pending', { pending: never }],
  ])('is given up when the time of the request is over: %s', async (what, change) => {
    const { open } = failing(() => change, 40);
    const register = open();
    const opened = { ...register.capabilities, pendingFacts: true };
    Object.assign(register, { capabilities: opened });
    const asked =
      what === 'now'
        ? register.now()
        : what === 'pending'
          ? register.pending(known, unasked)
          : register.licence(known, unasked);
    await expect(asked).rejects.toMatchObject({ code: 'TIMED_OUT', source: 'fixed' });
  });

  it('is given up when it is the opening that hangs, and when it is its health', async () => {
    const { source } = failing(() => ({}));
    const access = createAccess({ source: { ...source, open: never, health: never }, timeout: 40 });
    const asked = access.openRegister(tester, undefined).licence(known, unasked);
    await expect(asked).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect(access.health()).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  it('has one time for all the reads of a request, and each request its own', async () => {
    const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
    const { open } = failing(
      register => ({
        dossiers: async nephs => {
          await pause(60);
          return register.dossiers(nephs);
        },
      }),
      100,
    );
    const register = open();
    await expect(register.licence(known, unasked)).resolves.toMatchObject({ kind: 'VIEW' });
    await expect(register.licence(other, unasked)).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect(open().licence(other, unasked)).resolves.toMatchObject({ kind: 'VIEW' });
  });

  it('leaves nothing behind that could end the process when it fails too late', async () => {
    const { open } = failing(
      () => ({
        dossiers: () => new Promise<DossierBatch>((_, reject) => setTimeout(() => reject(down()), 60)),
      }),
      20,
    );
    await expect(open().licence(known, unasked)).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await new Promise(resolve => setTimeout(resolve, 80));
  });
});

describe('a source that fails in part', () => {
  const partly = () =>
    failing(register => ({
      dossiers: async nephs => {
        const { now, dossiers } = await register.dossiers(nephs);
        return { now, dossiers: nephs.map((one, at) => (one === other ? down() : (dossiers[at] ?? null))) };
      },
    }));

  it('answers what it can, in one batch', async () => {
    const register = partly().open();
    const [first, second] = await Promise.allSettled(
      [known, other].map(one => register.licence(one, unasked)),
    );
    expect(first).toMatchObject({ status: 'fulfilled', value: { kind: 'VIEW' } });
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE', retryAfter: 7 } });
  });

  it('keeps the present it told', async () => {
    const register = partly().open();
    await expect(register.licence(other, unasked)).rejects.toBeInstanceOf(SourceError);
    expect(await register.now()).toEqual({ clock, revision: 7 });
  });
});

describe('a source that fails once', () => {
  it('is asked again by the next read of the same request', async () => {
    let calls = 0;
    const once = failing(register => ({
      dossiers: async nephs => {
        if (calls++ === 0) throw down();
        return register.dossiers(nephs);
      },
    }));
    const register = once.open();
    await expect(register.licence(known, unasked)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(register.licence(other, unasked)).resolves.toMatchObject({ kind: 'VIEW' });
    expect(await register.now()).toEqual({ clock, revision: 7 });
  });

  it('is opened again too', async () => {
    const { source } = failing(() => ({}));
    let opened = 0;
    const flaky: SnpcSource = {
      ...source,
      open: async world => {
        if (opened++ === 0) throw down();
        return source.open(world);
      },
    };
    const register = createAccess({ source: flaky }).openRegister(tester, undefined);
    await expect(register.now()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(register.now()).resolves.toEqual({ clock, revision: 7 });
  });
});

describe('a source that goes back in time during a request', () => {
  it.each<[string, Partial<RegisterNow>]>([
    ['an older clock', { clock: (clock - 1) as Instant }],
    ['an older revision', { revision: 6 }],
    ['another making of the register', { generation: 'another' }],
  ])('is refused rather than shown under a present that is not its own: %s', async (_, older) => {
    let calls = 0;
    const { open, reports } = failing(register => ({
      dossiers: async nephs => {
        const batch = await register.dossiers(nephs);
        return calls++ === 0 ? batch : { ...batch, now: { ...batch.now, ...older } };
      },
    }));
    const register = open();
    await register.licence(known, unasked);
    await expect(register.licence(other, unasked)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(reports).toHaveLength(1);
  });
});

describe('the log', () => {
  it('is told of a failure once, of the next alike after a minute, with how many were kept back', async () => {
    const { open, reports, wall } = failing(() => ({ dossiers: async () => Promise.reject(down()) }));
    const fail = () =>
      open()
        .licence(known, unasked)
        .catch(() => {});
    for (let request = 0; request < 5; request++) await fail();
    expect(reports).toEqual([
      {
        source: 'fixed',
        world: 'default',
        code: 'UNAVAILABLE',
        message: 'The register is down',
        cause: null,
        keptBack: 0,
      },
    ]);
    wall.at += 59_999;
    await fail();
    expect(reports).toHaveLength(1);
    wall.at += 1;
    await fail();
    expect(reports).toHaveLength(2);
    expect(reports[1]).toMatchObject({ keptBack: 5 });
  });

  it('never holds a NEPH, even one that a cause quotes', async () => {
    const cause = Object.assign(new Error(`select * from dossier where neph = '${known}'`), {
      name: 'SqliteError',
      code: 'SQLITE_BUSY',
    });
    const { open, reports } = failing(() => ({
      dossiers: async () =>
        Promise.reject(new SourceError('UNAVAILABLE', 'fixed', 'It cannot be read', { cause })),
    }));
    await expect(open().licence(known, unasked)).rejects.toBeInstanceOf(SourceError);
    expect(reports).toMatchObject([{ cause: 'SqliteError SQLITE_BUSY' }]);
    expect(JSON.stringify(reports)).not.toContain(known);
  });

  it('tells kinds apart, and says nothing of a world that is not there', async () => {
    const codes = ['MALFORMED_RECORD', 'UNKNOWN_WORLD', 'TIMED_OUT', 'NOT_SUPPORTED'] as const;
    let next = 0;
    const { open, reports } = failing(() => ({
      dossiers: async () => Promise.reject(new SourceError(codes[next++] ?? 'UNAVAILABLE', 'fixed', 'x')),
    }));
    for (const _ of codes)
      await open()
        .licence(known, unasked)
        .catch(() => {});
    expect(reports.map(({ code }) => code)).toEqual(['MALFORMED_RECORD', 'TIMED_OUT']);
  });
});
