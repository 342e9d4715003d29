import type { Formation, LawSettings } from '../../../src/points/index.js';
import type { Address, CivilStatus, Neph } from '../../../src/snpc/index.js';
import { addDays, addYears, type LegalDay, legalDay } from '../../../src/time/index.js';
import type { DelayProfile } from '../../life/delayProfile.js';
import { exponential, naturalLog } from '../../life/exactMath.js';
import { planLetters } from '../../life/letters.js';
import type { LicenceRecord } from '../../life/record.js';
import type { LivesProfile } from '../profile/livesSchema.js';
import { type Stream, streamsOf } from '../stream.js';
import { Course } from './course.js';
import { type FirstLicence, firstRows, noRows } from './firstRows.js';
import { type DrawFrailty, frailties } from './frailty.js';
import { beforeAll, fallDue, happen, type Life, type LifeParts, worldAt } from './happenings.js';
import { withoutRowsAfter } from './lostRows.js';
import { offencesOf } from './offences.js';
import { radarDelays } from './radarDelays.js';
import { type Member, type Rates, ratesOf } from './rates.js';
import { silent, type Tell } from './tell.js';
import { birthYear, type Driver, type OnHazard, walk } from './walk.js';

/** The person a life is that of. */
export interface PersonOfALife {
  readonly index: number;
  readonly neph: Neph;
  readonly sex: 'F' | 'M';
  readonly bornOn: LegalDay;
  /** Day on which the candidate's file was opened. */
  readonly registeredOn: LegalDay;
  readonly civilStatus: CivilStatus;
  readonly address: Address;
}

/** What lives are drawn from. */
export interface LivesOf {
  /** Name of the population: part of the key of every draw. */
  readonly name: string;
  readonly profile: LivesProfile;
  readonly delays: DelayProfile;
  readonly law: LawSettings;
  readonly maleShare: number;
  readonly referenceDate: LegalDay;
  /** Some of the people, spread as all of them: what an average driver is. */
  readonly sample: readonly Pick<PersonOfALife, 'bornOn' | 'registeredOn'>[];
}

/** Those who want to know more than the record. */
export interface Listeners {
  readonly tell?: Tell;
  readonly onHazard?: OnHazard;
  readonly onPerson?: (facts: {
    readonly first: FirstLicence;
    readonly isDormant: boolean;
    readonly driver: Driver;
  }) => void;
}

/** Tells lives from the first licence to the reference date. */
export type TellLife = (seed: string, person: PersonOfALife, listeners?: Listeners) => LicenceRecord;

const seventeen = 17;
const eighteen = 18;
/** Since then a driver of seventeen may drive alone (decree 2023-1214). */
const seventeenEnough = legalDay('2024-01-01');

/** Prepares the tables of a profile once, and gives what tells its lives. */
export function livesOf(of: LivesOf): TellLife {
  const { profile, delays, law, maleShare, referenceDate } = of;
  const parts: LifeParts = {
    profile,
    law,
    delays: radarDelays(delays, profile),
    drawOffence: offencesOf(profile),
  };
  const drawFrailty = frailties(profile);
  const rates = ratesOf(
    profile,
    maleShare,
    of.sample.map(person => memberOf(person, profile)),
    referenceDate,
  );
  const prepared = { ...of, parts, drawFrailty, rates };
  const streams = new Map<string, (index: number) => Stream>();
  return (seed, person, listeners = {}) => {
    const stream = streams.get(seed) ?? streamsOf(of.name, seed, 'life');
    streams.set(seed, stream);
    return tellLife(prepared, { seed, person, stream: stream(person.index), listeners });
  };
}

interface Prepared extends LivesOf {
  readonly parts: LifeParts;
  readonly drawFrailty: DrawFrailty;
  readonly rates: Rates;
}

interface Telling {
  readonly seed: string;
  readonly person: PersonOfALife;
  readonly stream: Stream;
  readonly listeners: Listeners;
}

function tellLife(prepared: Prepared, { seed, person, stream, listeners }: Telling): LicenceRecord {
  const { profile, referenceDate, law, parts, rates } = prepared;
  const { neph, civilStatus, address, sex, bornOn } = person;
  const born = {
    neph,
    civilStatus,
    address,
    held: noRows,
    infractions: [],
    stages: [],
    letters: [],
    commands: 0,
  };
  const isDormant = stream.chance(profile.dormant.value);
  const first = firstLicence(person, profile, stream);
  const driver = { bornYear: birthYear(bornOn), sex, frailty: prepared.drawFrailty(stream) };
  listeners.onPerson?.({ first, isDormant, driver });
  if (first.obtainedOn > referenceDate) return born;
  const held = firstRows(profile, { seed, neph, bornOn, first, until: referenceDate }, stream);
  const begun: LicenceRecord = { ...born, held };
  const start = rates.periods[0]?.from ?? referenceDate;
  const course = new Course(begun, first.obtainedOn > start ? first.obtainedOn : start, referenceDate, law);
  const life: Life = { parts, seed, course, stream, tell: listeners.tell ?? silent };
  course.addLicence(licenceFact(held));
  if (addYears(first.obtainedOn, 4) > course.day) course.look();
  if (!isDormant) {
    walk(course, {
      profile,
      rates,
      driver,
      stream,
      happen: chance => happen(life, chance),
      fallDue: due => fallDue(life, due),
      onHazard: listeners.onHazard,
    });
  }
  const { record: lived, invalidatedBy } = course;
  const told = invalidatedBy === null ? lived : withoutRowsAfter(lived, invalidatedBy);
  const record = { ...told, letters: [] };
  return { ...record, letters: planLetters(record, worldAt(life, beforeAll)) };
}

function licenceFact({ titlePeriods }: LicenceRecord['held']) {
  const {
    id,
    obtainedOn,
    formation,
    firstLicence: isFirst,
    complementaryTrainingOn,
  } = titlePeriods.at(-1) as LicenceRecord['held']['titlePeriods'][number];
  const complementary = complementaryTrainingOn ?? undefined;
  return { id, obtainedOn, formation, firstLicence: isFirst, complementaryTrainingOn: complementary };
}

function firstLicence(person: PersonOfALife, profile: LivesProfile, stream: Stream): FirstLicence {
  const { registeredOn, bornOn } = person;
  const isYoung = registeredOn < addYears(bornOn, seventeen);
  const formation: Formation = isYoung && stream.chance(profile.aac.value) ? 'AAC' : 'STANDARD';
  const { median, p95 } = profile.training[formation === 'AAC' ? 'aac' : 'standard'].value;
  const days = Math.round(median * exponential((naturalLog(p95 / median) / 1.645) * stream.normal()));
  return { formation, obtainedOn: notTooYoung(addDays(registeredOn, Math.max(20, days)), bornOn) };
}

function notTooYoung(day: LegalDay, bornOn: LegalDay): LegalDay {
  const majority = addYears(bornOn, eighteen);
  if (day >= majority) return day;
  const soonest = addYears(bornOn, seventeen);
  const early = soonest > seventeenEnough ? soonest : seventeenEnough;
  return early < majority ? (Math.max(day, early) as LegalDay) : majority;
}

function memberOf({ bornOn, registeredOn }: LivesOf['sample'][number], { training }: LivesProfile): Member {
  const obtainedOn = addDays(registeredOn, training.standard.value.median);
  return { bornOn, obtainedOn: notTooYoung(obtainedOn, bornOn) };
}
