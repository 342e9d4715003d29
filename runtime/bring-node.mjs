// Runs after `npm ci` and `npm install`. Where the installed Node.js is older than this project needs, a pinned one
// (an ordinary npm package, locked in runtime/package-lock.json) is installed here and put first on the path of the
// project's npm scripts and of npx. With a recent Node.js nothing is fetched.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecent, needed, pinnedNode } from './pinned-node.mjs';

const runtime = path.dirname(fileURLToPath(import.meta.url));
const onWindows = process.platform === 'win32';
const link = path.join(runtime, '..', 'node_modules', '.bin', onWindows ? 'node.exe' : 'node');

// npx and a second `npm install` run this script under the Node.js that the first one brought: then all is in place.
if (isInside(runtime, realpathSync(process.execPath)) || isSame(process.execPath, link)) process.exit(0);
rmSync(link, { force: true });
if (isRecent(process.versions.node)) process.exit(0);

const node = pinnedNode();
if (node === null) refuse(`and none can be brought for ${process.platform} ${process.arch}`);
if (!existsSync(node)) fetchPinnedNode();
if (!existsSync(node)) refuse('and the pinned one could not be installed');

mkdirSync(path.dirname(link), { recursive: true });
if (onWindows) copyFileSync(node, link);
else symlinkSync(path.relative(path.dirname(link), node), link);
const { stdout } = spawnSync(link, ['--version'], { encoding: 'utf8' });
console.log(
  `Node.js ${process.versions.node} is older than ${needed}: the scripts of this project run on ${stdout.trim()} (runtime/).`,
);

function fetchPinnedNode() {
  // The options of the outer command reach a nested one through the environment: these two would empty it.
  const options = [
    '--include=optional',
    '--package-lock-only=false',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ];
  spawnSync('npm', ['ci', ...options], { cwd: runtime, stdio: 'inherit', shell: onWindows });
}

function refuse(because) {
  console.error(
    `Node.js ${process.versions.node} is too old ${because}: install Node.js ${needed} or newer.`,
  );
  process.exit(1);
}

function isInside(folder, file) {
  return !path.relative(realpathSync(folder), file).startsWith('..');
}

function isSame(file, other) {
  return existsSync(other) && realpathSync(file) === realpathSync(other);
}
