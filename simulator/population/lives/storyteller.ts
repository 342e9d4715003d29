import { offence } from '../../../src/points/index.js';
import { isoDay, type LegalDay, legalDayOf } from '../../../src/time/index.js';
import type { InfractionLife, InfractionStep, StageStep } from '../../life/record.js';
import type { LivesProfile } from '../profile/livesSchema.js';
import type { StoryLine } from '../story.js';
import type { FirstLicence } from './firstRows.js';
import type { RadarDelays } from './happenings.js';
import type { Hazard, RadarLoss } from './sightings.js';
import type { Tell } from './tell.js';
import type { Driver } from './walk.js';

/** Gathers the story of one life while it is told. */
export interface Storyteller {
  readonly lines: StoryLine[];
  readonly hazards: Hazard[];
  readonly losses: RadarLoss[];
  readonly tell: Tell;
  onHazard(from: LegalDay, to: LegalDay, daily: number): void;
  onPerson(facts: {
    readonly first: FirstLicence;
    readonly isDormant: boolean;
    readonly driver: Driver;
  }): void;
}

/** A storyteller that has heard nothing yet. */
export function createStoryteller(profile: LivesProfile): Storyteller {
  const lines: StoryLine[] = [];
  const hazards: Hazard[] = [];
  const losses: RadarLoss[] = [];
  const say = (on: LegalDay | null, what: string, en: string, fr: string): void => {
    lines.push({ on, what, en, fr });
  };
  return {
    lines,
    hazards,
    losses,
    onHazard: (from, to, daily) => {
      if (to > from && daily > 0) hazards.push({ from, to, daily });
    },
    onPerson: ({ first, isDormant, driver }) => tellPerson(say, profile, { first, isDormant, driver }),
    tell: {
      loss: (infraction, { offence: { family, channel }, size, radar }) => {
        if (channel === 'AUTOMATIC_CONTROL' && family === 'speed') losses.push({ infraction, radar });
        tellLoss(say, infraction, { size, radar });
      },
      dropped: (on, { code }) =>
        say(
          on,
          'dropped',
          `${code} came to nothing: annulled, or without follow-up`,
          `${code} n’a pas eu de suite : annulée, ou classée`,
        ),
      stage: ({ id, kind, from }, balance) =>
        say(
          from,
          'stage',
          `stage ${id}, ${kind}, at a balance of ${balance}`,
          `stage ${id}, ${kind}, à un solde de ${balance}`,
        ),
      invalidated: on =>
        say(
          on,
          'invalidated',
          'the 48SI reached the driver: the licence is no longer valid',
          'la 48SI est parvenue au conducteur : le permis n’est plus valide',
        ),
      reinstated: on =>
        say(
          on,
          'reinstated',
          'a fact recorded late gave the licence back',
          'un fait enregistré tard a rendu le permis',
        ),
      relicensed: on => {
        const rate = profile.relicensing.value;
        say(
          on,
          'relicensed',
          `a new licence, at a rate of ${rate} a year from six months after the 48SI on`,
          `nouveau permis, au taux de ${rate} par an dès six mois après la 48SI`,
        );
      },
    },
  };
}

type Say = (on: LegalDay | null, what: string, en: string, fr: string) => void;

function tellPerson(
  say: Say,
  profile: LivesProfile,
  {
    first,
    isDormant,
    driver,
  }: { readonly first: FirstLicence; readonly isDormant: boolean; readonly driver: Driver },
): void {
  const { one, middle, six } = driver.frailty;
  const [a, b, c] = [one, middle, six].map(number => number.toFixed(2)) as [string, string, string];
  say(
    null,
    'frailty',
    `relative to drivers of the same age and sex: ${a} for losses of one point, ${b} for two to four, ${c} for six`,
    `par rapport aux conducteurs de même âge et sexe : ${a} pour les pertes d’un point, ${b} pour deux à quatre, ${c} pour six`,
  );
  if (isDormant) {
    const share = profile.dormant.value;
    say(
      null,
      'dormant',
      `a dormant file, as ${share * 100} % of them are: nothing ever happens`,
      `dossier dormant, comme ${share * 100} % d’entre eux : il ne s’y passe jamais rien`,
    );
  }
  say(
    first.obtainedOn,
    'licence',
    `first licence, learned by ${first.formation}`,
    `premier permis, formation ${first.formation}`,
  );
}

const radarWords: Readonly<Record<keyof RadarDelays, { readonly en: string; readonly fr: string }>> = {
  plain: { en: '', fr: '' },
  mobile: { en: ', by a mobile radar', fr: ', par un radar mobile' },
  designated: {
    en: ', after another addressee named the driver',
    fr: ', après désignation du conducteur par un autre destinataire',
  },
};

function tellLoss(
  say: Say,
  infraction: InfractionLife,
  { size, radar }: { readonly size: number; readonly radar: keyof RadarDelays },
): void {
  const { id, offenceRef, committedOn, path, plan, recordedAt } = infraction;
  const { labelEn, labelFr } = offence(offenceRef as string);
  const delays = plan.steps
    .map(
      (step: { readonly step: InfractionStep | StageStep; readonly delay: { readonly days: number } }) =>
        `${step.step} +${step.delay.days}`,
    )
    .join(', ');
  const recorded = recordedAt === null ? null : isoDay(legalDayOf(recordedAt));
  say(
    committedOn,
    'loss',
    `${id}: ${size} ${size === 1 ? 'point' : 'points'}, ${offenceRef} (${labelEn})${radarWords[radar].en}; ${path}; drawn in days: ${delays}; ${recorded === null ? 'never recorded' : `recorded on ${recorded}`}`,
    `${id} : ${size} ${size === 1 ? 'point' : 'points'}, ${offenceRef} (${labelFr})${radarWords[radar].fr} ; ${path} ; tirages en jours : ${delays} ; ${recorded === null ? 'jamais enregistrée' : `enregistrée le ${recorded}`}`,
  );
}
