import { registerBalance } from '../../../simulator/life/registerBalance.js';
import type { LivedLicence, Population } from '../../../simulator/population/population.js';
import type { Parameter, Sighting } from '../../../simulator/population/story.js';
import { defaultLawSettings } from '../../points/index.js';
import { endOfLegalDay, isoDay } from '../../time/index.js';
import { columns } from '../tester/lines.js';

/** A licence to explain: where it comes from, what it holds and how it came to it. */
export interface Explained extends LivedLicence {
  readonly population: Population;
  readonly seed: string;
  readonly index: number;
}

type Language = 'en' | 'fr';

const words = {
  en: {
    of: 'licence',
    seed: 'seed',
    version: 'version',
    born: { F: 'born on', M: 'born on', unknown: 'born on' },
    until: 'told until',
    always: 'always',
    balance: 'points at the end of',
    none: 'no licence at the end of',
    figures: 'The figures that these draws went by',
    radars: 'Speed radars',
    flashes: ['flash', 'flashes'],
    notices: ['of them became a notice', 'of them became notices'],
    losses: ['of these cost this driver points', 'of these cost this driver points'],
    colon: ': ',
  },
  fr: {
    of: 'permis',
    seed: 'graine',
    version: 'version',
    born: { F: 'née le', M: 'né le', unknown: 'né(e) le' },
    until: 'raconté jusqu’au',
    always: 'toujours',
    balance: 'points à la fin du',
    none: 'pas de permis à la fin du',
    figures: 'Les chiffres que ces tirages ont suivis',
    radars: 'Radars de vitesse',
    flashes: ['flash', 'flashs'],
    notices: ['devenu un avis de contravention', 'devenus des avis de contravention'],
    losses: [
      'de ces avis a coûté des points à ce conducteur',
      'de ces avis ont coûté des points à ce conducteur',
    ],
    colon: '\u00a0: ',
  },
} as const;

/** The words of lines of stories, in French. */
export const whatInFrench: Readonly<Record<string, string>> = {
  frailty: 'fragilité',
  dormant: 'dormant',
  licence: 'permis',
  loss: 'perte',
  dropped: 'sans suite',
  stage: 'stage',
  invalidated: 'invalidé',
  reinstated: 'rétabli',
  relicensed: 'nouveau permis',
};

const gradesInFrench: Readonly<Record<string, string>> = {
  derived: 'déduit',
  fit: 'ajusté',
  assumed: 'supposé',
};

/** Tells a person why a licence has its history. */
export function explained(lived: Explained, language: Language): string {
  const { population, seed, index, record, story } = lived;
  const say = words[language];
  const { birthName, usageName, firstNames, sex, bornOn } = record.civilStatus;
  const name = [...firstNames, usageName ?? birthName ?? ''].join(' ');
  const lines = story.lines.map(line => [
    line.on === null ? say.always : isoDay(line.on),
    language === 'fr' ? (whatInFrench[line.what] ?? line.what) : line.what,
    line[language],
  ]);
  return [
    `${population.name}, ${say.seed} ${seed}, ${say.version} ${population.version}`,
    `${say.of} ${index}, NEPH ${record.neph}${say.colon}${name}, ${sex}, ${say.born[sex ?? 'unknown']} ${isoDay(bornOn)}`,
    `${say.until} ${isoDay(population.referenceDate)}`,
    '',
    columns(lines),
    '',
    balanceLine(lived, language),
    radarLine(story.sightings, language),
    '',
    say.figures,
    columns(
      figuresOf(lived).map(({ name: figure, value, grade, source }) => [
        figure,
        short(value, language),
        language === 'fr' ? (gradesInFrench[grade] ?? grade) : grade,
        source,
      ]),
      '  ',
    ),
    '',
  ].join('\n');
}

/** The same for a program. */
export function explainedAsJson(lived: Explained) {
  const { population, seed, index, record, story } = lived;
  return {
    population: population.name,
    version: population.version,
    seed,
    licence: index,
    neph: record.neph,
    referenceDate: isoDay(population.referenceDate),
    balance: balanceOf(lived),
    story: story.lines.map(({ on, from, ...line }) => ({
      on: on === null ? null : isoDay(on),
      ...line,
      from: from.map(({ name }) => name),
    })),
    sightings: story.sightings.map(({ on, ...sighting }) => ({ on: isoDay(on), ...sighting })),
    figures: figuresOf(lived),
  };
}

function balanceOf({ record, population }: Explained): number | null {
  return (
    registerBalance(record, endOfLegalDay(population.referenceDate), defaultLawSettings)?.balance ?? null
  );
}

function balanceLine(lived: Explained, language: Language): string {
  const { balance, none } = words[language];
  const day = isoDay(lived.population.referenceDate);
  const points = balanceOf(lived);
  return points === null ? `${none} ${day}` : `${points} ${balance} ${day}`;
}

function radarLine(sightings: readonly Sighting[], language: Language): string {
  const { radars, flashes, notices, losses, colon } = words[language];
  const noticed = sightings.filter(({ notice }) => notice !== null);
  const lost = noticed.filter(({ infraction }) => infraction !== null);
  const parts = [
    counted(sightings.length, flashes, language),
    counted(noticed.length, notices, language),
    counted(lost.length, losses, language),
  ];
  return `${radars}${colon}${parts.join(', ')}`;
}

// Zero is plural in English, singular in French.
function counted(count: number, [one, more]: readonly [string, string], language: Language): string {
  const isOne = language === 'fr' ? count < 2 : count === 1;
  return `${count} ${isOne ? one : more}`;
}

/** Each figure once, in the order in which the story meets them. */
function figuresOf({ story }: Explained): readonly Parameter[] {
  const figures = new Map(
    story.lines.flatMap(({ from }) => from.map(figure => [figure.name, figure] as const)),
  );
  return [...figures.values()];
}

function short(value: unknown, language: Language): string {
  if (typeof value === 'number' && language === 'fr') return String(value).replace('.', ',');
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
