import { SourceError, type SourceErrorCode } from '../errors.js';
import type { Received } from './exchange.js';
import { errorForm } from './protocol.js';

const texts: Readonly<Record<Exclude<SourceErrorCode, 'UNKNOWN_WORLD'>, string>> = {
  NOT_SUPPORTED: 'This source cannot do that',
  MALFORMED_RECORD: 'A record of the source cannot be read',
  UNAVAILABLE: 'The source cannot answer',
  TIMED_OUT: 'The source did not answer in time',
};

interface Unread {
  readonly code: SourceErrorCode;
  readonly retryAfter?: number | undefined;
}

/** Why one dossier of a batch, or the rest of a watch, could not be read, as an error of this side. */
export function unreadError(name: string, { code, retryAfter }: Unread, world = 'default'): SourceError {
  const text = code === 'UNKNOWN_WORLD' ? `There is no world ${JSON.stringify(world)}` : texts[code];
  const cause = new Error(`${code}, told by the source`);
  return new SourceError(code, name, text, { cause, ...(retryAfter === undefined ? {} : { retryAfter }) });
}

/** What a server refuses, as an error of this side, in its own words: those of the other may hold anything. */
export function sourceErrorOf(name: string, { status, body }: Received, world = 'default'): SourceError {
  const read = errorForm.safeParse(body);
  const { code, retryAfter, permanent } = read.success ? read.data.error : {};
  const cause = new Error(`HTTP ${status}${code === undefined ? '' : `, ${code}`}`);
  if (code === 'UNKNOWN_WORLD') {
    return new SourceError(code, name, `There is no world ${JSON.stringify(world)}`, { cause });
  }
  if (code !== undefined && Object.hasOwn(texts, code)) {
    const known = code as keyof typeof texts;
    return new SourceError(known, name, texts[known], {
      cause,
      permanent: permanent ?? false,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }
  const message =
    status === 401 ? 'The source refuses the token' : `The source refuses to answer (HTTP ${status})`;
  return new SourceError('UNAVAILABLE', name, message, { cause, permanent: status < 500 });
}

/** An answer that is none of this protocol. */
export function malformed(name: string, fault: string, cause: unknown = new Error(fault)): SourceError {
  return new SourceError('MALFORMED_RECORD', name, `An answer of the source cannot be read: ${fault}`, {
    cause,
  });
}
