import type { Neph } from '../../src/snpc/index.js';
import { drawDelayBy, wordsFrom } from '../life/draws.js';
import type { Fault, FaultKind } from './faults.js';
import type { StandingFault } from './standingFaults.js';

/** A read of a register: which of its methods, of whom. */
export interface Question {
  readonly asks: 'now' | 'dossiers' | 'findByCivilStatus' | 'pending';
  /** In the order asked; empty where the read names nobody. */
  readonly nephs: readonly Neph[];
}

/** What some faults do to one read, all together. */
export interface Strike {
  /** Milliseconds that the answer waits. */
  readonly wait: number;
  /** Set when the whole read is refused. */
  readonly refusal: Refusal | null;
  /** Milliseconds of the world's clock that the answer lies behind. */
  readonly behind: number;
  /** Why a dossier cannot be read; null where it can. */
  dossierRefusal(neph: Neph): Refusal | null;
}

/** Why a read, or a dossier of it, is refused, and by which fault. */
export interface Refusal {
  readonly code: 'UNAVAILABLE' | 'MALFORMED_RECORD';
  readonly retryAfter?: number;
  readonly fault: string;
}

/** True when a fault has something to do with a read; only then is the read counted against it. */
export function concerns({ fault }: StandingFault, { asks, nephs }: Question): boolean {
  if (fault.kind === 'FRANCECONNECT') return false;
  if (fault.neph !== undefined && !nephs.includes(fault.neph)) return false;
  return !ofDossiersAlone.has(fault.kind) || asks === 'dossiers' || asks === 'pending';
}

const ofDossiersAlone: ReadonlySet<FaultKind> = new Set(['PARTIAL_ANSWER', 'MALFORMED_RECORD']);

/** What a draw of waiting hangs on: the world's seed, the read, and how often that very read came before. */
export interface WaitKey {
  readonly seed: string;
  readonly question: Question;
  readonly rank: number;
}

/** Puts the faults that strike one read together. Pure: the same faults and key give the same strike everywhere. */
export function strikeOf(faults: readonly StandingFault[], key: WaitKey): Strike {
  const whole = faults.filter(({ fault }) => fault.neph === undefined);
  return {
    wait: faults.reduce((sum, one) => sum + waitOf(one, key), 0),
    refusal: firstOf(whole, refusalOfAll),
    behind: faults.reduce((most, { fault }) => Math.max(most, behindOf(fault)), 0),
    dossierRefusal: neph =>
      firstOf(
        faults.filter(({ fault }) => fault.neph === undefined || fault.neph === neph),
        one => refusalOfAll(one) ?? refusalOfDossier(one, neph, key.seed),
      ),
  };
}

function firstOf(
  faults: readonly StandingFault[],
  refusal: (fault: StandingFault) => Refusal | null,
): Refusal | null {
  for (const fault of faults) {
    const found = refusal(fault);
    if (found !== null) return found;
  }
  return null;
}

function waitOf({ id, fault, calls }: StandingFault, { seed, question, rank }: WaitKey): number {
  if (fault.kind !== 'LATENCY' && fault.kind !== 'SLOW_START') return 0;
  if (fault.kind === 'SLOW_START' && calls < fault.unavailableCalls) return 0;
  const words = wordsFrom([seed, id, question.asks, ...question.nephs, rank]);
  return drawDelayBy(lawOf(fault.wait), words).days;
}

// The laws are those of delay profiles, which count days; here the unit is the millisecond.
function lawOf({ fixed, uniform, logNormal }: Extract<Fault, { kind: 'LATENCY' }>['wait']) {
  if (fixed !== undefined) return { fixed };
  if (uniform) return { uniform: [uniform.least, uniform.most] as [number, number] };
  return { logNormal: { cap: 60_000, ...logNormal } as NonNullable<typeof logNormal> };
}

function refusalOfAll({ id, fault, calls }: StandingFault): Refusal | null {
  if (fault.kind === 'OUTAGE') {
    const retryAfter = fault.retryAfter === undefined ? {} : { retryAfter: fault.retryAfter };
    return { code: 'UNAVAILABLE', ...retryAfter, fault: id };
  }
  const starts = fault.kind === 'SLOW_START' && calls < fault.unavailableCalls;
  return starts ? { code: 'UNAVAILABLE', retryAfter: 1, fault: id } : null;
}

function refusalOfDossier({ id, fault }: StandingFault, neph: Neph, seed: string): Refusal | null {
  if (fault.kind === 'MALFORMED_RECORD') return { code: 'MALFORMED_RECORD', fault: id };
  if (fault.kind !== 'PARTIAL_ANSWER') return null;
  // Whoever cannot be read stays so while the fault stands: it is the same part of the register that is out.
  const [word] = wordsFrom([seed, id, 'part', neph]);
  return word < fault.share * 2 ** 32 ? { code: 'UNAVAILABLE', fault: id } : null;
}

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

function behindOf(fault: Fault): number {
  if (fault.kind !== 'STALE_DATA') return 0;
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = fault.behind;
  return days * day + hours * hour + minutes * minute + seconds * second;
}
