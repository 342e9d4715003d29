import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/cli/points/request.js';
import { correctionsOf, type Facts, type LawSettings, type Question } from '../../src/points/index.js';
import { addDays, type LegalDay } from '../../src/time/index.js';
import { someFacts } from '../support/arbitraryFacts.js';
import { allCases } from '../support/cases.js';
import { crowdedFacts, lateFacts } from '../support/lateFacts.js';
import { plainCorrections } from '../support/plainCorrections.js';
import fc from '../support/properties.js';

const settings: fc.Arbitrary<LawSettings> = fc.constantFrom(
  { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' },
  { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' },
  { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'FINALITY' },
  { latePolicy: 'KEEP_CREDITED', lossEffectiveDate: 'RECORDED' },
);

// More of them look further: with `PROPERTY_SEED=random` beside.
const runs = Number(process.env.CORRECTION_RUNS ?? 1500);

describe('corrections, beside a plain reading of with and without', () => {
  it.each([
    ['facts learnt late', lateFacts],
    ['facts that meet on a day', crowdedFacts],
    ['facts around the changes of the law', someFacts],
  ])(
    'are the same, one by one and in the same order, for %s',
    (_name, someLateFacts) => {
      const given = fc.tuple(someLateFacts, settings, fc.integer({ min: -200, max: 9000 }));
      fc.assert(
        fc.property(given, ([facts, law, offset]) => {
          const question = questionAt(facts, law, offset);
          expect(correctionsOf(facts, question)).toEqual(plainCorrections(facts, question));
        }),
        { numRuns: runs },
      );
    },
    600_000,
  );

  it('are the same for every worked case, as it stood and years later', () => {
    const cases = allCases().filter(([, { error }]) => error === undefined);
    for (const [, { facts, params }] of cases) {
      for (const on of ['2012-06-01', '2026-12-01', '2040-01-01']) {
        const request = readRequest(JSON.stringify({ facts, on, params }));
        expect(correctionsOf(request.facts, request.question)).toEqual(
          plainCorrections(request.facts, request.question),
        );
      }
    }
    expect(cases.length).toBeGreaterThan(50);
  });
});

function questionAt(facts: Facts, law: LawSettings, offset: number): Question {
  const first = Math.min(...facts.licences.map(({ obtainedOn }) => obtainedOn)) as LegalDay;
  const on = addDays(first, offset);
  return { on, knownOn: on, settings: law };
}
