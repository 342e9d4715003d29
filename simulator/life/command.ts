import type { LawSettings } from '../../src/points/index.js';
import type { Instant } from '../../src/time/index.js';
import type { DossierAct } from './acts/act.js';
import { applyAct } from './acts/applyAct.js';
import { type CivilStatusCorrection, correctCivilStatus } from './correctCivilStatus.js';
import { correctFact, type FactCorrection } from './correctFact.js';
import type { DelayProfile } from './delayProfile.js';
import { type DrawKey, drawName } from './draws.js';
import { infractionOf, standingFact, withFact } from './facts.js';
import { type InfractionReport, planInfraction } from './infraction.js';
import { drawLetterDelays, type GivenLetters, withGivenLetters } from './letterDelays.js';
import { planLetters } from './letters.js';
import type { LicenceRecord } from './record.js';
import { type Redirection, redirectInfraction, setStepsOfInfraction } from './redirect.js';
import { CommandRefusal } from './refusal.js';
import { planStage, type StageAttendance, setStepsOfStage } from './stage.js';
import type { GivenStep } from './steps.js';

/** What a tester, or a persona, makes happen to one driver. Ids given are those of personas. */
export type Command =
  | { readonly kind: 'INFRACTION'; readonly id?: string | undefined; readonly report: InfractionReport }
  | { readonly kind: 'STAGE'; readonly id?: string | undefined; readonly attendance: StageAttendance }
  | { readonly kind: 'WITHDRAW'; readonly fact: string; readonly because: string }
  | { readonly kind: 'REDIRECT'; readonly fact: string; readonly redirection: Redirection }
  | {
      readonly kind: 'SET_STEPS';
      readonly fact: string;
      readonly steps: readonly GivenStep[];
      readonly letters?: GivenLetters | undefined;
    }
  | { readonly kind: 'ACT'; readonly id?: string | undefined; readonly act: DossierAct }
  | { readonly kind: 'CORRECT'; readonly fact: string; readonly correction: FactCorrection }
  | { readonly kind: 'CIVIL_STATUS'; readonly correction: CivilStatusCorrection };

/** The world a command falls in. */
export interface CommandWorld {
  readonly seed: string;
  /** The world's clock: nothing is recorded before it. */
  readonly at: Instant;
  /** The world's revision, that of the command itself. */
  readonly revision: number;
  readonly profile: DelayProfile;
  readonly law: LawSettings;
}

/** A command's world, and the key of its draws. */
export interface CommandContext extends CommandWorld {
  readonly key: DrawKey;
}

/** A record after a command, and the id of the fact that the command created or changed. */
export interface CommandOutcome {
  readonly record: LicenceRecord;
  readonly fact: string;
}

/**
 * Carries out a command on one driver: plans its fact through the steps of the delay profile, then plans anew
 * every letter that has not been sent. Pure; what is recorded stays as it is.
 * @throws CommandRefusal
 */
export function applyCommand(before: LicenceRecord, command: Command, world: CommandWorld): CommandOutcome {
  const { record, fact } = applyWithoutLetters(before, command, world);
  return { record: { ...record, letters: planLetters(record, world) }, fact };
}

/** The same without a look at letters: for whole lives, whose letters are planned once at their end. @throws CommandRefusal */
export function applyWithoutLetters(
  before: LicenceRecord,
  command: Command,
  world: CommandWorld,
): CommandOutcome {
  const ordinal = before.commands + 1;
  const context = { ...world, key: { seed: world.seed, neph: before.neph, ordinal } };
  return change({ ...before, commands: ordinal }, command, context);
}

function change(record: LicenceRecord, command: Command, context: CommandContext): CommandOutcome {
  switch (command.kind) {
    case 'INFRACTION': {
      const id = idOf(record, command.id, 'I', context);
      const infraction = planInfraction(record, command.report, id, context);
      return { record: { ...record, infractions: [...record.infractions, infraction] }, fact: id };
    }
    case 'STAGE': {
      const id = idOf(record, command.id, 'S', context);
      const stage = planStage(record, command.attendance, id, context);
      return { record: { ...record, stages: [...record.stages, stage] }, fact: id };
    }
    case 'WITHDRAW':
      return withdraw(record, command, context);
    case 'REDIRECT': {
      const life = infractionOf(record, command.fact);
      return withFact(record, redirectInfraction(life, command.redirection, context));
    }
    case 'SET_STEPS': {
      if (command.steps.length === 0 && command.letters === undefined) {
        throw new CommandRefusal(
          'BAD_INPUT',
          'Nothing is given: give days to steps, or say what becomes of letters',
        );
      }
      const standing = standingFact(record, command.fact);
      const letterDraws = withGivenLetters(standing.letterDraws, command.letters);
      const life = command.letters ? { ...standing, letterDraws } : standing;
      const changed =
        'path' in life
          ? setStepsOfInfraction(life, command.steps, context)
          : setStepsOfStage(life, command.steps, context);
      return withFact(record, changed);
    }
    case 'ACT':
      return applyAct(record, command.act, context, command.id);
    case 'CORRECT':
      return correctFact(record, command.fact, command.correction, context);
    case 'CIVIL_STATUS':
      return correctCivilStatus(record, command.correction, context);
  }
}

// The rank comes first, so that ids sort in the order of the commands.
function idOf(
  record: LicenceRecord,
  given: string | undefined,
  letter: string,
  { key }: CommandContext,
): string {
  const id = given ?? `${letter}${String(key.ordinal).padStart(4, '0')}-${drawName(key, 'id')}`;
  if ([...record.infractions, ...record.stages].every(fact => fact.id !== id)) return id;
  throw new CommandRefusal(
    'DUPLICATE_FACT',
    `This licence already has a fact ${JSON.stringify(id)}: choose another id`,
  );
}

function withdraw(
  record: LicenceRecord,
  { fact, because }: Extract<Command, { kind: 'WITHDRAW' }>,
  { at, revision, profile, key }: CommandContext,
): CommandOutcome {
  const withdrawal = { ordinal: key.ordinal, because, draws: drawLetterDelays(profile, key) };
  const closed = { withdrawnAt: at, withdrawnRevision: revision, withdrawal };
  return withFact(record, { ...standingFact(record, fact), ...closed });
}
