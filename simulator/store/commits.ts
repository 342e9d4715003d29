/** Tells of commits, whoever makes them. */
export interface Commits {
  /**
   * Calls `listener` after each commit: at once for those of this process, within a tenth of a second for those of
   * another on the same database, a second or two where its word is lost. Several may be told as one, and one may be
   * told twice. The function returned stops it.
   */
  listen(listener: () => void): () => void;
  /** Says that this process has just committed. */
  announce(): void;
  close(): void;
}

/** An ear for commits by other processes. */
export type Ear = (changed: () => void) => { stop(): void };

/** The commits of a database; without an ear for others where it has none. The ear is open while somebody listens. */
export function commitsOf(ear?: Ear): Commits {
  const listeners = new Set<() => void>();
  let listening: ReturnType<Ear> | undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const stopListening = (): void => {
    listening?.stop();
    listening = undefined;
  };
  return {
    listen(listener) {
      listeners.add(listener);
      listening ??= ear?.(tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopListening();
      };
    },
    announce: tell,
    close() {
      listeners.clear();
      stopListening();
    },
  };
}
