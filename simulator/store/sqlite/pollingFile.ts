import type Database from 'better-sqlite3';

/** How often the file is asked whether another process has written. */
const pollInMilliseconds = 100;

/** Asks a file, by a connection of its own, whether another one has committed; closes it when stopped. */
export function pollingFile(handle: Database.Database, changed: () => void): { stop(): void } {
  // Two answers of one connection differ when another connection has committed in between. A file that cannot be
  // read counts as a change: whoever reads next meets the failure, where it can be told.
  const version = (): unknown => {
    try {
      return handle.pragma('data_version', { simple: true });
    } catch {
      return 'unreadable';
    }
  };
  let last = version();
  const timer = setInterval(() => {
    const now = version();
    if (now === last) return;
    last = now;
    changed();
  }, pollInMilliseconds);
  return {
    stop() {
      clearInterval(timer);
      handle.close();
    },
  };
}
