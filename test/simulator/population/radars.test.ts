import { expect, it } from 'vitest';
import type { Population } from '../../../simulator/population/population.js';
import { readProfile } from '../../../simulator/population/profile/readProfile.js';
import { populationNamed } from '../../../simulator/population/registry.js';
import { readSeedFiles } from '../../../simulator/world/seedFolder.js';
import { legalDay } from '../../../src/time/index.js';
import { repositorySeeds } from '../../support/simulator.js';

const firstRadars = legalDay('2003-11-01');
const seenByPeople = ['STOP', 'CEDEZ-PASSAGE', 'PRIORITE-DROITE'];

it('radars see nothing before November 2003 nor after the reference date, and red lights alone among the priorities', () => {
  const { referenceDate, lived } = populationNamed('edge-cases', repositorySeeds) as Population;
  const met = new Set<string>();
  for (let index = 0; index < 1_500; index++) {
    const { record, story } = lived('radars', index);
    const days = story.sightings.map(({ on }) => on);
    expect(Math.min(firstRadars, ...days)).toBe(firstRadars);
    expect(Math.max(referenceDate, ...days)).toBe(referenceDate);
    for (const { channel, committedOn, offenceRef } of record.infractions) {
      met.add(`${channel} ${offenceRef}`);
      if (committedOn < firstRadars) met.add(`early ${channel}`);
    }
  }
  expect(met).toContain('AUTOMATIC_CONTROL FEU-ROUGE');
  expect(met).toContain('early INTERCEPTION');
  expect(met).not.toContain('early AUTOMATIC_CONTROL');
  for (const code of seenByPeople) {
    expect(met).toContain(`INTERCEPTION ${code}`);
    expect(met).not.toContain(`AUTOMATIC_CONTROL ${code}`);
  }
});

it('the day of the first radars is a figure of the profile', () => {
  const { from } = readProfile('france', readSeedFiles(repositorySeeds, 'populations')).profile.lives.radars;
  expect(from.value).toBe(firstRadars);
});
