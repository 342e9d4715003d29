import type { Client } from 'pg';
import { worldChannel } from './names.js';

/** How often listeners are told anyway, in case a word was lost. */
const pollInMilliseconds = 2_000;
/** Between the loss of the connection and the next try. */
const pauseInMilliseconds = 250;

/**
 * Listens to commits by a connection of its own, which is opened again whenever it is lost; what was committed
 * meanwhile is told then.
 */
export function listening(connect: () => Client, changed: () => void): { stop(): void } {
  let isStopped = false;
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const open = (): void => {
    const one = connect();
    client = one;
    one.on('notification', changed);
    // Its end follows.
    one.on('error', () => {});
    one.on('end', () => {
      if (!isStopped && client === one) again = setTimeout(open, pauseInMilliseconds);
    });
    one
      .connect()
      .then(() => one.query(`listen ${worldChannel}`))
      .then(changed)
      .catch(() => one.end().catch(() => {}));
  };
  open();
  const poll = setInterval(changed, pollInMilliseconds);
  return {
    stop() {
      isStopped = true;
      clearInterval(poll);
      clearTimeout(again);
      client?.end().catch(() => {});
    },
  };
}
