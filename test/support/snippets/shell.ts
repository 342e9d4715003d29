import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { missing } from '../missing.js';
import { shellWords, terminalHere } from '../terminal.js';
import type { Block } from './blocks.js';

const gateway = 'http://127.0.0.1:4000';

/** True for a block that asks the gateway by `curl`, or commands a world by `npx snpc`. */
export function isPlayedByShell({ language, text: script }: Block): boolean {
  return (
    language === 'sh' && (script.startsWith(`curl ${gateway}`) || /^npx snpc (world|fact) /.test(script))
  );
}

/** Carries the block out, in a folder; what was answered. @throws Error where a command fails */
export async function playInShell(block: Block, address: string, folder: string): Promise<unknown> {
  return block.text.startsWith('curl ') ? byCurl(block, address, folder) : byTerminal(block, folder);
}

async function byCurl(block: Block, address: string, folder: string): Promise<unknown> {
  if (spawnSync('curl', ['--version']).status !== 0) return missing('curl', `what ${block.page} pastes`);
  const child = spawn('sh', ['-c', block.text.replaceAll(gateway, address)], { cwd: folder });
  const [printed, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
  try {
    return JSON.parse(printed);
  } catch {
    throw new Error(`${block.page}:${block.line} answers no JSON: ${printed}${told}`);
  }
}

/** Commands of testers, over data of their own; a world that they name is made first. */
async function byTerminal(block: Block, folder: string): Promise<unknown> {
  const terminal = terminalHere({ DATA_DIR: folder });
  const [, world] = /--world (\S+)/.exec(block.text) ?? [];
  if (world) await terminal(['world', 'create', world]);
  for (const line of block.text.trim().split('\n')) {
    const { code, told } = await terminal(shellWords(line.replace(/^npx snpc /, '')));
    if (code !== 0) throw new Error(`${block.page}:${block.line} fails: ${told}`);
  }
  return {};
}
