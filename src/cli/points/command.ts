import { readFile } from 'node:fs/promises';
import { PointsRefusal } from '../../points/index.js';
import { answer } from './answer.js';
import { explain } from './explain.js';
import { BadRequest, type RequestError, readRequest, refused } from './request.js';

/** Streams of a command, so that tests run it without a process. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

export const usage = `Usage:
  snpc points                        one JSON request a line on standard input, one JSON answer a line
  snpc points --explain FILE [--language fr|en]
                                     one request in FILE: its history and calendar, for a person to read

A request: {"facts": {"licences": […], "offences": […], "stages": […], "notifications": […], "measures": […]},
            "on": "2026-01-15", "knownOn": "2026-01-15", "params": {"latePolicy": "RECOMPUTE"}}
`;

/** Runs `snpc points`. Resolves to the exit code: 0, 1 for a file that cannot be explained, 2 for wrong words. */
export async function runPoints(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout.write(usage);
    return 0;
  }
  const words = readArguments(args);
  if (words === null) {
    io.stderr.write(usage);
    return 2;
  }
  if (words.explain === null) {
    if ('isTTY' in io.stdin && io.stdin.isTTY)
      io.stderr.write(`${usage}\nWaiting for requests, one a line:\n`);
    await answerLines(io);
    return 0;
  }
  return explainFile(words.explain, words.language, io);
}

async function answerLines({ stdin, stdout }: CommandIo): Promise<void> {
  for await (const line of linesOf(stdin)) {
    if (line.trim() === '') continue;
    if (!stdout.write(`${JSON.stringify(answerLine(line))}\n`)) {
      await new Promise<void>(resolve => stdout.once('drain', () => resolve()));
    }
  }
}

// Cut at line feeds alone: JSON allows other separators of lines inside its texts, where readline would cut too.
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  // Some editors begin a file with a mark of its encoding.
  let rest = '';
  let isFirst = true;
  for await (const chunk of stream) {
    const text = isFirst ? String(chunk).replace(/^\uFEFF/, '') : chunk;
    isFirst = false;
    const lines = (rest + text).split('\n');
    rest = lines.pop() as string;
    yield* lines;
  }
  yield rest;
}

function answerLine(line: string): object {
  try {
    return answer(readRequest(line));
  } catch (error) {
    return { error: errorOf(error) };
  }
}

async function explainFile(
  file: string,
  language: 'fr' | 'en',
  { stdout, stderr }: CommandIo,
): Promise<number> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    stderr.write(`snpc points: cannot read ${file}: give the path of a file that holds one JSON request\n`);
    return 1;
  }
  try {
    stdout.write(explain(readRequest(text), language));
    return 0;
  } catch (error) {
    const { code, message, path } = errorOf(error);
    stderr.write(`snpc points: ${code}${path === '' ? '' : ` at ${path}`}: ${message}\n`);
    return 1;
  }
}

function errorOf(error: unknown): RequestError {
  if (error instanceof BadRequest) return error.error;
  if (error instanceof PointsRefusal) return refused(error).error;
  throw error;
}

function readArguments(args: readonly string[]): { explain: string | null; language: 'fr' | 'en' } | null {
  const words: { explain: string | null; language: 'fr' | 'en' } = { explain: null, language: 'fr' };
  for (let index = 0; index < args.length; index += 2) {
    const value = args[index + 1];
    if (args[index] === '--explain' && value !== undefined) words.explain = value;
    else if (args[index] === '--language' && (value === 'fr' || value === 'en')) words.language = value;
    else return null;
  }
  return words;
}
