import { type JournalFault, meaningOf, type VerifiedChain } from '../../access/journal/index.js';

/** A verification in lines: what was found sound, and what is wrong. */
export function linesOfVerification(chains: readonly VerifiedChain[]): {
  readonly sound: readonly string[];
  readonly wrong: readonly string[];
} {
  const wrong = chains.flatMap(({ fault }) => (fault ? [faultLine(fault)] : []));
  const whole = chains.filter(({ fault }) => fault === null);
  const entries = whole.reduce((sum, chain) => sum + chain.entries, 0);
  const nothing = chains.length === 0 ? 'nothing is there to verify' : 'nothing was altered';
  const all = wrong.length === 0 ? nothing : `${counted(wrong.length, 'chain')} not sound beside`;
  const total = `${counted(whole.length, 'chain')}, ${counted(entries, 'entry', 'entries')}: ${all}`;
  return { sound: [...whole.map(chainLine), total], wrong };
}

/** What is wrong with a chain, and where. */
export function faultLine(fault: JournalFault): string {
  const { writer, ordinal, code } = fault;
  return `chain ${writer}, place ${ordinal}: ${code}, ${meaningOf(fault)}`;
}

function chainLine({ writer, entries, removedTo, sealedTo }: VerifiedChain): string {
  const found = entries === 0 ? 'no entry' : `entries ${removedTo + 1} to ${removedTo + entries}`;
  const before = removedTo === 0 ? '' : `, those up to ${removedTo} removed`;
  return `chain ${writer}: ${found}${before}, sealed up to ${sealedTo}`;
}

/** A number and what it counts. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
