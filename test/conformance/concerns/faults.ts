import assert from 'node:assert/strict';
import {
  type DossierAnswer,
  type Neph,
  type SnpcRegister,
  type SnpcSource,
  SourceError,
  type SourceErrorCode,
} from '../../../src/snpc/index.js';
import type { Instant } from '../../../src/time/index.js';
import { candidate, driver, driverIdentity, shownVersions, start, unknown, versionsBy } from '../story.js';
import {
  type Breakdown,
  type Breakdowns,
  type Concern,
  onSubject,
  type Subject,
  type SubjectFactory,
} from '../subject.js';

const day = 86_400_000;

const everybody = [driver, candidate, unknown];

const failures: readonly (readonly [string, Breakdown])[] = [
  ['an outage', { kind: 'OUTAGE' }],
  ['an outage of one dossier', { kind: 'OUTAGE', neph: driver }],
  ['a malformed record', { kind: 'MALFORMED_RECORD', neph: candidate }],
];

/** How a source fails: by a `SourceError` alone, in the part that is concerned, and not a moment longer. */
export const faults: Concern = (factory, test) => {
  const broken = onBreakable(factory);

  test('faults: an outage rejects every read by UNAVAILABLE, with the name of the source and nothing of a driver', () =>
    broken(async ({ source }, breakdown) => {
      const register = await source.open();
      await breakdown.begin({ kind: 'OUTAGE' });
      for (const ask of readsOf(source, register)) await rejectsWith('UNAVAILABLE', source, ask());
    }));

  test('faults: health tells an outage, and its end', () =>
    broken(async ({ source }, breakdown) => {
      await breakdown.begin({ kind: 'OUTAGE' });
      await rejectsWith('UNAVAILABLE', source, source.health());
      await breakdown.mend();
      await source.health();
    }));

  test('faults: one dossier that does not answer leaves the others answered, each in its place', () =>
    broken(async ({ source }, breakdown) => {
      const register = await source.open();
      const nephs = [candidate, driver, unknown, driver];
      const sound = await soundAnswers(factory, nephs);
      await breakdown.begin({ kind: 'OUTAGE', neph: driver });
      const { dossiers } = await register.dossiers(nephs);
      assert.deepEqual(dossiers[0], sound[0]);
      isFailure(dossiers[1], 'UNAVAILABLE', source);
      assert.deepEqual(dossiers[2], sound[2]);
      isFailure(dossiers[3], 'UNAVAILABLE', source);
    }));

  test('faults: one malformed record leaves the others answered, each in its place', () =>
    broken(async ({ source }, breakdown) => {
      const register = await source.open();
      const nephs = [candidate, driver, unknown];
      const sound = await soundAnswers(factory, nephs);
      await breakdown.begin({ kind: 'MALFORMED_RECORD', neph: candidate });
      const { dossiers } = await register.dossiers(nephs);
      isFailure(dossiers[0], 'MALFORMED_RECORD', source);
      assert.deepEqual(dossiers.slice(1), sound.slice(1));
    }));

  for (const [what, breakdown] of failures) {
    test(`faults: once mended after ${what}, the answer is that of a source that never failed`, () =>
      broken(async ({ source }, { begin, mend }) => {
        const register = await source.open();
        const before = await register.now();
        await begin(breakdown);
        await register.dossiers(everybody).catch(() => {});
        await mend();
        const { now, dossiers } = await register.dossiers(everybody);
        assert.deepEqual(dossiers, await soundAnswers(factory, everybody));
        assert.deepEqual(now, before);
      }));
  }

  test('faults: an outage hides nothing of what happens meanwhile', () =>
    broken(async ({ source, moveClock }, breakdown) => {
      const register = await source.open();
      await register.dossiers([driver]);
      await breakdown.begin({ kind: 'OUTAGE' });
      const clock = (start + 400 * day) as Instant;
      await moveClock(clock);
      await breakdown.mend();
      const { now, dossiers } = await register.dossiers([driver]);
      assert.equal(now.clock, clock);
      isAsBy(dossiers[0], clock);
    }));

  test('faults: answers that are late news tell the clock they hold for', () =>
    broken(async ({ source, moveClock }, breakdown) => {
      const register = await source.open();
      const old = await register.dossiers([driver]);
      await moveClock((start + 400 * day) as Instant);
      const fresh = await register.dossiers([driver]);
      await breakdown.begin({ kind: 'STALE_DATA', milliseconds: 400 * day });
      const { now, dossiers } = await register.dossiers([driver]);
      assert.equal(now.clock, old.now.clock);
      assert.deepEqual(dossiers, old.dossiers);
      assert.deepEqual(await register.now(), now);
      await breakdown.mend();
      assert.deepEqual(await register.dossiers([driver]), fresh);
    }));
};

/** Runs a case on a subject that can be told to fail; where it cannot, there is nothing to ask. */
function onBreakable(factory: SubjectFactory) {
  return (body: (subject: Subject, breakdown: Breakdowns) => Promise<void>): Promise<void> =>
    onSubject(factory, async subject => {
      if (subject.breakdown) await body(subject, subject.breakdown);
    });
}

/** What a subject of its own answers, which nothing has gone wrong with: a source may remember what it has read. */
async function soundAnswers(
  factory: SubjectFactory,
  nephs: readonly Neph[],
): Promise<readonly DossierAnswer[]> {
  let answers: readonly DossierAnswer[] = [];
  await onSubject(factory, async ({ source }) => {
    answers = (await (await source.open()).dossiers(nephs)).dossiers;
  });
  return answers;
}

function readsOf({ capabilities }: SnpcSource, register: SnpcRegister): (() => Promise<unknown>)[] {
  const reads: (() => Promise<unknown>)[] = [
    () => register.now(),
    () => register.dossiers([driver]),
    () => register.dossiers([]),
  ];
  if (capabilities.identitySearch) reads.push(() => register.findByCivilStatus(driverIdentity));
  if (capabilities.pendingFacts) reads.push(() => register.pending([driver]));
  return reads;
}

async function rejectsWith(
  code: SourceErrorCode,
  source: SnpcSource,
  asked: Promise<unknown>,
): Promise<void> {
  const error = await asked.then(
    () => assert.fail(`expected ${code}`),
    (refusal: unknown) => refusal,
  );
  isFailure(error, code, source);
}

function isFailure(error: unknown, code: SourceErrorCode, source: SnpcSource): void {
  assert.ok(error instanceof SourceError, `expected a SourceError, not ${String(error)}`);
  assert.equal(error.code, code);
  assert.equal(error.source, source.name);
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    for (const neph of [driver, candidate])
      assert.ok(!cause.message.includes(neph), 'a message holds a NEPH');
  }
}

function isAsBy(answer: DossierAnswer | undefined, clock: Instant): void {
  assert.ok(answer && !(answer instanceof SourceError));
  assert.deepEqual(shownVersions(answer), versionsBy(clock));
}
