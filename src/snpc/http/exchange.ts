import { SourceError } from '../errors.js';

/** How a server is reached. */
export interface ExchangeOptions {
  /** Name for messages. */
  readonly name: string;
  /** Address of the server: `https://snpc.example`, with a path where it stands under one. */
  readonly url: string;
  /** Shared with the server; none on this machine. */
  readonly token?: string | undefined;
  /** Milliseconds that one answer may take, its body included. */
  readonly timeout: number;
}

/** A request to a server. */
export interface Sent {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, its body read as JSON; undefined where there is none. */
export interface Received {
  readonly status: number;
  readonly body: unknown;
}

/** Speaks with one server, over connections that are kept. */
export interface Exchange {
  /** Rejects with a SourceError when no whole answer comes, or one that is not JSON. */
  send(sent: Sent): Promise<Received>;
  /** Ends what is under way; whatever is sent from then on is refused. */
  close(): void;
}

/** Opens the exchange with a server. Nothing is sent before it is asked. */
export function createExchange({ name, url, token, timeout }: ExchangeOptions): Exchange {
  const root = url.replace(/\/+$/, '');
  const closing = new AbortController();
  const always: Record<string, string> = { accept: 'application/json' };
  if (token !== undefined) always.authorization = `Bearer ${token}`;
  return {
    send: async ({ method, path, body, headers }) => {
      const limit = AbortSignal.timeout(timeout);
      const content: Record<string, string> =
        body === undefined ? {} : { 'content-type': 'application/json' };
      let status: number;
      let text: string;
      try {
        const response = await fetch(`${root}${path}`, {
          method,
          headers: { ...always, ...content, ...headers },
          body: body === undefined ? null : JSON.stringify(body),
          // A redirection would take the token elsewhere.
          redirect: 'error',
          signal: AbortSignal.any([limit, closing.signal]),
        });
        status = response.status;
        text = await response.text();
      } catch (cause) {
        throw unanswered(name, cause, { late: limit.aborted, closed: closing.signal.aborted, timeout });
      }
      return { status, body: parsed(name, status, text) };
    },
    close: () => closing.abort(),
  };
}

function unanswered(
  name: string,
  cause: unknown,
  { late, closed, timeout }: { readonly late: boolean; readonly closed: boolean; readonly timeout: number },
): SourceError {
  if (closed) return new SourceError('UNAVAILABLE', name, 'The source is closed', { cause, permanent: true });
  return late
    ? new SourceError('TIMED_OUT', name, `The source did not answer within ${timeout} milliseconds`, {
        cause,
      })
    : new SourceError('UNAVAILABLE', name, 'The source does not answer', { cause });
}

function parsed(name: string, status: number, text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in between tells its troubles in HTML: then the status says all.
    if (status >= 400) return undefined;
    // The parser's own message repeats what it read, which may hold a NEPH.
    const cause = new SyntaxError('not JSON');
    throw new SourceError('MALFORMED_RECORD', name, 'An answer of the source is not JSON', { cause });
  }
}
