import path from 'node:path';
import { packageRoot } from '../../packageRoot.js';

/** The seed folder that the package brings. */
export const packageSeeds = path.join(packageRoot, 'seed');
