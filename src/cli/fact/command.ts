import { runVerbs, type TesterIo } from '../tester/runVerbs.js';
import { factVerbs } from './verbs.js';

export const usage = `Usage:
  snpc fact <verb>       facts of a dossier: report-infraction, attend-stage, path… (--help)
`;

/** Runs `snpc fact`. Resolves to the exit code: 1 when it was refused or could not be done, 2 for wrong words. */
export function runFact(args: readonly string[], io: TesterIo): Promise<number> {
  return runVerbs(factVerbs, args, io);
}
