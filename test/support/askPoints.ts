import { Readable, Writable } from 'node:stream';
import { runPoints } from '../../src/cli/points/command.js';

/** Runs `snpc points` over lines, in this process, and gives what it wrote and its exit code. */
export async function snpcPoints(
  lines: readonly string[],
  args: readonly string[] = [],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const collect = (stream: keyof typeof written): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[stream] += String(chunk);
        done();
      },
    });
  const stdin = Readable.from(lines.map(line => `${line}\n`));
  const code = await runPoints(args, { stdin, stdout: collect('stdout'), stderr: collect('stderr') });
  return { code, ...written };
}
