import { SourceError } from '../errors.js';
import { MoveStream } from '../moveStream.js';
import type { Neph } from '../neph.js';
import type { Exchange } from './exchange.js';
import { moveForm } from './moves.js';
import { askedForms, paths } from './protocol.js';
import { malformed, sourceErrorOf, unreadError } from './sourceErrorOf.js';
import { firstFault } from './values.js';

/** The watch of a register over HTTP. It holds one connection, which goes with the stream. */
export function watchOver(
  { name, exchange, world }: { readonly name: string; readonly exchange: Exchange; readonly world: string },
  nephs: readonly Neph[],
  signal: AbortSignal,
): MoveStream {
  const leaving = new AbortController();
  const moves = new MoveStream(signal, () => leaving.abort());
  const follow = async (): Promise<void> => {
    const body = askedForms.dossiers.encode({ world, nephs: [...nephs] });
    const answer = await exchange.listen({ method: 'POST', path: paths.watch, body }, leaving.signal);
    if ('refused' in answer) throw sourceErrorOf(name, answer.refused, world);
    for await (const line of answer.lines) if (line !== '') tell(line);
    throw new SourceError('UNAVAILABLE', name, 'The source ended the watch without a reason');
  };
  const tell = (line: string): void => {
    const item = readItem(name, line);
    if (item.kind === 'FAILED') throw unreadError(name, item, world);
    moves.tell(item);
  };
  follow().catch((error: unknown) => {
    if (exchange.isClosed) moves.tell({ kind: 'ENDED', world, because: 'CLOSED' });
    else moves.fail(error);
  });
  return moves;
}

function readItem(name: string, line: string) {
  const read = moveForm.safeDecode(parsed(line));
  if (read.success) return read.data;
  throw malformed(name, firstFault(read.error), read.error);
}

// What is no JSON fits no form.
function parsed(line: string): never {
  try {
    return JSON.parse(line) as never;
  } catch {
    return undefined as never;
  }
}
