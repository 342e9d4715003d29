import type { PrintTask } from '../../../src/documents/printing/printerThread.js';

/** A thread that does what the number of the content tells, and prints only its name otherwise. */
export default async function faulty({ content }: PrintTask): Promise<{ bytes: Uint8Array; pages: number }> {
  const { number } = content;
  if (number === 'CRASH') process.exit(3);
  if (number === 'THROW') throw new TypeError('no such thing');
  if (number === 'FILL') fill();
  if (number === 'LOOP') for (;;);
  if (number === 'WAIT') await new Promise(resolve => setTimeout(resolve, 300));
  return { bytes: new TextEncoder().encode(number), pages: 1 };
}

function fill(): never {
  const held: number[][] = [];
  for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index));
}
