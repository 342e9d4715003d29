import { describe, expect, it } from 'vitest';
import { registerBalance } from '../../../../simulator/life/registerBalance.js';
import { holdsSince } from '../../../../simulator/population/check/holdsSince.js';
import { pointsIn } from '../../../../simulator/population/check/pointsIn.js';
import { lastDay, SeenLicence } from '../../../../simulator/population/check/seenLicence.js';
import { defaultLawSettings } from '../../../../src/points/index.js';
import { addDays, endOfLegalDay, type LegalDay, legalDay } from '../../../../src/time/index.js';
import { arbitraryCommands, liveThrough } from '../../../support/arbitraryCommands.js';
import { driverSince, lived } from '../../../support/handMade.js';
import fc from '../../../support/properties.js';

const start = legalDay('2015-01-01');
const day = fc.nat({ max: 4_000 }).map(days => addDays(start, days));

describe('a balance read from a later history', () => {
  it('is what the law answers that day, wherever it is said to hold', () => {
    let held = 0;
    let refused = 0;
    fc.assert(
      fc.property(arbitraryCommands, fc.boolean(), day, day, (commands, isYoung, one, other) => {
        const from = isYoung ? driverSince('2014-03-10') : undefined;
        const record = liveThrough(commands, from).at(-1)?.after;
        if (!record) return;
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)] as [LegalDay, LegalDay];
        const ask = (on: LegalDay) => registerBalance(record, endOfLegalDay(on), defaultLawSettings);
        const direct = ask(earlier);
        if (!holdsSince(record, earlier, later)) {
          refused++;
          return;
        }
        held++;
        expect(pointsIn(ask(later)?.events ?? [], earlier)).toBe(direct?.balance);
      }),
      { numRuns: 500 },
    );
    // Neither side of the choice is idle.
    expect(held).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(50);
  });

  it('is what a licence shows on the days of the targets', () => {
    fc.assert(
      fc.property(arbitraryCommands, commands => {
        const record = liveThrough(commands).at(-1)?.after;
        if (!record) return;
        const seen = new SeenLicence(lived(record));
        for (const on of [legalDay('2017-12-31'), legalDay('2021-12-31'), lastDay]) {
          if (!seen.hasFileOn(on)) continue;
          const direct = registerBalance(record, endOfLegalDay(on), defaultLawSettings);
          expect(seen.pointsOn(on)).toBe(direct?.balance);
        }
      }),
      { numRuns: 100 },
    );
  });
});
