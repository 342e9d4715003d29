import type { DelayProfile } from './delayProfile.js';
import { type DrawKey, drawChance, drawDelay } from './draws.js';
import type { LetterDraws } from './record.js';

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
