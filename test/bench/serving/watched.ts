import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

// Loaded before a server that is measured: it tells what the server has used of the machine whenever it is asked, profiles
// it on demand, and ends it with whoever measures.

/** What a measured process is asked. */
export type Question = 'used' | 'profile' | { readonly profileTo: string };

/** What it has used so far. */
export interface Used {
  /** Microseconds of processor of all its threads, as the kernel counts them. */
  readonly cpuMicros: number;
  readonly residentBytes: number;
}

/** Microseconds between two looks of a profile. */
const interval = 200;

let session: Session | undefined;

async function answer(question: Question): Promise<Used> {
  if (question === 'profile') {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval });
    await session.post('Profiler.start');
  } else if (question !== 'used') {
    const stopped = await session?.post('Profiler.stop');
    writeFileSync(question.profileTo, JSON.stringify(stopped?.profile));
    session?.disconnect();
  }
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system, residentBytes: process.memoryUsage.rss() };
}

process.on('message', (question: Question) => {
  answer(question).then(used => process.send?.({ used }));
});
process.on('disconnect', () => process.exit());
