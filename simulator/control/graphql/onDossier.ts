import { type Neph, tryNeph } from '../../../src/snpc/index.js';
import { CommandRefusal } from '../../life/refusal.js';
import type { GivenStep } from '../../life/steps.js';
import type { TesterContext } from './context.js';
import type { StepDayInput } from './inputs.js';
import { outcomeOf } from './outcome.js';
import { ClockPayload, DossierPayload } from './payloads.js';

/** A command on one dossier. */
export type DossierCommand = (neph: Neph) => ReturnType<TesterContext['control']['withdrawFact']>;

/** Runs a command on the dossier of a NEPH, as text, and makes its payload. */
export async function onDossier(
  context: TesterContext,
  text: string,
  command: DossierCommand,
): Promise<DossierPayload> {
  const neph = tryNeph(text);
  const done =
    neph === undefined
      ? Promise.reject(unknownNeph())
      : command(neph).then(receipt => ({ ...receipt, neph }));
  return new DossierPayload(await outcomeOf(done), context);
}

/** Runs a command on the clock and makes its payload. */
export async function onClock(
  context: TesterContext,
  moved: ReturnType<TesterContext['control']['setClock']>,
): Promise<ClockPayload> {
  return new ClockPayload(await outcomeOf(moved.then(now => ({ fact: null, now, neph: null }))), context);
}

/** The refusal of a text that is no NEPH. */
export function unknownNeph(): CommandRefusal {
  return new CommandRefusal('UNKNOWN_NEPH', 'A NEPH has 5 to 19 letters and digits: give that of a persona');
}

/** How one command departs from the world's ways. */
export function optionsOf(delays: string | null | undefined): { readonly delays?: string } {
  return delays === null || delays === undefined ? {} : { delays };
}

/** Days of steps, as the commands take them. */
export function stepsOf(steps: readonly StepDayInput[] | null | undefined): GivenStep[] {
  return (steps ?? []).map(({ step, on, afterDays }) => ({
    step,
    on: on ?? undefined,
    afterDays: afterDays ?? undefined,
  }));
}
