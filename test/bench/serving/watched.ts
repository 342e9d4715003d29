// Loaded before a server that is measured: it tells what the server has used of the machine, whenever it is asked, and
// ends it with whoever measures.

/** What a measured process has used so far. */
export interface Used {
  /** Microseconds of processor of all its threads, as the kernel counts them. */
  readonly cpuMicros: number;
  readonly residentBytes: number;
}

process.on('message', (message: unknown) => {
  if (message !== 'used') return;
  const { user, system } = process.cpuUsage();
  const used: Used = { cpuMicros: user + system, residentBytes: process.memoryUsage.rss() };
  process.send?.({ used });
});
process.on('disconnect', () => process.exit());
