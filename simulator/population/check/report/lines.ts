import type { CheckReport } from '../check.js';
import { type Family, families, type Target } from '../target.js';
import { type Bounds, nominalBounds } from '../tolerance.js';
import type { PartResult, TargetResult } from '../verdict.js';
import { colon, figure, type Language, listSign } from './numbers.js';
import { verdictWords, words, yearOf } from './words.js';

/** One number of a target, in words. */
export interface Line {
  readonly id: string;
  readonly metric: string;
  readonly year: string;
  readonly published: string;
  readonly source: string;
  readonly simulated: string;
  /** Bounds that hold, with a star where three standard errors widened them. */
  readonly tolerance: string;
  readonly verdict: string;
}

/** The results of a family, in the order of the file of targets. */
export function resultsByFamily({ targets }: CheckReport): ReadonlyMap<Family, readonly TargetResult[]> {
  const found = families.map(
    family => [family, targets.filter(({ target }) => target.family === family)] as const,
  );
  return new Map(found.filter(([, results]) => results.length > 0));
}

/** The lines of a target: one, or one and as many as it has parts. */
export function linesOf(result: TargetResult, language: Language): readonly Line[] {
  const { target, verdict, because, parts } = result;
  const why = because === null ? '' : `${colon[language]}${because[language]}`;
  const head = {
    id: target.id,
    metric: `${target.metric[language]}${target.gate ? '' : ` (${words.noGate[language]})`}`,
    year: yearOf(target.year, language),
    source: sourceOf(target, language),
    verdict: `${verdictWords[verdict][language]}${why}`,
  };
  const [only] = parts;
  if (parts.length === 0) return [{ ...head, ...unknown(target, language) }];
  const beside = otherwiseOf(result, language);
  if (parts.length === 1 && only) return [{ ...head, ...numbersOf(target, only, 0, language) }, ...beside];
  return [
    { ...head, published: '', simulated: '', tolerance: '' },
    ...parts.map((part, index) => ({
      id: '',
      metric: `  ${part.label?.[language] ?? ''}`,
      year: '',
      source: '',
      ...numbersOf(target, part, index, language),
      verdict: part.holds === null ? '' : verdictWords[part.holds ? 'PASS' : 'MISS'][language],
    })),
    ...beside,
  ];
}

// What the other day of losses comes to: always beside what goes by the offence, since the register itself goes by recording.
function otherwiseOf({ target, verdict, otherwise }: TargetResult, language: Language): readonly Line[] {
  if (otherwise === null || (target.lossesBy !== 'committed' && verdict !== 'MISS')) return [];
  const day = target.lossesBy === 'committed' ? words.byRecording : words.byOffence;
  const numbers = otherwise.map(value =>
    value === null ? words.none[language] : figure(value, target.unit, language),
  );
  const blank = { id: '', year: '', published: '', source: '', tolerance: '', verdict: '' };
  return [{ ...blank, metric: `  ${day[language]}`, simulated: numbers.join(listSign[language]) }];
}

/** Its best source, and how many others. */
function sourceOf({ sources, grade }: Target, language: Language): string {
  const best = sources.find(source => source.grade === grade);
  const others = sources.length > 1 ? ` +${sources.length - 1}` : '';
  const publisher = (language === 'fr' ? best?.publisherFr : undefined) ?? best?.publisher ?? '';
  return `${publisher}${others}, ${yearOf(best?.year ?? '', language)}, ${grade}`;
}

function numbersOf(target: Target, part: PartResult, index: number, language: Language) {
  const { published, simulated, interval, allowed } = part;
  const text = (value: number) => figure(value, target.unit, language);
  const around = interval === null ? '' : ` (${between(interval, target, language)})`;
  return {
    published: text(published),
    simulated: simulated === null ? words.none[language] : `${text(simulated)}${around}`,
    tolerance: toleranceOf(target, index, allowed, language),
  };
}

// Where nothing is judged, the bounds that a larger sample would be held to.
function toleranceOf(target: Target, index: number, allowed: Bounds | null, language: Language): string {
  const nominal = nominalBounds(target, index);
  if (nominal === null) return '';
  const bounds = allowed ?? nominal;
  const isWider = nominal.low !== bounds.low || nominal.high !== bounds.high;
  return `${between(bounds, target, language)}${isWider ? ' *' : ''}`;
}

function between({ low, high }: Bounds, { unit }: Target, language: Language): string {
  const text = (value: number) => figure(value, unit, language);
  if (low === null) return `${words.upTo[language]} ${text(high as number)}`;
  if (high === null) return `${words.from[language]} ${text(low)}`;
  return `${text(low)} ${words.to[language]} ${text(high)}`;
}

function unknown({ published, unit }: Target, language: Language) {
  const all = typeof published === 'number' ? [published] : published;
  return {
    published: all.map(value => figure(value, unit, language)).join(listSign[language]),
    simulated: '',
    tolerance: '',
  };
}
