import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LawSettings } from '../../src/points/index.js';
import type { Neph, RegisterNow } from '../../src/snpc/index.js';
import type { Clock, Instant } from '../../src/time/index.js';
import type { DossierAct } from '../life/acts/act.js';
import { applyCommand, type Command } from '../life/command.js';
import type { CivilStatusCorrection } from '../life/correctCivilStatus.js';
import type { FactCorrection } from '../life/correctFact.js';
import { type FactPath, factPathOf } from '../life/factPath.js';
import type { InfractionReport } from '../life/infraction.js';
import type { GivenLetters } from '../life/letterDelays.js';
import type { LicenceRecord } from '../life/record.js';
import type { Redirection } from '../life/redirect.js';
import { CommandRefusal } from '../life/refusal.js';
import type { StageAttendance } from '../life/stage.js';
import type { GivenStep } from '../life/steps.js';
import type { Countries } from '../population/countries/countries.js';
import type { SimulatorDatabase } from '../store/database.js';
import type { Queries } from '../store/queries.js';
import { type FoundRecord, readRecords } from '../store/readDossiers.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { writeChanges, writeNewDossiers } from '../store/writeRecord.js';
import {
  after,
  checkMove,
  type Duration,
  runningFrom,
  setTo,
  timeOf,
  type WorldClock,
} from '../world/clock.js';
import { type DelayProfiles, profileNamed } from '../world/delayProfiles.js';
import { lockWorld, type WorldState, writeClock } from '../world/worlds.js';
import { createFaultControl, type FaultControl } from './onFaults.js';
import { readPath } from './readPath.js';

/** What a command left: the fact it created or changed with its path, and the present of the world just after it. */
export interface CommandReceipt {
  readonly fact: string;
  /** Every step of the fact, those ahead of the clock too; null for a correction of the civil status, which has none. */
  readonly path: FactPath | null;
  readonly now: RegisterNow;
}

/** How one command departs from the world's ways. */
export interface CommandOptions {
  /** Delay profile to draw from, instead of the world's. */
  readonly delays?: string;
}

/**
 * The commands of one world. Each is one transaction that raises the world's revision, happens at the world's
 * clock, and rejects with a `CommandRefusal` that leaves no trace.
 */
export interface SimulatorControl extends FaultControl {
  readonly world: string;
  /** An infraction committed now, drawn through its steps. Rejects UNKNOWN_NEPH, UNKNOWN_OFFENCE… */
  reportInfraction(neph: Neph, report: InfractionReport, options?: CommandOptions): Promise<CommandReceipt>;
  /** A stage attended, or to be attended, on given days. */
  attendStage(neph: Neph, attendance: StageAttendance, options?: CommandOptions): Promise<CommandReceipt>;
  /**
   * Another way for an infraction under way, whose decisive step happens now. Rejects ALREADY_PAID, ALREADY_FINAL,
   * ALREADY_JUDGED, ALREADY_CONTESTED, ALREADY_RECORDED, NOTICE_NOT_SENT…
   */
  redirectInfraction(
    neph: Neph,
    fact: string,
    redirection: Redirection,
    options?: CommandOptions,
  ): Promise<CommandReceipt>;
  /**
   * Days for steps of an infraction or a stage that are still ahead, and for its letters that have not left. Rejects
   * STEP_PASSED, STEP_OUT_OF_ORDER…
   */
  setSteps(
    neph: Neph,
    fact: string,
    steps: readonly GivenStep[],
    letters?: GivenLetters,
  ): Promise<CommandReceipt>;
  /**
   * Anything else that the register records: a medical visit, a category, a measure, an exchange, a death… Rejects
   * IN_THE_FUTURE, NO_LICENCE_HELD, DAYS_OUT_OF_ORDER…
   */
  recordAct(neph: Neph, act: DossierAct, options?: CommandOptions): Promise<CommandReceipt>;
  /** Corrects a fact that the register holds: a version is closed, another opened. Rejects NOT_RECORDED… */
  correctFact(
    neph: Neph,
    fact: string,
    correction: FactCorrection,
    options?: CommandOptions,
  ): Promise<CommandReceipt>;
  /** Corrects the civil status or the address of a dossier, at once and without versions. Rejects BAD_INPUT. */
  correctCivilStatus(neph: Neph, correction: CivilStatusCorrection): Promise<CommandReceipt>;
  /** Every step of a fact, what was drawn for it, and its letters. Changes nothing. Rejects UNKNOWN_FACT. */
  factPath(neph: Neph, fact: string): Promise<FactPath>;
  /** A successful appeal: from now on the infraction or the stage never was. Rejects UNKNOWN_FACT, ALREADY_WITHDRAWN. */
  withdrawFact(neph: Neph, fact: string, because: string, options?: CommandOptions): Promise<CommandReceipt>;
  /** Moves the clock forward to an instant. Rejects CLOCK_BACKWARD, CLOCK_OUT_OF_RANGE. */
  setClock(to: Instant): Promise<RegisterNow>;
  /** Moves the clock forward by a duration. Rejects IMPOSSIBLE_DURATION too. */
  advanceClock(by: Duration): Promise<RegisterNow>;
  /** Lets the clock run from where it stands, at the pace of the wall clock. */
  runClock(): Promise<RegisterNow>;
  /** Stops the clock where it stands. */
  freezeClock(): Promise<RegisterNow>;
}

/** What the commands of a world work on. */
export interface ControlParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly countries: Countries;
  readonly profiles: DelayProfiles;
  readonly wallClock: Clock;
  readonly law: LawSettings;
}

/** Builds the commands of a world. */
export function createControl(world: string, parts: ControlParts): SimulatorControl {
  const { wallClock } = parts;
  return {
    world,
    ...createFaultControl(world, parts),
    reportInfraction: (neph, report, options) =>
      command(world, parts, neph, { kind: 'INFRACTION', report }, options),
    attendStage: (neph, attendance, options) =>
      command(world, parts, neph, { kind: 'STAGE', attendance }, options),
    redirectInfraction: (neph, fact, redirection, options) =>
      command(world, parts, neph, { kind: 'REDIRECT', fact, redirection }, options),
    setSteps: (neph, fact, steps, letters) =>
      command(world, parts, neph, { kind: 'SET_STEPS', fact, steps, letters }),
    recordAct: (neph, act, options) => command(world, parts, neph, { kind: 'ACT', act }, options),
    correctFact: (neph, fact, correction, options) =>
      command(world, parts, neph, { kind: 'CORRECT', fact, correction }, options),
    correctCivilStatus: (neph, correction) =>
      command(world, parts, neph, { kind: 'CIVIL_STATUS', correction }),
    factPath: (neph, fact) => readPath(world, parts, neph, fact),
    withdrawFact: (neph, fact, because, options) =>
      command(world, parts, neph, { kind: 'WITHDRAW', fact, because }, options),
    setClock: to => moveClock(world, parts, clock => setTo(clock, to, wallClock)),
    advanceClock: by => moveClock(world, parts, (clock, now) => setTo(clock, after(now, by), wallClock)),
    runClock: () => moveClock(world, parts, (_clock, now) => runningFrom(now, wallClock)),
    freezeClock: () => moveClock(world, parts, (_clock, now) => ({ kind: 'FROZEN', at: now })),
  };
}

function command(
  name: string,
  parts: ControlParts,
  neph: Neph,
  given: Command,
  options: CommandOptions = {},
): Promise<CommandReceipt> {
  const { database, queries, profiles, wallClock, law } = parts;
  return transaction(database, async em => {
    const world = await lockWorld(em, queries, name, wallClock.now());
    const at = timeOf(world.clock, wallClock);
    const profile = profileNamed(options.delays ?? world.delays, profiles);
    const executor = em.getKysely() as Executor;
    const before = (await readRecords(executor, parts, world.layers, [neph])).get(neph);
    if (!before) throw new CommandRefusal('UNKNOWN_NEPH', 'This world has no dossier with that NEPH');
    const { record, fact } = applyCommand(before.record, given, {
      seed: world.seed,
      at,
      revision: world.revision,
      profile,
      law,
    });
    await writeAfterCommand(em, world, before, record);
    const path = given.kind === 'CIVIL_STATUS' ? null : factPathOf(record, fact, at, law);
    return { fact, path, now: { clock: at, revision: world.revision } };
  });
}

/** The first command on a licence gives its world rows of its own; neither its template nor its country is written. */
async function writeAfterCommand(
  em: SqlEntityManager,
  { id: worldId, revision }: WorldState,
  { record: before, persona, isOwn }: FoundRecord,
  after: LicenceRecord,
): Promise<void> {
  if (isOwn) await writeChanges(em, { worldId, neph: before.neph }, before, after, revision);
  else await writeNewDossiers(em, [{ record: after, persona }], { worldId, revision });
}

function moveClock(
  name: string,
  { database, queries, wallClock }: ControlParts,
  moved: (clock: WorldClock, now: Instant) => WorldClock,
): Promise<RegisterNow> {
  return transaction(database, async em => {
    const world = await lockWorld(em, queries, name, wallClock.now());
    const now = timeOf(world.clock, wallClock);
    const clock = moved(world.clock, now);
    const shown = timeOf(clock, wallClock);
    checkMove(now, shown);
    await writeClock(em, world.id, clock);
    return { clock: shown, revision: world.revision };
  });
}
