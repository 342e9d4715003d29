import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { capabilitiesForm } from './http/protocol.js';
import { firstFault } from './http/values.js';
import type { SnpcSource } from './source.js';
import { type SourceKit, sourceKit } from './sourceKit.js';

/** Thrown for a module that is no source; its message is one line that says what would be right. */
export class NoSource extends Error {
  override readonly name = 'NoSource';
}

const method = z.custom(value => typeof value === 'function', 'expected a function');

const sourceForm = z.object({
  name: z.string().min(1),
  capabilities: capabilitiesForm,
  open: method,
  health: method,
  close: method,
});

/**
 * Loads a source from an ES module that exports `createSource`, a function that is given a `SourceKit` and returns
 * an `SnpcSource` or a promise of one. The path is taken from the working directory. @throws NoSource
 */
export async function loadModuleSource(file: string): Promise<SnpcSource> {
  const absolute = path.resolve(file);
  if (!statSync(absolute, { throwIfNoEntry: false })?.isFile()) throw new NoSource('there is no such file');
  const { createSource } = (await loaded(absolute)) as { createSource?: unknown };
  if (typeof createSource !== 'function') {
    throw new NoSource('the module must export createSource, a function that returns an SnpcSource');
  }
  const source: unknown = await made(createSource as (kit: SourceKit) => unknown);
  const read = sourceForm.safeParse(source);
  if (!read.success)
    throw new NoSource(`what createSource returns is no SnpcSource: ${firstFault(read.error)}`);
  return source as SnpcSource;
}

async function loaded(absolute: string): Promise<object> {
  try {
    return await import(pathToFileURL(absolute).href);
  } catch (cause) {
    throw new NoSource(`the module cannot be loaded: ${firstLine(cause)}`, { cause });
  }
}

async function made(createSource: (kit: SourceKit) => unknown): Promise<unknown> {
  try {
    return await createSource(sourceKit);
  } catch (cause) {
    throw new NoSource(`createSource failed: ${firstLine(cause)}`, { cause });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}
