import { describe, expect, it } from 'vitest';
import { dossierOf, recordedPartOf } from '../../simulator/life/dossier.js';
import { pendingFactsOf } from '../../simulator/life/pending.js';
import type { InfractionLife, LicenceRecord } from '../../simulator/life/record.js';
import { factsOf } from '../../src/licence/facts.js';
import { checkFacts } from '../../src/points/index.js';
import { type Dossier, type RecordedRow, recordedBy } from '../../src/snpc/index.js';
import { type Instant, legalDayOf } from '../../src/time/index.js';
import { arbitraryCommands, liveThrough } from '../support/arbitraryCommands.js';
import { driverWithTwelvePoints } from '../support/lives.js';
import fc from '../support/properties.js';
import { driverNeph } from '../support/simulator.js';

const oneDay = 86_400_000;

function shownAt(record: LicenceRecord, clock: Instant): Dossier {
  return recordedBy(dossierOf(recordedPartOf(record)), clock);
}

const rowsOf = ({ neph: _, civilStatus: _c, address: _a, ...parts }: Dossier): readonly RecordedRow[] =>
  Object.entries(parts).flatMap(([part, rows]) =>
    (rows as readonly RecordedRow[]).map(row => ({ ...row, part }) as RecordedRow),
  );

/** A row as the register told it, whatever closed it since. */
const opened = ({ recordedTo: _, closedRevision: _c, ...row }: RecordedRow): unknown => row;

const steps = ({ plan, recordedAt }: InfractionLife, at: Instant) =>
  plan.steps.filter(({ step, on }) =>
    step === 'RECORDED' ? (recordedAt ?? Infinity) <= at : on <= legalDayOf(at),
  );

const runs = { numRuns: 300 };

describe('any sequence of commands', () => {
  it('never rewrites what is recorded: a version stays, or is closed at the clock or later', () => {
    fc.assert(
      fc.property(arbitraryCommands, commands => {
        for (const { before, after, at } of liveThrough(commands)) {
          const was = rowsOf(shownAt(before, at));
          const is = rowsOf(shownAt(after, at));
          for (const row of was) {
            const same = is.filter(other => JSON.stringify(opened(other)) === JSON.stringify(opened(row)));
            expect(same, JSON.stringify(row)).toHaveLength(1);
            // It may be closed by the command, and by nothing else.
            const to = same[0]?.recordedTo ?? null;
            if (to !== row.recordedTo) expect(to).toBe(at);
          }
        }
      }),
      runs,
    );
  });

  it('keeps every step at or before the clock, but the finality that a réclamation annuls', () => {
    fc.assert(
      fc.property(arbitraryCommands, commands => {
        for (const { before, after, at } of liveThrough(commands)) {
          for (const life of before.infractions) {
            const now = after.infractions.find(({ id }) => id === life.id) as InfractionLife;
            const contests = now.path.startsWith('CONTESTED') && now.path !== life.path;
            const kept = steps(life, at).filter(({ step }) => !(contests && step === 'FINAL'));
            for (const step of kept) expect(now.plan.steps).toContainEqual(step);
          }
        }
      }),
      runs,
    );
  });

  it('keeps steps in order, and never lets a recording precede finality', () => {
    fc.assert(
      fc.property(arbitraryCommands, commands => {
        for (const { after } of liveThrough(commands)) {
          for (const { plan, committedOn } of after.infractions) {
            const days = [committedOn, ...plan.steps.map(({ on }) => on)];
            expect(days).toEqual([...days].sort((a, b) => a - b));
          }
        }
      }),
      runs,
    );
  });

  it('sends no letter twice, and leaves those sent as they are', () => {
    fc.assert(
      fc.property(arbitraryCommands, commands => {
        for (const { before, after, at } of liveThrough(commands)) {
          const ids = after.letters.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const letter of before.letters.filter(({ sentAt }) => sentAt <= at)) {
            expect(after.letters).toContain(letter);
          }
          // None leaves before the command that plans it.
          const planned = after.letters.filter(letter => !before.letters.includes(letter));
          for (const { sentAt } of planned) expect(sentAt).toBeGreaterThanOrEqual(at);
          const told = after.letters.map(({ kind, about, sentAt, ordinal }) =>
            kind === '48SI' ? `48SI ${ordinal}` : `${kind} ${about} ${kind.startsWith('46') ? sentAt : ''}`,
          );
          expect(new Set(told).size).toBe(told.length);
        }
      }),
      runs,
    );
  });

  it('leaves facts that the law accepts at every instant, and pending facts that hide the day drawn', () => {
    fc.assert(
      fc.property(arbitraryCommands, fc.nat({ max: 4000 }), (commands, later) => {
        for (const { after, at } of liveThrough(commands)) {
          const knownAt = (at + later * oneDay) as Instant;
          checkFacts(factsOf(shownAt(after, knownAt), { knownAt, revision: Infinity }));
          for (const { expectedBetween } of pendingFactsOf(after, knownAt)) {
            expect(expectedBetween.latest).toBeGreaterThanOrEqual(expectedBetween.earliest);
          }
        }
      }),
      runs,
    );
  });

  it('draws alike for one licence whatever happens to another', () => {
    fc.assert(
      fc.property(arbitraryCommands, arbitraryCommands, (ours, others) => {
        const other = { ...driverWithTwelvePoints, neph: driverNeph(2) };
        const alone = liveThrough(ours).at(-1)?.after;
        liveThrough(others, other);
        expect(liveThrough(ours).at(-1)?.after).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });
});
