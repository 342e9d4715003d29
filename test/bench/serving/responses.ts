/** An answer over HTTP/1.1, and the rest of the bytes. */
export interface Cut {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  readonly rest: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

/** Cuts the first answer off; null while it is not whole. @throws Error for bytes that are no answer */
export function cutResponse(bytes: Buffer): Cut | null {
  const end = bytes.indexOf(headEnd);
  if (end === -1) return null;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  if (Number.isNaN(status)) throw new Error(`This is no answer over HTTP: ${head.slice(0, 80)}`);
  const after = bytes.subarray(end + headEnd.length);
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) {
    const size = Number(length);
    if (after.length < size) return null;
    return { status, head, body: after.subarray(0, size), rest: after.subarray(size) };
  }
  if (!/^transfer-encoding: *chunked/im.test(head))
    throw new Error(`An answer of unknown length: ${head.slice(0, 200)}`);
  const chunks = cutChunks(after);
  return chunks && { status, head, ...chunks };
}

function cutChunks(bytes: Buffer): { body: Buffer; rest: Buffer } | null {
  const parts: Buffer[] = [];
  let place = 0;
  for (;;) {
    const line = bytes.indexOf(lineEnd, place);
    if (line === -1) return null;
    const size = Number.parseInt(bytes.toString('latin1', place, line), 16);
    const from = line + lineEnd.length;
    const next = from + size + lineEnd.length;
    if (bytes.length < next) return null;
    if (size === 0) return { body: Buffer.concat(parts), rest: bytes.subarray(next) };
    parts.push(bytes.subarray(from, from + size));
    place = next;
  }
}
