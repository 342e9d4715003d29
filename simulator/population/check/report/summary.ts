import { isoDay } from '../../../../src/time/index.js';
import type { CheckReport, GateResult } from '../check.js';
import { grouped, type Language } from './numbers.js';
import { verdictWords } from './words.js';

/** What was checked: the population, its seed, the size of the sample. */
export function headOf({ population, version, seed, licences }: CheckReport, language: Language): string {
  const count = grouped(licences, language);
  return language === 'fr'
    ? `Population ${population} (version ${version}), graine ${seed} : un échantillon de ${count} permis`
    : `Population ${population} (version ${version}), seed ${seed}: a sample of ${count} licences`;
}

/** How bounds and intervals are to be read. */
export const legend = {
  en: 'Within the tolerance, or within three standard errors of the sample where they are larger (*). Intervals are of 95%.',
  fr: 'Dans la tolérance, ou dans trois erreurs types de l’échantillon quand elles sont plus grandes (*). Intervalles à 95 %.',
} as const;

/** By which day the losses of a year are counted, and why; null where no target goes by the day of the offence. */
export function dayOfLossesOf({ targets }: CheckReport, language: Language): string | null {
  const by = targets.filter(({ target }) => target.lossesBy === 'committed').map(({ target }) => target.id);
  if (by.length === 0) return null;
  return language === 'fr'
    ? `Les pertes d’une année vont au jour de l’infraction (${by.join(', ')}) : par enregistrement, 2024 contiendrait encore un tiers des pertes de 2023, à l’ancien barème, et les chiffres publiés n’y laissent pas de place (note de V10). Le compte par enregistrement est montré dessous.`
    : `Losses of a year go by the day of the offence (${by.join(', ')}): by recording, 2024 would still hold a third of the losses of 2023, under the former scale, for which the published figures leave no room (note of V10). What recording comes to is shown beneath.`;
}

/** On which country figures and gates are counted; null where the population was not told again. */
export function tellingsOf({ toldUntil }: CheckReport, language: Language): string | null {
  const [first, ...more] = toldUntil.map(isoDay);
  if (first === undefined) return null;
  if (language === 'fr') {
    const jours = [first, ...more].join(', puis jusqu’au ');
    return `Les chiffres sont comptés sur le pays raconté à nouveau jusqu’au ${jours} : un fichier oublie les morts, et un monde interrogé à une date passée (\`asOf\`) n’a plus ceux qui sont morts depuis. Ce qui doit tenir pour chaque permis est regardé sur la population elle-même, celle que \`make\` écrit et que \`explain\` raconte.`;
  }
  const days = [first, ...more].join(', then up to ');
  return `Figures are counted on the country told again up to ${days}: a register forgets the dead, and a world that is asked of a past day (\`asOf\`) lacks those who died since. What must hold of every licence is looked at on the population itself, which \`make\` writes and \`explain\` tells.`;
}

/** Whether every gate holds, and those that do not. */
export function outcomeOf({ targets, gates, passes }: CheckReport, language: Language): string {
  const gated = targets.filter(({ target }) => target.gate);
  const all = gated.length + gates.length;
  const named = (ids: readonly string[]) => ids.join(', ');
  const missed = [
    ...gated.filter(({ verdict }) => verdict === 'MISS').map(({ target }) => target.id),
    ...gates.filter(({ pass }) => pass === false).map(({ id }) => id),
  ];
  const open = [
    ...gated.filter(({ verdict }) => verdict !== 'MISS' && verdict !== 'PASS').map(({ target }) => target.id),
    ...gates.filter(({ pass }) => pass === null).map(({ id }) => id),
  ];
  if (passes) return language === 'fr' ? `Les ${all} seuils tiennent.` : `All ${all} gates hold.`;
  const parts =
    language === 'fr'
      ? [missed.length > 0 && `manqués : ${named(missed)}`, open.length > 0 && `non jugés : ${named(open)}`]
      : [missed.length > 0 && `missed: ${named(missed)}`, open.length > 0 && `not judged: ${named(open)}`];
  const told = parts.filter(part => part !== false).join(language === 'fr' ? ' ; ' : '; ');
  const held = all - missed.length - open.length;
  return language === 'fr'
    ? `${held} seuils sur ${all} tiennent ; ${told}.`
    : `${held} of ${all} gates hold; ${told}.`;
}

/** A gate in one line. */
export function gateLine({ tested, broken, first, pass }: GateResult, language: Language): string {
  const looked = grouped(tested, language);
  if (pass === null) return language === 'fr' ? 'rien à regarder' : 'nothing to look at';
  if (pass) return language === 'fr' ? `tient (${looked} regardés)` : `holds (${looked} looked at)`;
  const wrong = grouped(broken, language);
  return language === 'fr'
    ? `MANQUÉ : ${wrong} sur ${looked}, d’abord au permis ${first}`
    : `MISSED: ${wrong} of ${looked}, first in licence ${first}`;
}

/** Where the model misses or may, and why; a miss that nothing foretold is told too. */
export function missesOf({ targets }: CheckReport, language: Language): readonly Told[] {
  return targets.flatMap(({ target: { id, metric, knownMiss, gate }, verdict }) => {
    const head = `${id}, ${metric[language]} (${verdictWords[verdict][language]})`;
    if (knownMiss) return [{ head, text: knownMiss[language] }];
    return gate && verdict === 'MISS' ? [{ head, text: unforetold[language] }] : [];
  });
}

/** A paragraph and its beginning. */
export interface Told {
  readonly head: string;
  readonly text: string;
}

const unforetold = {
  en: 'Nothing foretold this miss: the model or the measure is wrong.',
  fr: 'Rien n’annonçait cet écart : le modèle ou la mesure se trompe.',
} as const;
