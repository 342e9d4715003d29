import type { FileReader } from './fileReader.js';
import type { FileRead } from './model.js';

/** Files of one network that are read, or wait, at once. */
const mostOfOne = 4;

/** Reads files for networks, none of which may fill the queue alone: one file too many is `READER_BUSY`. */
export function fairReading({
  read,
}: Pick<FileReader, 'read'>): (network: string, bytes: Uint8Array) => Promise<FileRead> {
  const underWay = new Map<string, number>();
  return async (network, bytes) => {
    const before = underWay.get(network) ?? 0;
    if (before >= mostOfOne) return { kind: 'REFUSED', code: 'READER_BUSY', limit: mostOfOne };
    underWay.set(network, before + 1);
    try {
      return await read(bytes);
    } finally {
      const left = (underWay.get(network) ?? 1) - 1;
      if (left === 0) underWay.delete(network);
      else underWay.set(network, left);
    }
  };
}
