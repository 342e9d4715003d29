import { offence } from '../../src/points/index.js';
import type { DelayProfile, OffenceFamily } from './delayProfile.js';

const familyOfCategory: Readonly<Record<string, OffenceFamily>> = {
  speed: 'speed',
  'alcohol-drugs': 'alcoholAndDrugs',
  phone: 'phone',
  priority: 'priority',
};

/** The family of an offence, from its category in the offence table. @throws PointsRefusal UNKNOWN_OFFENCE */
export function familyOf(code: string): OffenceFamily {
  return familyOfCategory[offence(code).category] ?? 'other';
}

type InfractionDelays = Omit<DelayProfile['infraction'], 'families'>;

/** The delays of an infraction: those that its family has of its own, and those of every offence for the rest. */
export function delaysOf({ infraction }: DelayProfile, family: OffenceFamily): InfractionDelays {
  const { families, ...common } = infraction;
  const own = families?.[family];
  if (own === undefined) return common;
  return {
    ...common,
    ...own,
    notice: { ...common.notice, ...own.notice },
    recording: { ...common.recording, ...own.recording },
  } as InfractionDelays;
}
