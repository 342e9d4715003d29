import { SourceError } from '../errors.js';
import { beat } from './moves.js';

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

/** The lines of an answer that goes on, or the refusal of it. */
export type Listened = { readonly lines: AsyncIterable<string> } | { readonly refused: Received };

/** Speaks with one server, over connections that are kept. */
export interface Exchange {
  /** Rejects with a SourceError when no whole answer comes, or one that is not JSON. */
  send(sent: Sent): Promise<Received>;
  /** An answer that goes on, line by line, until the signal; rejects as `send` does, late where nothing comes at all. */
  listen(sent: Sent, signal: AbortSignal): Promise<Listened>;
  readonly isClosed: boolean;
  /** Ends what is under way; whatever is sent from then on is refused. */
  close(): void;
}

/** Opens the exchange with a server. Nothing is sent before it is asked. */
export function createExchange({ name, url, token, timeout }: ExchangeOptions): Exchange {
  const root = url.replace(/\/+$/, '');
  const closing = new AbortController();
  const always: Record<string, string> = { accept: 'application/json' };
  if (token !== undefined) always.authorization = `Bearer ${token}`;
  const request = ({ method, path, body, headers }: Sent, signal: AbortSignal): Promise<Response> => {
    const content: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(`${root}${path}`, {
      method,
      headers: { ...always, ...content, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
      // A redirection would take the token elsewhere.
      redirect: 'error',
      signal,
    });
  };
  const failure = (cause: unknown, late: boolean, within: number): SourceError =>
    cause instanceof SourceError
      ? cause
      : unanswered(name, cause, { late, closed: closing.signal.aborted, timeout: within });
  return {
    get isClosed() {
      return closing.signal.aborted;
    },
    send: async sent => {
      const limit = AbortSignal.timeout(timeout);
      try {
        const response = await request(sent, AbortSignal.any([limit, closing.signal]));
        const text = await response.text();
        return { status: response.status, body: parsed(name, response.status, text) };
      } catch (cause) {
        throw failure(cause, limit.aborted, timeout);
      }
    },
    listen: async (sent, signal) => {
      const silence = new Silence(timeout);
      const any = AbortSignal.any([silence.signal, closing.signal, signal]);
      try {
        const response = await request(sent, any);
        const { status, body } = response;
        if (status >= 400 || body === null) {
          return { refused: { status, body: parsed(name, status, await response.text()) } };
        }
        silence.lasts(longestSilence);
        const told = (cause: unknown) => failure(cause, silence.signal.aborted, longestSilence);
        return { lines: linesOf(body, silence, told) };
      } catch (cause) {
        silence.end();
        throw failure(cause, silence.signal.aborted, timeout);
      }
    },
    close: () => closing.abort(),
  };
}

/** Milliseconds after which an answer that goes on is given up: three signs of life did not come. */
const longestSilence = 3 * beat;

async function* linesOf(
  body: ReadableStream<Uint8Array>,
  silence: Silence,
  told: (cause: unknown) => SourceError,
): AsyncGenerator<string> {
  try {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const bytes of body) {
      silence.lasts(longestSilence);
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw told(cause);
  } finally {
    silence.end();
  }
}

/** Aborts its signal once nothing has been heard for too long. */
class Silence {
  private readonly breaking = new AbortController();
  private timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.timer = this.start(milliseconds);
  }

  get signal(): AbortSignal {
    return this.breaking.signal;
  }

  /** Something was heard: the silence begins anew. */
  lasts(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = this.start(milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private start(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.breaking.abort(), milliseconds).unref();
  }
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
