import type { Neph } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import type { Fault } from './faults.js';

/** A fault that stands in a world. */
export interface StandingFault {
  /** Its reference: `F1`, `F2`… in the order in which the world's faults were set. */
  readonly id: string;
  readonly fault: Fault;
  /** Wall clock at which it goes by itself; null where no time was given. */
  readonly endsAt: Instant | null;
  /** Reads that it has struck; counted only where their number matters. */
  readonly calls: number;
}

/** The faults of a world, and how many it has been given in all. */
export interface Faults {
  readonly given: number;
  readonly standing: readonly StandingFault[];
}

/** Most faults that stand in one world. */
export const mostFaults = 20;

export const noFaults: Faults = { given: 0, standing: [] };

/** The column of a world without faults. */
export const noFaultsText = '';

/** Reads the column of a world's row. */
export function faultsFrom(text: string): Faults {
  return text === noFaultsText ? noFaults : (JSON.parse(text) as Faults);
}

/** Writes the column of a world's row. */
export function faultsText(faults: Faults): string {
  return faults.given === 0 ? noFaultsText : JSON.stringify(faults);
}

/** Reads that a fault strikes before it is gone; null for any number. */
export function callsOf(fault: Fault): number | null {
  if (fault.kind === 'SLOW_START') return fault.unavailableCalls + fault.slowCalls;
  return fault.forCalls ?? null;
}

/** The faults that still stand at an instant of the wall clock. */
export function standingAt({ standing }: Faults, wallNow: Instant): StandingFault[] {
  return standing.filter(({ fault, endsAt, calls }) => {
    const most = callsOf(fault);
    return (endsAt === null || endsAt > wallNow) && (most === null || calls < most);
  });
}

/** The same faults with one more; those that are over are forgotten. */
export function withOneMore(faults: Faults, fault: Fault, wallNow: Instant): Faults {
  const given = faults.given + 1;
  const endsAt = fault.forSeconds === undefined ? null : ((wallNow + fault.forSeconds * 1_000) as Instant);
  return {
    given,
    standing: [...standingAt(faults, wallNow), { id: `F${given}`, fault, endsAt, calls: 0 }],
  };
}

/** Which faults are meant: one, those of one dossier, or all. */
export interface WhichFaults {
  readonly fault?: string | undefined;
  readonly neph?: Neph | undefined;
}

/** The same faults without those meant; those that are over are forgotten. */
export function without(faults: Faults, { fault, neph }: WhichFaults, wallNow: Instant): Faults {
  const isMeant = ({ id, fault: { neph: whose } }: StandingFault): boolean =>
    (fault === undefined || id === fault) && (neph === undefined || whose === neph);
  return { ...faults, standing: standingAt(faults, wallNow).filter(one => !isMeant(one)) };
}

/** The same faults after a read has been struck by some of them. */
export function afterOneCall(faults: Faults, struck: ReadonlySet<string>): Faults {
  return {
    ...faults,
    standing: faults.standing.map(one => (struck.has(one.id) ? { ...one, calls: one.calls + 1 } : one)),
  };
}

/** A fault as a list shows it. */
export type ListedFault = Fault & {
  /** How commands name it: `F1`, `F2`… */
  readonly reference: string;
  readonly endsAt: Instant | null;
  /** Reads that it may still strike; null for any number. */
  readonly callsLeft: number | null;
};

/** The faults that stand, as a list shows them, oldest first. */
export function listedFaults(faults: Faults, wallNow: Instant): ListedFault[] {
  return standingAt(faults, wallNow).map(({ id, fault, endsAt, calls }) => {
    const most = callsOf(fault);
    return { ...fault, reference: id, endsAt, callsLeft: most === null ? null : most - calls };
  });
}
