// Starts a server, and ends once it listens: `once` stops it then, `stay` leaves it for the block, which ends it by the
// process id that is noted. Words: how, a file for its process ids, what Node.js is given.
import { spawn } from 'node:child_process';
import { appendFileSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [how, ids, ...words] = process.argv.slice(2);
const log = `${ids}.${process.pid}.txt`;
const output = openSync(log, 'w');
const child = spawn(process.execPath, words, { stdio: ['ignore', output, output], detached: how === 'stay' });
appendFileSync(ids, `${child.pid}\n`);
const until = Date.now() + 30_000;
const listens = () => /http:\/\/[\d.]+:\d+/.test(readFileSync(log, 'utf8'));
while (!listens() && child.exitCode === null && Date.now() < until) await pause(50);
const hasStarted = listens();
if (!hasStarted) process.stderr.write(readFileSync(log, 'utf8'));
if (how === 'once' || !hasStarted) child.kill('SIGTERM');
child.unref();
process.exitCode = hasStarted ? 0 : 1;
