import type { PointsEvent } from '../answer.js';
import { probationaryCapital } from './capitalOnIssue.js';

/** Reference of a letter of the points licence. 44, 45 and 49 exist nowhere in the sources and are not sent. */
export type LetterReference = '48' | '48M' | '48N' | '48SI' | '46' | '46D' | '46B' | '47';

const compulsoryStageFrom = 3;

/**
 * Letters that announce an event, in the order they are sent (C. route R223-3, R223-4; service-public F17970):
 * 48 every loss, 48M a balance that falls to six or less outside probation, 48N a loss of three or more during
 * probation, 48SI a balance at zero; 46 a full restoration or the end of a clean probation, 46D a single point,
 * 46B a ten-year return, 47 a stage.
 */
export function lettersAbout(event: PointsEvent, inProbation: boolean): readonly LetterReference[] {
  switch (event.rule) {
    case 'LOSS':
      return event.points === 0 ? [] : lettersAboutLoss(event, inProbation);
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

function lettersAboutLoss(event: PointsEvent, inProbation: boolean): readonly LetterReference[] {
  if (event.balanceAfter <= 0) return ['48SI'];
  if (inProbation) return -event.points >= compulsoryStageFrom ? ['48', '48N'] : ['48'];
  const fellToSix =
    event.balanceAfter <= probationaryCapital && event.balanceAfter - event.points > probationaryCapital;
  return fellToSix ? ['48', '48M'] : ['48'];
}
