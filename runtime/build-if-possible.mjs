// Runs at the end of `npm ci` and `npm install`: builds the project, so that `npm start` only starts and `npx snpc`
// works at once. An install without development packages has no compiler: it then keeps the build it was given.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
if (!existsSync(path.join(root, 'node_modules', 'typescript', 'package.json'))) {
  console.log('No TypeScript compiler is installed: the project is not built.');
  process.exit(0);
}
const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
