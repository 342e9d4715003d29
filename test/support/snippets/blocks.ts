import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../src/packageRoot.js';

/** A fenced block of a page. */
export interface Block {
  /** Path of the page from the root. */
  readonly page: string;
  /** Line of its opening fence, from 1. */
  readonly line: number;
  /** First word after the fence; empty where there is none. */
  readonly language: string;
  /** The other words after it. */
  readonly info: string;
  /** What is in it, with the newline of its last line. */
  readonly text: string;
}

const skipped = new Set(['node_modules', 'dist']);

/** Every Markdown page of the project, by its path from the root. */
export function pages(folder = ''): string[] {
  return readdirSync(path.join(packageRoot, folder), { withFileTypes: true }).flatMap(entry => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : pages(name);
    return entry.name.endsWith('.md') ? [name] : [];
  });
}

export const textOf = (page: string): string => readFileSync(path.join(packageRoot, page), 'utf8');

/** The fenced blocks of a page, in their order. @throws Error where a fence is not closed */
export function blocksOf(page: string, text: string = textOf(page)): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [, indent = '', fence = '', language = '', info = ''] =
      /^([ >]*)(`{3,}|~{3,})[ ]*(\S*)[ ]*(.*)$/.exec(lines[index] ?? '') ?? [];
    if (fence === '') continue;
    const end = lines.findIndex((line, at) => at > index && line.slice(indent.length).trimEnd() === fence);
    if (end < 0) throw new Error(`${page}:${index + 1} opens a block that nothing closes`);
    const inside = lines.slice(index + 1, end).map(line => line.slice(indent.length));
    blocks.push({ page, line: index + 1, language, info, text: inside.map(line => `${line}\n`).join('') });
    index = end;
  }
  return blocks;
}
