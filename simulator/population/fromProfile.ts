import type { LawSettings } from '../../src/points/index.js';
import { isoDay } from '../../src/time/index.js';
import type { DelayProfile } from '../life/delayProfile.js';
import { livesOf } from './lives/lives.js';
import { radarDelays } from './lives/radarDelays.js';
import { sightingsOf } from './lives/sightings.js';
import { createStoryteller } from './lives/storyteller.js';
import type { PeopleLists } from './people/lists.js';
import { createPeople } from './people/people.js';
import type { Population } from './population.js';
import { type PopulationProfile, populationVersion } from './profile/profile.js';
import { streamsOf } from './stream.js';

/** What a population of a profile is made from. */
export interface ProfileParts {
  readonly profile: PopulationProfile;
  readonly delays: DelayProfile;
  readonly law: LawSettings;
  readonly lists: PeopleLists;
  /** Fingerprint of the texts of all of these. */
  readonly version: string;
}

/** People enough to know what an average driver is. */
const sampleSize = 8_192;

/** A population whose lives follow the hazards of a profile. Its tables are made once: some tenths of a second. */
export function populationFromProfile(options: ProfileParts): Population {
  const { profile, delays, law, lists, version } = options;
  const { name, referenceDate, lives } = profile;
  const people = createPeople(profile.people, { name, referenceDate, lists });
  const tellLife = livesOf({
    name,
    profile: lives,
    delays,
    law,
    maleShare: profile.people.maleShare.value,
    referenceDate,
    sample: Array.from({ length: sampleSize }, (_, index) => people.person('', index)),
  });
  const radar = radarDelays(delays, lives);
  return {
    name,
    version,
    referenceDate,
    capacity: people.capacity,
    nephOf: people.nephOf,
    indexOf: people.indexOf,
    civilStatus: people.civilStatus,
    bornOn: people.bornOn,
    licence: (seed, index) => tellLife(seed, people.person(seed, index)),
    toldUntil: day =>
      populationFromProfile({
        ...options,
        profile: { ...profile, referenceDate: day },
        version: populationVersion([version, isoDay(day)]),
      }),
    lived: (seed, index) => {
      const story = createStoryteller(lives);
      const record = tellLife(seed, people.person(seed, index), story);
      const stream = streamsOf(name, seed, 'sightings')(index);
      const sightings = sightingsOf(lives, radar, { ...story, until: referenceDate }, stream);
      return { record, story: { lines: story.lines, sightings } };
    },
  };
}
