#!/usr/bin/env node
// The `snpc` command. npx puts the project's own Node.js first, but a path or a shell may still call it with an old one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isRecent, needed, pinnedNode } from './pinned-node.mjs';

const runtime = path.dirname(fileURLToPath(import.meta.url));
const command = path.join(runtime, '..', 'dist', 'src', 'cli', 'main.js');

if (!existsSync(command)) {
  console.error('snpc is not built: run npm ci, or npm run build.');
  process.exit(1);
}
if (isRecent(process.versions.node)) {
  await import(pathToFileURL(command).href);
} else {
  const node = pinnedNode();
  if (node === null || !existsSync(node)) {
    console.error(
      `Node.js ${process.versions.node} is too old: install Node.js ${needed} or newer, or run npm ci.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [command, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A command that serves is stopped by the signal that was meant for it, and never outlives this process.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', status => process.exit(status ?? 1));
}
