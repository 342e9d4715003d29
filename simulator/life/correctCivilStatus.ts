import type { Address, CivilStatus } from '../../src/snpc/index.js';
import type { CommandContext, CommandOutcome } from './command.js';
import { drawName } from './draws.js';
import type { LicenceRecord } from './record.js';
import { CommandRefusal } from './refusal.js';

/** What changes of a civil status or an address; what is left out stays as it is. */
export interface CivilStatusCorrection {
  readonly civilStatus?: Partial<CivilStatus> | undefined;
  readonly address?: Address | null | undefined;
}

/**
 * Corrects the civil status or the address of a dossier, at once: the register keeps one civil status, without its
 * versions. The NEPH stays, and everything tied to it. @throws CommandRefusal BAD_INPUT when nothing is given
 */
export function correctCivilStatus(
  record: LicenceRecord,
  { civilStatus = {}, address }: CivilStatusCorrection,
  { key }: CommandContext,
): CommandOutcome {
  const given = Object.entries(civilStatus).filter(([, value]) => value !== undefined);
  if (given.length === 0 && address === undefined) {
    throw new CommandRefusal('BAD_INPUT', 'Nothing is corrected: give a name, a birth or an address');
  }
  return {
    record: {
      ...record,
      civilStatus: { ...record.civilStatus, ...Object.fromEntries(given) },
      ...(address !== undefined && { address }),
    },
    fact: `E${String(key.ordinal).padStart(4, '0')}-${drawName(key, 'id')}`,
  };
}
