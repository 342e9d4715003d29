import { WireRefusal } from '../../../src/snpc/http/refusal.js';
import { CommandRefusal, type CommandRefusalCode } from '../../life/refusal.js';
import { ListRefusal } from '../desk.js';

const notFound: readonly CommandRefusalCode[] = ['UNKNOWN_WORLD', 'UNKNOWN_COMMAND'];

const conflicts: readonly CommandRefusalCode[] = ['WORLD_EXISTS', 'DEFAULT_WORLD_STAYS', 'DUPLICATE_FACT'];

/** Statuses that a command may be refused with, beside those of every route. */
export const commandStatuses: readonly number[] = [404, 409, 422];

/**
 * A refused command as it travels: 404 for what is not there to command, 409 for what stands in its way, 422 for the
 * rest. Undefined for any other error.
 */
export function refusalOfCommand(error: unknown): WireRefusal | undefined {
  if (!(error instanceof CommandRefusal)) return undefined;
  const index = error instanceof ListRefusal ? error.index : undefined;
  return new WireRefusal(statusOf(error.code), error.code, error.message, { index });
}

function statusOf(code: CommandRefusalCode): number {
  if (notFound.includes(code)) return 404;
  return conflicts.includes(code) || code.startsWith('ALREADY_') ? 409 : 422;
}
