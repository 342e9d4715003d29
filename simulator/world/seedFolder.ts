import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** A file of the seed folder, as text. */
export interface SeedFile {
  /** `personas/clean.yaml`, with `/` on every system. */
  readonly name: string;
  readonly text: string;
}

/** Thrown for a seed file that cannot be used; the message names the file, the place in it and the fault. */
export class SeedFault extends Error {
  override readonly name = 'SeedFault';
  constructor(
    readonly file: string,
    readonly path: string,
    fault: string,
  ) {
    super(path === '' ? `${file}: ${fault}` : `${file}: ${path}: ${fault}`);
  }
}

/** Raised when the same seeds would now give other rows. */
const plannerVersion = 2;

/** A folder of seeds. */
export type SeedPart = 'delays' | 'people' | 'personas' | 'populations';

/** The YAML files of one part of the seed folder, in the order of their names. @throws SeedFault without that part */
export function readSeedFiles(seedFolder: string, part: SeedPart): SeedFile[] {
  const names = namesIn(seedFolder, part).filter(name => name.endsWith('.yaml'));
  return names.sort().map(name => ({
    name: `${part}/${name}`,
    text: readFileSync(path.join(seedFolder, part, name), 'utf8'),
  }));
}

function namesIn(seedFolder: string, part: string): string[] {
  try {
    return readdirSync(path.join(seedFolder, part));
  } catch {
    throw new SeedFault(part, '', 'the seed folder has no such folder, or it cannot be read');
  }
}

/** A fingerprint of seed files: it changes with any of their names or texts. */
export function versionOf(files: readonly SeedFile[]): string {
  const digest = createHash('sha256').update(String(plannerVersion));
  for (const { name, text } of files) digest.update(JSON.stringify([name, text]));
  return digest.digest('hex').slice(0, 16);
}

/** Reads a seed file and checks it against its schema. @throws SeedFault with the first fault found */
export function readSeed<Schema extends z.ZodType>(
  { name, text }: SeedFile,
  schema: Schema,
): z.output<Schema> {
  const checked = schema.safeParse(yamlOf(name, text));
  if (checked.success) return checked.data;
  const [fault] = checked.error.issues;
  throw new SeedFault(name, pathText(fault?.path ?? []), fault?.message ?? 'is not valid');
}

/** The YAML of a seed file, whatever it holds. @throws SeedFault */
export function yamlOf(name: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [firstLine = 'is not YAML'] = String((error as Error).message).split('\n');
    throw new SeedFault(name, '', firstLine.replace(/:$/, ''));
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}
