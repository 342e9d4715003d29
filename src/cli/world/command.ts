import { runVerbs, type TesterIo } from '../tester/runVerbs.js';
import { worldVerbs } from './verbs.js';

export const usage = `Usage:
  snpc world <verb>      worlds of the simulator, their clocks and their faults: create, list, advance… (--help)
`;

/** Runs `snpc world`. Resolves to the exit code: 1 when it was refused or could not be done, 2 for wrong words. */
export function runWorld(args: readonly string[], io: TesterIo): Promise<number> {
  return runVerbs(worldVerbs, args, io);
}
