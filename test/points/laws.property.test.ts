import { describe, expect, it } from 'vitest';
import {
  blockedRestitutions,
  correctionsOf,
  type Evaluation,
  evaluate,
  type Facts,
  isCreditRule,
  type LawSettings,
  type OffenceFact,
  type Question,
} from '../../src/points/index.js';
import { addDays, addYears, isoDay, type LegalDay } from '../../src/time/index.js';
import { factsWithoutGroups, someFacts } from '../support/arbitraryFacts.js';
import { naiveLife } from '../support/naiveLaw.js';
import fc from '../support/properties.js';

const someSettings: fc.Arbitrary<LawSettings> = fc.record({
  latePolicy: fc.constantFrom('RECOMPUTE' as const, 'RECOMPUTE' as const, 'KEEP_CREDITED' as const),
  lossEffectiveDate: fc.constantFrom('RECORDED' as const, 'FINALITY' as const),
});

const someOffsets = fc.record({
  on: fc.integer({ min: 0, max: 6000 }),
  known: fc.integer({ min: -400, max: 800 }),
});

const asked = fc.tuple(someFacts, someSettings, someOffsets);

function questionOf(facts: Facts, settings: LawSettings, offsets: { on: number; known: number }): Question {
  const start = (facts.licences[0] as { obtainedOn: LegalDay }).obtainedOn;
  const on = addDays(start, offsets.on);
  const knownOn = Math.max(start, on + offsets.known) as LegalDay;
  return { on, knownOn, settings };
}

const told = (evaluation: Evaluation): string[] =>
  evaluation.events.map(
    ({ on, rule, points, balanceAfter }) => `${isoDay(on)} ${rule} ${points} ${balanceAfter}`,
  );

describe('the engine, on any facts', () => {
  it('says what a day-by-day reading of the law says, under every setting', () => {
    fc.assert(
      fc.property(asked, ([facts, settings, offsets]) => {
        const question = questionOf(withoutTies(facts), settings, offsets);
        const given = evaluate(withoutTies(facts), question);
        const until = addYears(question.on, 11);
        const naive = naiveLife(withoutTies(facts), question.knownOn, settings, until);
        expect({ arithmetic: given.arithmetic, cap: given.cap, status: given.status }).toEqual(
          naive.days.get(question.on),
        );
        expect([...told(given), ...told({ ...given, events: given.ahead })].sort()).toEqual(
          [...naive.events].sort(),
        );
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('keeps 0 ≤ balance ≤ ceiling ≤ 12, and moves only by its events', () => {
    fc.assert(
      fc.property(asked, ([facts, settings, offsets]) => {
        const question = questionOf(facts, settings, offsets);
        const given = evaluate(facts, question);
        for (const event of [...given.events, ...given.ahead]) {
          expect(event.balanceAfter).toBeLessThanOrEqual(event.cap);
          expect(event.cap).toBeLessThanOrEqual(12);
        }
        expect(given.balance).toBe(Math.max(0, given.arithmetic));
        expect(given.events.at(-1)?.balanceAfter).toBe(given.arithmetic);
        expect(given.events.every(event => event.on <= question.on)).toBe(true);
        expect(given.ahead.every(event => event.on > question.on)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of the facts', () => {
    const shuffled = factsWithoutGroups.chain(facts =>
      fc.tuple(
        fc.constant(facts),
        fc.record({
          licences: fc.shuffledSubarray([...facts.licences], { minLength: facts.licences.length }),
          offences: fc.shuffledSubarray([...facts.offences], { minLength: facts.offences.length }),
          stages: fc.shuffledSubarray([...facts.stages], { minLength: facts.stages.length }),
          notifications: fc.shuffledSubarray([...facts.notifications], {
            minLength: facts.notifications.length,
          }),
          measures: fc.shuffledSubarray([...facts.measures], { minLength: facts.measures.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, someSettings, someOffsets, ([facts, other], settings, offsets) => {
        const question = questionOf(facts, settings, offsets);
        expect(evaluate(other, question)).toEqual(evaluate(facts, question));
        expect(correctionsOf(other, question)).toEqual(correctionsOf(facts, question));
        expect(blockedRestitutions(other, question)).toEqual(blockedRestitutions(facts, question));
      }),
      { numRuns: 600 },
    );
  });

  it('is changed by nothing the register does not know yet', () => {
    fc.assert(
      fc.property(asked, ([facts, settings, offsets]) => {
        const question = questionOf(facts, settings, offsets);
        const { knownOn } = question;
        const known: Facts = {
          ...facts,
          offences: facts.offences
            .filter(({ recordedOn }) => recordedOn <= knownOn)
            .map(fact =>
              fact.withdrawnOn !== undefined && fact.withdrawnOn > knownOn
                ? { ...fact, withdrawnOn: undefined }
                : fact,
            ),
          stages: facts.stages.filter(({ recordedOn }) => recordedOn <= knownOn),
          notifications: facts.notifications.filter(({ notifiedOn }) => notifiedOn <= knownOn),
          measures: facts.measures.filter(({ recordedOn }) => recordedOn <= knownOn),
        };
        expect(evaluate(known, question)).toEqual(evaluate(facts, question));
        expect(correctionsOf(known, question)).toEqual(correctionsOf(facts, question));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives no automatic credit while an offence stands in its window', () => {
    fc.assert(
      fc.property(fc.tuple(someFacts, someOffsets), ([facts, offsets]) => {
        const settings: LawSettings = { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' };
        const question = questionOf(facts, settings, offsets);
        const { events, ahead } = evaluate(facts, question);
        const known = facts.offences.filter(fact => fact.points > 0 && isKnown(fact, question.knownOn));
        for (const { rule, causes, freeOfOffences, on } of [...events, ...ahead]) {
          if (!isCreditRule(rule) || freeOfOffences === null) continue;
          expect(freeOfOffences.to).toBeLessThanOrEqual(on);
          const intruders = known.filter(
            ({ id, committedOn }) =>
              !causes.includes(id) && committedOn >= freeOfOffences.from && committedOn <= freeOfOffences.to,
          );
          expect(intruders).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('forecasts the way back to twelve for a valid licence, at most three years after the last finality or at the end of probation', () => {
    const prompt = factsWithoutGroups.map(facts => ({
      ...facts,
      // A recording more than two years after the finality may find its own delay already broken (decision 7).
      offences: facts.offences.map(fact => ({ ...fact, recordedOn: fact.finalOn })),
      licences: facts.licences.slice(0, 1),
    }));
    fc.assert(
      fc.property(prompt, someOffsets, (facts, { on: offset }) => {
        const settings: LawSettings = { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' };
        const { obtainedOn } = facts.licences[0] as Facts['licences'][number];
        const on = addDays(obtainedOn, offset);
        const given = evaluate(facts, { on, knownOn: on, settings });
        fc.pre(given.status !== 'INVALIDE');
        const known = facts.offences.filter(
          fact => fact.points > 0 && isKnown(fact, on) && fact.committedOn >= obtainedOn,
        );
        const lastFinality = known.reduce((last, { finalOn }) => Math.max(last, finalOn), 0) as LegalDay;
        const latest = Math.max(addYears(lastFinality, 3), given.probation?.endsOn ?? 0);
        const last = given.forecast.at(-1);
        expect(last?.balanceAfter ?? given.arithmetic).toBe(12);
        if (last !== undefined) expect(last.dueOn).toBeLessThanOrEqual(latest);
      }),
      { numRuns: 600 },
    );
  });
});

describe('corrections, on any facts', () => {
  it('name only credits dated before the day they were corrected, by facts known that day', () => {
    fc.assert(
      fc.property(asked, ([facts, settings, offsets]) => {
        const question = questionOf(facts, settings, offsets);
        for (const { recordedOn, cause, voided } of correctionsOf(facts, question)) {
          expect(voided.on).toBeLessThan(recordedOn);
          expect(recordedOn).toBeLessThanOrEqual(question.knownOn);
          const facts_ = [...facts.offences, ...facts.stages, ...facts.measures];
          expect(
            cause === '48SI' ||
              facts_.some(
                fact =>
                  ('id' in fact ? fact.id : undefined) === cause || ('kind' in fact && fact.kind === cause),
              ),
          ).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('are exactly the credits that one day showed and the next, knowing more, does not', () => {
    fc.assert(
      fc.property(asked, ([facts, settings, offsets]) => {
        const question = questionOf(facts, settings, offsets);
        const first = Math.min(...facts.licences.map(({ obtainedOn }) => obtainedOn)) as LegalDay;
        const learntOn = new Set(
          [
            ...facts.offences.flatMap(({ recordedOn, withdrawnOn }) => [recordedOn, withdrawnOn]),
            ...facts.stages.flatMap(({ recordedOn, withdrawnOn }) => [recordedOn, withdrawnOn]),
            ...facts.notifications.map(({ notifiedOn }) => notifiedOn),
            ...facts.measures.map(({ recordedOn }) => recordedOn),
          ].filter((day): day is LegalDay => day !== undefined && day > first && day <= question.knownOn),
        );
        const corrections = correctionsOf(facts, question);
        for (const day of learntOn) {
          const eve = addDays(day, -1);
          const creditsKnown = (knownOn: LegalDay) =>
            new Map(
              evaluate(facts, { on: eve, knownOn, settings })
                .events.filter(({ rule }) => isCreditRule(rule) || rule === 'STAGE')
                .map(({ on, rule, causes, points }) => [
                  `${on} ${rule} ${/^(ONE|TEN|STAGE)/.test(rule) ? causes.join() : ''}`,
                  points,
                ]),
            );
          const [shown, after] = [creditsKnown(eve), creditsKnown(day)];
          const gone = [...shown].filter(([key, points]) => after.get(key) !== points);
          const listed = corrections.filter(
            ({ recordedOn, kind }) => recordedOn === day && kind !== 'RESTORED',
          );
          for (const [key] of gone) {
            const [on, rule] = key.split(' ');
            expect(listed.some(({ voided }) => String(voided.on) === on && voided.rule === rule)).toBe(true);
          }
          if (gone.length === 0)
            expect(listed.filter(({ becomes }) => becomes === null)).toEqual(
              listed.filter(
                ({ becomes, voided }) =>
                  becomes === null &&
                  [...shown.keys()].some(key => key.startsWith(`${voided.on} ${voided.rule}`)),
              ),
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are none where the file never takes a credit back, without withdrawals', () => {
    fc.assert(
      fc.property(fc.tuple(someFacts, someOffsets), ([facts, offsets]) => {
        const settings: LawSettings = { latePolicy: 'KEEP_CREDITED', lossEffectiveDate: 'RECORDED' };
        const kept = {
          ...facts,
          offences: facts.offences.map(fact => ({ ...fact, withdrawnOn: undefined })),
        };
        expect(correctionsOf(kept, questionOf(kept, settings, offsets))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

function isKnown(fact: OffenceFact, knownOn: LegalDay): boolean {
  return fact.recordedOn <= knownOn && !(fact.withdrawnOn !== undefined && fact.withdrawnOn <= knownOn);
}

// Ties inside a group follow the order given, which the day-by-day reading settles otherwise.
function withoutTies(facts: Facts): Facts {
  const seen = new Set<string>();
  return {
    ...facts,
    offences: facts.offences.filter(({ simultaneousGroup, finalOn, recordedOn }) => {
      if (simultaneousGroup === undefined) return true;
      const keys = [`${simultaneousGroup} ${finalOn}`, `${simultaneousGroup} r${recordedOn}`];
      const tie = keys.some(key => seen.has(key));
      for (const key of keys) seen.add(key);
      return !tie;
    }),
  };
}
