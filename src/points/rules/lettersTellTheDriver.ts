import type { PointsEvent } from '../answer.js';
import { probationaryCapital } from './capitalOnIssue.js';

/** Reference of a letter of the points licence. 44, 45 and 49 exist nowhere in the sources and are not sent. */
export type LetterReference = '48' | '48M' | '48N' | '48SI' | '46' | '46D' | '46B' | '47';

const compulsoryStageFrom = 3;

/**
 * Letters that announce an event, in the order they are sent (C. route R223-3, R223-4; service-public F17970): a loss
 * that leaves points has a 48, with a 48M where the balance falls to six or less outside probation, and a 48N for
 * three points or more during probation; a loss that reaches zero has a 48SI instead of all three. A full restoration
 * and the end of a clean probation have a 46, a single point a 46D, a ten-year return a 46B, a stage a 47.
 * A loss is `spared` where points came back between its recording and the day its letter leaves: no 48SI then.
 */
export function lettersAbout(
  event: PointsEvent,
  inProbation: boolean,
  spared = false,
): readonly LetterReference[] {
  switch (event.rule) {
    case 'LOSS':
      return event.points === 0 ? [] : lettersAboutLoss(event, inProbation, spared);
    case 'FULL_2Y':
    case 'FULL_3Y':
    case 'PROB_END':
      return event.points > 0 ? ['46'] : [];
    case 'ONE_POINT_6M':
      return ['46D'];
    case 'TEN_YEARS':
      return ['46B'];
    case 'STAGE':
      return event.points > 0 ? ['47'] : [];
    default:
      return [];
  }
}

function lettersAboutLoss(
  event: PointsEvent,
  inProbation: boolean,
  spared: boolean,
): readonly LetterReference[] {
  if (event.balanceAfter <= 0 && !spared) return ['48SI'];
  if (inProbation) return -event.points >= compulsoryStageFrom ? ['48', '48N'] : ['48'];
  const fellToSix =
    event.balanceAfter <= probationaryCapital && event.balanceAfter - event.points > probationaryCapital;
  return fellToSix ? ['48', '48M'] : ['48'];
}
