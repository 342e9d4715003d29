import type Database from 'better-sqlite3';

/** Tells of commits, whoever makes them. */
export interface Commits {
  /**
   * Calls `listener` after each commit: at once for those of this process, within a tenth of a second for those of
   * another on the same file. Several may be told as one. The function returned stops it.
   */
  listen(listener: () => void): () => void;
  /** Says that this process has just committed. */
  announce(): void;
  close(): void;
}

/** How often the file is asked whether another process has written, while somebody listens. */
const pollInMilliseconds = 100;

/**
 * The commits of a database. `openFile` gives a connection of its own to the file, which SQLite needs in order to
 * tell of commits by others; a database in memory has no others.
 */
export function commitsOf(openFile?: () => Database.Database): Commits {
  const listeners = new Set<() => void>();
  let poll: { stop(): void } | undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const stopPolling = (): void => {
    poll?.stop();
    poll = undefined;
  };
  return {
    listen(listener) {
      listeners.add(listener);
      if (openFile) poll ??= polling(openFile(), tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopPolling();
      };
    },
    announce: tell,
    close() {
      listeners.clear();
      stopPolling();
    },
  };
}

function polling(handle: Database.Database, changed: () => void): { stop(): void } {
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
