import type { Facts, OffenceFact } from '../../src/points/index.js';
import { addDays, addYears, type LegalDay, legalDay } from '../../src/time/index.js';

const origin = legalDay('2015-01-10');

/** A driver of six facts: four small offences, one of them recorded late, a stage and one licence. */
export function typicalDossier(variant: number): Facts {
  const day = (offset: number): LegalDay => addDays(origin, offset + (variant % 200));
  const offence = (
    id: string,
    committed: number,
    delay: number,
    points: number,
    grave: boolean,
  ): OffenceFact => ({
    id,
    committedOn: day(committed),
    finalOn: day(committed + delay),
    finalBy: 'AF',
    class: grave ? 'C4' : 'C3',
    points,
    recordedOn: day(committed + delay + 60),
  });
  return {
    licences: [{ id: 'L1', obtainedOn: legalDay('2009-06-12'), formation: 'STANDARD', firstLicence: true }],
    offences: [
      offence('A', 100, 30, 1, false),
      offence('B', 900, 40, 4, true),
      offence('C', 1500, 25, 1, false),
      offence('D', 3200, 200, 3, true),
    ],
    stages: [{ id: 'S', from: day(1700), to: day(1701), kind: 'VOLONTAIRE', recordedOn: day(1740) }],
    notifications: [],
    measures: [],
  };
}

/** A driver with `count` offences spread over forty years, most of one point, and a stage every year. */
export function heavyDossier(count: number, variant: number): Facts {
  const start = addYears(origin, -25);
  const step = Math.floor((40 * 365) / count);
  const offences: OffenceFact[] = [];
  for (let index = 0; index < count; index++) {
    const committedOn = addDays(start, index * step + (variant % 7));
    const grave = index % 5 === 0;
    offences.push({
      id: `O${index}`,
      committedOn,
      finalOn: addDays(committedOn, 20 + ((index * 37) % 90)),
      finalBy: 'AF',
      class: grave ? 'C4' : 'C3',
      points: grave ? 3 : 1,
      recordedOn: addDays(committedOn, 20 + ((index * 37) % 90) + ((index * 13) % 120)),
    });
  }
  const stages = Array.from({ length: Math.min(40, Math.ceil(count / 5)) }, (_, year) => {
    const from = addDays(start, year * 366);
    return {
      id: `S${year}`,
      from,
      to: addDays(from, 1),
      kind: 'VOLONTAIRE' as const,
      recordedOn: addDays(from, 40),
    };
  });
  return {
    licences: [{ id: 'L1', obtainedOn: addYears(start, -1), formation: 'STANDARD', firstLicence: true }],
    offences,
    stages,
    notifications: [],
    measures: [],
  };
}
