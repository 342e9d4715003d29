import type { Received } from '../../../src/snpc/http/exchange.js';
import { errorForm } from '../../../src/snpc/http/protocol.js';
import { CommandRefusal, type CommandRefusalCode, commandRefusals } from '../../life/refusal.js';

/** The refusal of a command that an answer tells; undefined where it tells anything else. */
export function refusedCommandOf({ body }: Received): CommandRefusal | undefined {
  const read = errorForm.safeParse(body);
  if (!read.success) return undefined;
  const { code, message } = read.data.error;
  return Object.hasOwn(commandRefusals, code)
    ? new CommandRefusal(code as CommandRefusalCode, message)
    : undefined;
}
