/**
 * Shuts what a decoder could be tricked into using, in the thread that calls it and for good: the network, the modules
 * of Node.js, and more memory than `memory` bytes for each WebAssembly decoder, which the limits of a thread do not count.
 */
export function sealThread(memory: number): void {
  const shut = (name: string) =>
    function shut(): never {
      throw new Error(`${name} is shut in a thread that reads strangers' files`);
    };
  for (const name of ['fetch', 'WebSocket', 'EventSource'])
    Object.defineProperty(globalThis, name, { value: shut(name) });
  Object.defineProperty(process, 'getBuiltinModule', { value: shut('getBuiltinModule') });
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 > memory)
      throw new RangeError('a decoder asks for too much memory');
    return grow.call(this, pages);
  };
}
