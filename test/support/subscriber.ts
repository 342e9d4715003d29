import { type Client, createClient } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { asTester } from './tester.js';

/** How a test opens its socket. */
export interface SubscriberOptions {
  readonly connectionParams?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** A client of a tester as a front end has one, over a real socket; it goes with the test. */
export function clientAt(address: string, { headers, ...options }: SubscriberOptions = {}): Client {
  return socketOf(address, { ...options, headers: { ...asTester, ...headers } });
}

/** The same, of whoever the options say. */
export function socketOf(address: string, { connectionParams, headers }: SubscriberOptions): Client {
  const client = createClient({
    url: `${address.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, headers ? { headers } : {});
      }
    },
    ...(connectionParams ? { connectionParams } : {}),
    lazy: true,
    retryAttempts: 0,
  });
  onTestFinished(() => void client.dispose());
  return client;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each test's own document
export type Item = any;

/** A subscription under way. */
export interface Subscribed {
  /** Everything received so far, by its root field. */
  readonly items: readonly Item[];
  /** Waits until so many items have been received, and gives them. */
  received(count: number): Promise<readonly Item[]>;
  /** Resolves with the errors that ended it; with none where it completed. */
  readonly over: Promise<readonly { message: string; extensions?: { code?: string } }[]>;
  stop(): void;
}

/** A running clock may have seconds to go before what is awaited. */
const patience = 15_000;

/** Subscribes, and keeps what comes. */
export function subscribe(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): Subscribed {
  const items: Item[] = [];
  const waiting = new Set<() => void>();
  const over = Promise.withResolvers<readonly { message: string }[]>();
  const stop = client.subscribe<Record<string, Item>>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        items.push(errors ? { errors } : Object.values(data ?? {})[0]);
        for (const look of waiting) look();
      },
      error: error => over.resolve(Array.isArray(error) ? error : [error as { message: string }]),
      complete: () => over.resolve([]),
    },
  );
  const received = (count: number): Promise<readonly Item[]> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${items.length} of ${count} items came: ${JSON.stringify(items)}`)),
        patience,
      );
      const look = (): void => {
        if (items.length < count) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(items);
      };
      waiting.add(look);
      look();
    });
  return { items, received, over: over.promise, stop };
}
