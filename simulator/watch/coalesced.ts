/**
 * The same work asked again while it is under way is done once more after it, however often it was asked. `work` must
 * not reject.
 */
export function coalesced(work: () => Promise<void>): () => void {
  let isWorking = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    isWorking = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isWorking = false;
  };
  return () => {
    isAsked = true;
    if (!isWorking) void run();
  };
}
