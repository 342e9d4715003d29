import { setTimeout as pause } from 'node:timers/promises';
import {
  type CivilStatusQuery,
  type DossierBatch,
  type Neph,
  type PendingFact,
  type RegisterMove,
  type RegisterNow,
  type SnpcRegister,
  SourceError,
} from '../src/snpc/index.js';
import type { Ranks } from './world/ranks.js';
import type { StandingFault } from './world/standingFaults.js';
import { concerns, type Question, type Refusal, type Strike, strikeOf } from './world/strike.js';

/** An answer, with what a world had between itself and its readers when it was read. */
export interface Told<Answer> {
  readonly answer: Answer;
  readonly seed: string;
  /** Another one each time the world is made anew. */
  readonly generation: string;
  readonly faults: readonly StandingFault[];
}

/** The reads of a register that knows no faults; each may be asked as of so many milliseconds before its clock. */
export interface PlainRegister {
  readonly world: string;
  now(behind: number): Promise<Told<RegisterNow>>;
  dossiers(nephs: readonly Neph[], behind: number): Promise<Told<DossierBatch>>;
  findByCivilStatus(identity: CivilStatusQuery): Promise<Told<readonly Neph[]>>;
  pending(nephs: readonly Neph[], behind: number): Promise<Told<readonly (readonly PendingFact[])[]>>;
  /** Faults do not touch it: it tells no fact, and whoever hears of a move meets them on reading. */
  watch(nephs: readonly Neph[], signal: AbortSignal): AsyncIterable<RegisterMove>;
}

/** Where the faults of a world are spent, and what ends the waits. */
export interface FaultLine {
  /** Name of the source, for its errors. */
  readonly source: string;
  /** Counts a read against faults of which the number of reads matters, and gives back those it still strikes. */
  spend(
    world: string,
    generation: string,
    faults: readonly StandingFault[],
  ): Promise<readonly StandingFault[]>;
  /** How often this very read has come before under these faults. */
  readonly rankOf: Ranks;
  /** Raised when the source closes. */
  readonly closing: AbortSignal;
}

/** The register as its readers meet it: what the faults of its world let through. */
export function withFaults(plain: PlainRegister, line: FaultLine): SnpcRegister {
  const struck = async <Answer>(
    question: Question,
    read: (behind: number) => Promise<Told<Answer>>,
    spoil: (answer: Answer, strike: Strike) => Answer,
  ): Promise<Answer> => {
    const told = await read(0);
    const faults = told.faults.filter(fault => concerns(fault, question));
    if (faults.length === 0) return told.answer;
    const striking = await line.spend(plain.world, told.generation, faults);
    const rank = line.rankOf(told.generation, striking, question);
    const strike = strikeOf(striking, { seed: told.seed, question, rank });
    await wait(strike.wait, line);
    if (strike.refusal) throw errorOf(strike.refusal, line.source);
    return spoil(strike.behind > 0 ? (await read(strike.behind)).answer : told.answer, strike);
  };
  const unspoilt = <Answer>(answer: Answer): Answer => answer;
  return {
    world: plain.world,
    now: () => struck({ asks: 'now', nephs: [] }, behind => plain.now(behind), unspoilt),
    dossiers: nephs =>
      struck(
        { asks: 'dossiers', nephs },
        behind => plain.dossiers(nephs, behind),
        (batch, strike) => spoilt(batch, nephs, strike, line.source),
      ),
    findByCivilStatus: identity =>
      struck({ asks: 'findByCivilStatus', nephs: [] }, () => plain.findByCivilStatus(identity), unspoilt),
    pending: nephs =>
      struck(
        { asks: 'pending', nephs },
        behind => plain.pending(nephs, behind),
        (facts, strike) => {
          for (const neph of nephs) {
            const refusal = strike.dossierRefusal(neph);
            if (refusal) throw errorOf(refusal, line.source);
          }
          return facts;
        },
      ),
    watch: plain.watch,
  };
}

function spoilt(batch: DossierBatch, nephs: readonly Neph[], strike: Strike, source: string): DossierBatch {
  return {
    now: batch.now,
    dossiers: batch.dossiers.map((dossier, place) => {
      const refusal = strike.dossierRefusal(nephs[place] as Neph);
      // Who has no dossier has no record that could be malformed.
      const spared = refusal === null || (refusal.code === 'MALFORMED_RECORD' && dossier === null);
      return spared ? dossier : errorOf(refusal, source);
    }),
  };
}

const messages: Readonly<Record<Refusal['code'], string>> = {
  UNAVAILABLE: 'The simulated register does not answer',
  MALFORMED_RECORD: 'A record of the simulated register cannot be read',
};

/** Why a read failed that would have succeeded: a log names it, and the fault, in one word each. */
class StandsInTheWay extends Error {
  override readonly name = 'StandingFault';
  constructor(readonly code: string) {
    super(`The fault ${code} stands in this world`);
  }
}

function errorOf({ code, fault, retryAfter }: Refusal, source: string): SourceError {
  const cause = new StandsInTheWay(fault);
  // A fault is there to be met: whoever retried would use its reads up, and show nothing of it.
  const permanent = true;
  const details = retryAfter === undefined ? { cause, permanent } : { cause, permanent, retryAfter };
  return new SourceError(code, source, messages[code], details);
}

async function wait(milliseconds: number, { closing, source }: FaultLine): Promise<void> {
  if (milliseconds === 0) return;
  try {
    await pause(milliseconds, undefined, { signal: closing });
  } catch (cause) {
    throw new SourceError('UNAVAILABLE', source, 'The simulated register is closed', { cause });
  }
}
