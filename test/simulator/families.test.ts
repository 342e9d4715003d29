import { expect, it } from 'vitest';
import { applyCommand } from '../../simulator/life/command.js';
import { delayProfileSchema } from '../../simulator/life/delayProfile.js';
import { familyOf } from '../../simulator/life/offenceFamily.js';
import { pendingFactsOf } from '../../simulator/life/pending.js';
import type { InfractionPath } from '../../simulator/life/record.js';
import { offences } from '../../src/points/index.js';
import { driverWithTwelvePoints, live, worldAt } from '../support/lives.js';
import { paris } from '../support/simulator.js';

it('a family of offences may have delays of its own; what it leaves out is that of every offence', () => {
  const world = worldAt('2025-01-10T08:00');
  const profile = delayProfileSchema.parse({
    ...world.profile,
    infraction: {
      ...world.profile.infraction,
      families: { phone: { paid: { fixed: 7 }, notice: { INTERCEPTION: { fixed: 1 } } } },
    },
  });
  const daysOf = (offence: string): number[] => {
    const report = { offence, channel: 'INTERCEPTION', path: 'PAID' } as const;
    const { record } = applyCommand(
      driverWithTwelvePoints,
      { kind: 'INFRACTION', report },
      { ...world, profile },
    );
    return record.infractions[0]?.plan.steps.map(({ delay }) => delay.days) ?? [];
  };
  expect(daysOf('TELEPHONE')).toEqual([1, 7, 0, 90]);
  expect(daysOf('STOP')).toEqual([5, 40, 0, 90]);
});

it('families follow the categories of the offence table', () => {
  const families = new Set(offences.map(({ code }) => familyOf(code)));
  expect([...families].sort()).toEqual(['alcoholAndDrugs', 'other', 'phone', 'priority', 'speed']);
  expect(familyOf('ALC-DELIT')).toBe('alcoholAndDrugs');
  expect(familyOf('SANS-PERMIS')).toBe('other');
});

it('a negative delay of a family, or of an act, is refused with its place', () => {
  const { profile } = worldAt('2025-01-10T08:00');
  const faults = (changes: object): string[] =>
    delayProfileSchema
      .safeParse({ ...profile, ...changes })
      .error?.issues.map(({ path }) => path.join('.')) ?? [];
  const families = { phone: { paid: { fixed: -7 } } };
  expect(faults({ infraction: { ...profile.infraction, families } })).toEqual([
    'infraction.families.phone.paid.fixed',
  ]);
  expect(faults({ acts: { death: { fixed: -1 } } })).toEqual(['acts.death.fixed']);
});

it('a pending infraction does not tell an acquittal before it comes', () => {
  const told = (path: InfractionPath, clock: string) => {
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path } as const;
    const record = live([['2025-01-10T08:00', { kind: 'INFRACTION', id: 'A', report }, 'backlog']]);
    return pendingFactsOf(record, paris(clock));
  };
  expect(told('ACQUITTED', '2025-03-01T12:00')).toHaveLength(1);
  expect(told('ACQUITTED', '2025-03-01T12:00')).toEqual(told('CONVICTED', '2025-03-01T12:00'));
  expect(told('ACQUITTED', '2030-03-01T12:00')).toEqual([]);
});
