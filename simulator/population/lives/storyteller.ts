import { offence } from '../../../src/points/index.js';
import { isoDay, type LegalDay, legalDayOf } from '../../../src/time/index.js';
import type { InfractionLife } from '../../life/record.js';
import type { LivesProfile } from '../profile/livesSchema.js';
import type { Parameter, StoryLine } from '../story.js';
import type { FirstLicence } from './firstRows.js';
import type { Hazard, RadarLoss } from './sightings.js';
import type { HowLost, Tell } from './tell.js';
import type { Driver } from './walk.js';

/** What is known of a person before the life is told. */
interface Beginning {
  readonly first: FirstLicence;
  readonly isDormant: boolean;
  readonly driver: Driver;
}

/** Gathers the story of one life while it is told. */
export interface Storyteller {
  readonly lines: StoryLine[];
  readonly hazards: Hazard[];
  readonly losses: RadarLoss[];
  readonly tell: Tell;
  onHazard(from: LegalDay, to: LegalDay, daily: number): void;
  onPerson(beginning: Beginning): void;
}

type Say = (line: Omit<StoryLine, 'from'>, ...figures: string[]) => void;

/** A storyteller that has heard nothing yet. */
export function createStoryteller(profile: LivesProfile): Storyteller {
  const lines: StoryLine[] = [];
  const hazards: Hazard[] = [];
  const losses: RadarLoss[] = [];
  const say: Say = (line, ...figures) => {
    lines.push({ ...line, from: figures.flatMap(name => figureOf(profile, name)) });
  };
  return {
    lines,
    hazards,
    losses,
    onHazard: (from, to, daily) => {
      if (to > from && daily > 0) hazards.push({ from, to, daily });
    },
    onPerson: beginning => tellBeginning(say, beginning),
    tell: {
      ...turnsOf(say),
      loss: (infraction, how) => {
        const { family, channel } = how.offence;
        if (channel === 'AUTOMATIC_CONTROL' && family === 'speed')
          losses.push({ infraction, radar: how.radar });
        tellLoss(say, profile, infraction, how);
      },
    },
  };
}

/** The figures under a name, with where they come from; none where the profile has no such name. */
function figureOf(profile: LivesProfile, name: string): readonly Parameter[] {
  const found = name
    .split('.')
    .reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>> | undefined)?.[key], profile);
  if (typeof found !== 'object' || found === null || !('value' in found)) return [];
  const { value, source, grade } = found as Omit<Parameter, 'name'>;
  return [{ name: `lives.${name}`, value, source, grade }];
}

function tellBeginning(say: Say, { first, isDormant, driver }: Beginning): void {
  const { one, middle, six } = driver.frailty;
  const [a, b, c] = [one, middle, six].map(number => number.toFixed(2)) as [string, string, string];
  say(
    {
      on: null,
      what: 'frailty',
      en: `relative to drivers of the same age and sex, ${a} times the losses of one point, ${b} those of two to four, ${c} those of six`,
      fr: `par rapport aux conducteurs de même âge et de même sexe, ${inFrench(a)} fois les pertes d’un point, ${inFrench(b)} fois celles de deux à quatre, ${inFrench(c)} fois celles de six`,
    },
    ...['frailty.exposureShape', 'frailty.severityShape', 'frailty.exposure', 'frailty.severity'],
  );
  if (isDormant) {
    const en = 'a dormant file: nothing ever happens in it';
    say({ on: null, what: 'dormant', en, fr: 'un dossier dormant : il ne s’y passe jamais rien' }, 'dormant');
  }
  const isAac = first.formation === 'AAC';
  say(
    {
      on: first.obtainedOn,
      what: 'licence',
      en: isAac ? 'first licence, by the apprentissage anticipé' : 'first licence',
      fr: isAac ? 'premier permis, par l’apprentissage anticipé' : 'premier permis',
    },
    ...(isAac ? ['aac', 'training.aac'] : ['training.standard']),
  );
}

/** A number as it is written in French. */
function inFrench(number: string): string {
  return number.replace('.', ',');
}

function turnsOf(say: Say): Omit<Tell, 'loss'> {
  return {
    dropped: (on, { code }) => {
      const en = `${code} came to nothing: annulled, or without follow-up`;
      const fr = `${code} est restée sans suite : annulée, ou classée`;
      say({ on, what: 'dropped', en, fr }, 'paths.radar', 'paths.interception', 'paths.delit');
    },
    stage: ({ id, kind, from }, { balance, yearly }) => {
      const expected = yearly === undefined ? '' : yearly.toFixed(3);
      const en =
        expected === ''
          ? `${kind}, ordered`
          : `${kind}, at a balance of ${balance}: ${expected} a year were to be expected`;
      const fr =
        expected === ''
          ? `${kind}, imposé`
          : `${kind}, à un solde de ${balance} : ${inFrench(expected)} par an étaient attendus`;
      const figure = { VOLONTAIRE: 'stages.voluntary', OBLIGATOIRE_PROBATOIRE: 'stages.ordered' } as const;
      const name =
        kind === 'VOLONTAIRE' || kind === 'OBLIGATOIRE_PROBATOIRE' ? figure[kind] : 'stages.ofJustice';
      say({ on: from, what: 'stage', en: `stage ${id}, ${en}`, fr: `stage ${id}, ${fr}` }, name);
    },
    invalidated: on => {
      const en = 'the 48SI reached the driver: the licence is no longer valid';
      say({
        on,
        what: 'invalidated',
        en,
        fr: 'la 48SI est parvenue au conducteur : le permis n’est plus valide',
      });
    },
    reinstated: on => {
      const en = 'a fact that the register learned of late gave the licence back';
      say({ on, what: 'reinstated', en, fr: 'un fait que le registre a appris tard a rendu le permis' });
    },
    relicensed: on => {
      const en = 'a new licence, six months after the 48SI or later';
      const fr = 'un nouveau permis, au moins six mois après la 48SI';
      say({ on, what: 'relicensed', en, fr }, 'relicensing');
    },
  };
}

const radarWords: Readonly<Record<HowLost['radar'], { readonly en: string; readonly fr: string }>> = {
  plain: { en: '', fr: '' },
  mobile: { en: ', by a mobile radar', fr: ', par un radar mobile' },
  designated: {
    en: ', named by another addressee',
    fr: ', désigné par un autre destinataire',
  },
};

function tellLoss(say: Say, profile: LivesProfile, infraction: InfractionLife, how: HowLost): void {
  const { size, radar, yearly } = how;
  const { id, offenceRef, committedOn, path, plan, recordedAt } = infraction;
  const { labelEn, labelFr } = offence(offenceRef as string);
  const days = plan.steps.map(({ step, delay }) => `${step} +${delay.days}`).join(', ');
  const recorded = recordedAt === null ? null : isoDay(legalDayOf(recordedAt));
  const points = `${size} ${size === 1 ? 'point' : 'points'}`;
  const expected = yearly.toFixed(3);
  say(
    {
      on: committedOn,
      what: 'loss',
      en: `${id}, ${points}: ${labelEn} (${offenceRef})${radarWords[radar].en}. Of its sizes ${expected} a year were to be expected. ${path}, in days ${days}; ${recorded === null ? 'never recorded' : `recorded on ${recorded}`}`,
      fr: `${id}, ${points} : ${labelFr} (${offenceRef})${radarWords[radar].fr}. De ces tailles, ${inFrench(expected)} par an étaient attendues. ${path}, en jours ${days} ; ${recorded === null ? 'jamais enregistrée' : `enregistrée le ${recorded}`}`,
    },
    ...figuresOf(profile, infraction, how),
  );
}

function figuresOf(
  { losses }: LivesProfile,
  { committedOn, finalBy }: InfractionLife,
  { offence: of }: HowLost,
): string[] {
  const flow = losses.flows.findLast(({ from }) => from <= committedOn);
  const isRadar = of.channel === 'AUTOMATIC_CONTROL' && of.family === 'speed';
  const path = of.class === 'DELIT' ? 'paths.delit' : isRadar ? 'paths.radar' : 'paths.interception';
  const recording =
    finalBy === 'AF' ? 'recording.paid' : finalBy === 'AFM' ? 'recording.increased' : 'recording.judgment';
  return [
    `losses.mixes.${flow?.mix}`,
    'losses.compensation',
    'ratios.ages',
    'ratios.menToWomen',
    path,
    recording,
  ];
}
