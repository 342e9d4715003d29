import type { DelayProfile } from './delayProfile.js';
import { type DrawKey, type DrawnDelay, drawChance, drawDelay } from './draws.js';
import type { LetterDraws } from './record.js';
import { CommandRefusal } from './refusal.js';

/** Draws the delays of the letter that a command may come to call for, whichever letter it will be. */
export function drawLetterDelays(profile: DelayProfile, key: DrawKey): LetterDraws {
  const { letter, name, recordingTime } = profile;
  return {
    profile: name,
    recordingTime,
    steps: {
      dispatch: drawDelay(letter.dispatch, key, 'letter dispatch'),
      simple: drawDelay(letter.simple, key, 'simple letter'),
      registered: drawDelay(letter.registered, key, 'registered letter'),
    },
    unclaimed: drawChance(letter.unclaimed ?? 0, key, 'letter unclaimed'),
  };
}

/** What a tester decides of the letters about a fact; what is left out stays as drawn. */
export interface GivenLetters {
  /** Days from the recording to the dispatch. */
  readonly sentAfterDays?: number | undefined;
  /** Days from the dispatch to the receipt, or to the first presentation. */
  readonly notifiedAfterDays?: number | undefined;
  /** True where nobody collects a registered letter. */
  readonly isUnclaimed?: boolean | undefined;
}

/** The draws of letters as a tester has them. @throws CommandRefusal BAD_INPUT */
export function withGivenLetters(draws: LetterDraws, given: GivenLetters | undefined): LetterDraws {
  if (given === undefined) return draws;
  const { sentAfterDays, notifiedAfterDays, isUnclaimed = draws.unclaimed } = given;
  const { dispatch, simple, registered } = draws.steps;
  const steps = {
    dispatch: givenDelay(sentAfterDays) ?? dispatch,
    simple: givenDelay(notifiedAfterDays) ?? simple,
    registered: givenDelay(notifiedAfterDays) ?? registered,
  };
  return { ...draws, steps, unclaimed: isUnclaimed };
}

function givenDelay(days: number | undefined): DrawnDelay | undefined {
  if (days === undefined) return undefined;
  if (Number.isInteger(days) && days >= 0 && days <= 36_500) return { days, least: days, most: days };
  throw new CommandRefusal(
    'BAD_INPUT',
    `letters: ${days} is no number of days: give a whole one, 0 to 36500`,
  );
}
