import { parentPort } from 'node:worker_threads';
import { sealThread } from '../../../src/documents/reading/sealThread.js';

// Run in a thread by threads.test.ts: seals itself, then says what it still can do.

sealThread(1_000_000);

const failure = (act: () => unknown): string => {
  try {
    act();
    return 'nothing stopped it';
  } catch (error) {
    return (error as Error).message.replace(/ in a thread.*/u, '');
  }
};
const memory = new WebAssembly.Memory({ initial: 1 });
memory.grow(1);
parentPort?.postMessage({
  fetch: failure(() => fetch('http://127.0.0.1/')),
  WebSocket: failure(() => new WebSocket('ws://127.0.0.1/')),
  modules: failure(() => process.getBuiltinModule('node:fs')),
  grown: memory.buffer.byteLength / 65_536,
  tooFar: failure(() => memory.grow(20)),
});
