import { expect, it } from 'vitest';
import { type FileRead, fairReading } from '../../../src/documents/reading/index.js';

it('lets no network fill the queue alone, and takes its files again once some are read', async () => {
  const waiting: ((read: FileRead) => void)[] = [];
  const readFor = fairReading({ read: () => new Promise(resolve => waiting.push(resolve)) });
  const answer: FileRead = { kind: 'REFUSED', code: 'NO_CODE_FOUND' };
  const file = new Uint8Array();
  const four = [1, 2, 3, 4].map(() => readFor('one', file));
  expect(await readFor('one', file)).toEqual({ kind: 'REFUSED', code: 'READER_BUSY', limit: 4 });
  const other = readFor('other', file);
  for (const resolve of waiting) resolve(answer);
  expect(await Promise.all([...four, other])).toEqual(Array(5).fill(answer));
  const again = readFor('one', file);
  waiting.at(-1)?.(answer);
  expect(await again).toEqual(answer);
});
