import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allRead, type DossierBatch, type Neph, SourceError } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { changed, failuresOf, spoilt } from './broken.js';
import { start } from './story.js';
import type { SubjectFactory } from './subject.js';
import { memory, through } from './subjects.js';

const oneOutage = 'faults: one dossier that does not answer leaves the others answered, each in its place';
const oneMalformed = 'faults: one malformed record leaves the others answered, each in its place';
const outage =
  'faults: an outage rejects every read by UNAVAILABLE, with the name of the source and nothing of a driver';
const mended = (after: string) =>
  `faults: once mended after ${after}, the answer is that of a source that never failed`;
const closing = 'concurrency: closing while reads are under way ends each of them, and refuses those to come';

describe('the suite, on sources that fail badly', () => {
  it('catches one that fails by an error of its own', async () => {
    const own = changed(() => register => ({
      dossiers: nephs => register.dossiers(nephs).catch(() => Promise.reject(new TypeError('fetch failed'))),
    }));
    expect(await failuresOf(own)).toEqual([outage, closing]);
  });

  it('catches one whose error names the driver', async () => {
    const naming = changed(() => (register, { name }) => ({
      dossiers: nephs =>
        register.dossiers(nephs).catch((cause: SourceError) => {
          throw new SourceError(cause.code, name, 'It failed', {
            cause: new Error(`get /dossiers/${nephs[0]}`),
          });
        }),
    }));
    expect(await failuresOf(naming)).toEqual([outage]);
  });

  it('catches one that gives a whole batch up for one dossier', async () => {
    const fragile = changed(() => register => ({
      dossiers: async nephs => {
        const batch = await register.dossiers(nephs);
        allRead(batch);
        return batch;
      },
    }));
    expect(await failuresOf(fragile)).toEqual([oneOutage, oneMalformed]);
  });

  it('catches one that takes a dossier it cannot read for an unknown one', async () => {
    const forgetful = spoilt(({ now, dossiers }) => ({
      now,
      dossiers: dossiers.map(answer => (answer instanceof SourceError ? null : answer)),
    }));
    expect(await failuresOf(forgetful)).toEqual([oneOutage, oneMalformed]);
  });

  it('catches one that never comes back from a failure', async () => {
    const offended = changed(() => {
      let failure: unknown;
      return register => ({
        dossiers: async nephs => {
          if (failure !== undefined) throw failure;
          return register.dossiers(nephs).catch((error: unknown) => {
            failure = error;
            throw error;
          });
        },
      });
    });
    expect(await failuresOf(offended)).toEqual([mended('an outage')]);
  });

  it('catches one that says it is well during an outage', async () => {
    const cheerful = through(memory(), source => ({ ...source, health: async () => {} }));
    expect(await failuresOf(cheerful)).toEqual(['faults: health tells an outage, and its end']);
  });

  it('catches one that passes late news for fresh', async () => {
    const pretending: SubjectFactory = async () => {
      const subject = await memory()();
      let clock: Instant = start;
      const fresh = through(
        async () => subject,
        source => ({
          ...source,
          open: async world => {
            const register = await source.open(world);
            const dossiers = async (nephs: readonly Neph[]): Promise<DossierBatch> => {
              const batch = await register.dossiers(nephs);
              return { ...batch, now: { ...batch.now, clock } };
            };
            return { ...register, dossiers };
          },
        }),
      );
      const moveClock = async (to: Instant) => {
        await subject.moveClock(to);
        clock = to;
      };
      return { ...(await fresh()), moveClock };
    };
    expect(await failuresOf(pretending)).toEqual([
      'faults: answers that are late news tell the clock they hold for',
    ]);
  });
});

describe('the suite, on sources asked by many at once', () => {
  it('catches one that reads its clock and its rows at two moments', async () => {
    const torn = changed(() => register => ({
      dossiers: async nephs => {
        const now = await register.now();
        await pause(2);
        const { dossiers } = await register.dossiers(nephs);
        return { now, dossiers };
      },
    }));
    expect(await failuresOf(torn)).toEqual([
      'concurrency: reads during commands are of one moment each, clock, revision and rows',
    ]);
  });

  it('catches one that gives several askers the answer of the first', async () => {
    const underWay = new Map<number, Promise<DossierBatch>>();
    const crowded = changed(() => register => ({
      dossiers: nephs => {
        const key = nephs.length;
        const shared =
          underWay.get(key) ??
          pause(1)
            .then(() => register.dossiers(nephs))
            .finally(() => underWay.delete(key));
        underWay.set(key, shared);
        return shared;
      },
    }));
    expect(await failuresOf(crowded)).toEqual([
      'concurrency: a hundred batches at once answer as one alone does',
    ]);
  });

  it('catches one that answers after it was closed', async () => {
    const undead = through(memory(), source => ({ ...source, close: async () => {} }));
    expect(await failuresOf(undead)).toEqual([closing, 'watching: closing the source ends the stream']);
  });

  it('catches one that goes back to an older answer while commands are given', async () => {
    // Of two machines one is a command behind, and answers the second read after each command but the first three.
    const lagging = changed(() => {
      const seen: DossierBatch[] = [];
      return register => ({
        dossiers: async nephs => {
          const batch = await register.dossiers(nephs);
          if (nephs.length !== 2) return batch;
          const isNew = seen.at(-1)?.now.revision !== batch.now.revision;
          if (isNew) seen.push(batch);
          return !isNew && seen.length > 3 ? (seen.at(-2) ?? batch) : batch;
        },
      });
    });
    expect(await failuresOf(lagging)).toEqual([
      'concurrency: reads one after another never go back while commands are given',
    ]);
  });
});

describe('the suite, on caches that go stale', () => {
  /** A memory source behind a cache that answers with what it read before, where that is good enough for it. */
  const cached = (isGood: (then: DossierBatch, now: DossierBatch) => boolean, keepsFailures = false) =>
    changed(() => {
      const kept = new Map<Neph, DossierBatch>();
      return register => ({
        dossiers: async nephs => {
          const fresh = await register.dossiers(nephs);
          const dossiers = nephs.map((neph, place) => {
            const then = kept.get(neph);
            if (then && isGood(then, fresh)) return then.dossiers[0] ?? null;
            const answer = fresh.dossiers[place] ?? null;
            if (keepsFailures || !(answer instanceof SourceError))
              kept.set(neph, { now: fresh.now, dossiers: [answer] });
            return answer;
          });
          return { now: fresh.now, dossiers };
        },
      });
    });

  it('catches one that forgets that the clock moves', async () => {
    expect(await failuresOf(cached(() => true))).toEqual([
      'two times: a row is there at the very instant of its recording',
      'two times: a row tells its closing at the very instant of it',
      'freshness: a batch tells the clock and the revision of its rows',
      'faults: an outage hides nothing of what happens meanwhile',
    ]);
  });

  it('catches one that keeps a failure', async () => {
    const grudging = cached((then, { now }) => then.now.clock === now.clock, true);
    expect(await failuresOf(grudging)).toEqual([
      mended('an outage of one dossier'),
      mended('a malformed record'),
    ]);
  });
});
