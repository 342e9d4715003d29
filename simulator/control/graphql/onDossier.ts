import { type Neph, tryNeph } from '../../../src/snpc/index.js';
import { isoDay, type LegalDay } from '../../../src/time/index.js';
import { CommandRefusal } from '../../life/refusal.js';
import type { Receipt } from '../commands/index.js';
import type { TesterContext } from './context.js';
import type { StepDayInput } from './inputs.js';
import { outcomeOf } from './outcome.js';
import { ClockPayload, DossierPayload } from './payloads.js';

/** A day for a step, as the commands take it. */
interface StepDay {
  readonly step: string;
  readonly on: string | undefined;
  readonly afterDays: number | undefined;
}

/** A command on one dossier. */
export type DossierCommand = (neph: Neph) => Promise<Receipt>;

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
export async function onClock(context: TesterContext, moved: Promise<Receipt>): Promise<ClockPayload> {
  return new ClockPayload(await outcomeOf(moved.then(receipt => ({ ...receipt, neph: null }))), context);
}

/** The refusal of a text that is no NEPH. */
export function unknownNeph(): CommandRefusal {
  return new CommandRefusal('UNKNOWN_NEPH', 'A NEPH has 5 to 19 letters and digits: give that of a persona');
}

/** Days of steps, as the commands take them. */
export function stepsOf(steps: readonly StepDayInput[] | undefined): StepDay[] {
  return (steps ?? []).map(({ step, on, afterDays }) => ({
    step,
    on: dayText(on),
    afterDays: afterDays ?? undefined,
  }));
}

/** A day as the commands take it. Nought is a day as any other. */
export function dayText(day: LegalDay | null | undefined): string | undefined {
  return day === null || day === undefined ? undefined : isoDay(day);
}
