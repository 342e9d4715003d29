import type { Bilingual } from '../../licence/index.js';
import type { PointsRefusal, PointsRefusalCode, UnknownCode } from '../../points/index.js';

/** What the law answers to facts it cannot take, in French; its own message says it in English, with the days. */
const inFrench: Readonly<Record<PointsRefusalCode, string>> = {
  NO_LICENCE: 'Aucun permis n’a été obtenu : il n’y a rien à calculer.',
  BEFORE_LICENCE: 'Le jour demandé précède le premier permis.',
  OVERLAPPING_LICENCES: 'Un permis commence alors que le précédent court encore.',
  ENDED_BEFORE_OBTAINED: 'Un permis prend fin avant d’avoir été obtenu.',
  FINAL_BEFORE_COMMITTED:
    'Une infraction ne devient définitive qu’une fois commise : finalOn suit committedOn.',
  RECORDED_BEFORE_FINAL: 'Une infraction n’est enregistrée qu’une fois définitive : recordedOn suit finalOn.',
  WITHDRAWN_BEFORE_RECORDED: 'Un fait n’est retiré qu’une fois enregistré.',
  DAY_MISMATCH: 'L’instant d’une infraction tombe un autre jour, à Paris, que son jour.',
  OFFENCE_MISMATCH: 'La table des infractions n’a pas de barème pour ce code ce jour-là.',
  UNKNOWN_OFFENCE: 'STOP est un code, par exemple.',
  POINTS_OUT_OF_RANGE: 'Une infraction retire de 0 à 9 points.',
  STAGE_ENDS_BEFORE_IT_BEGINS: 'Le dernier jour d’un stage suit le premier : to suit from.',
  STAGE_RECORDED_BEFORE_ITS_END: 'Un stage est enregistré après son dernier jour.',
  MEASURE_ENDS_BEFORE_IT_BEGINS: 'Le dernier jour d’une mesure suit le premier.',
  DUPLICATE_ID: 'Deux faits portent le même identifiant.',
  AFTER_HORIZON: 'Un jour d’un fait supposé se situe au-delà du dernier jour calculé : supposez-le plus tôt.',
};

/** Why the law refuses, for people, after what the catalogue says of it. */
export function sayRefusalOfLaw({ code, message, path, unknown }: PointsRefusal): Bilingual {
  const place = path.startsWith('suppose') ? ` (${path})` : '';
  if (unknown !== null) return sayUnknown(unknown);
  return { fr: `${inFrench[code].slice(0, -1)}${place}.`, en: `${message}${place}.` };
}

function sayUnknown({ given, nearest }: UnknownCode): Bilingual {
  return nearest === null
    ? {
        fr: `« ${given} » n’en est pas un ; STOP en est un, par exemple.`,
        en: `“${given}” is none; STOP is one, for instance.`,
      }
    : {
        fr: `« ${given} » : vouliez-vous dire « ${nearest} » ?`,
        en: `“${given}”: did you mean “${nearest}”?`,
      };
}
