import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a worker thread is started from: its file, as a URL, and the options of its Node.js. */
export interface WorkerFile {
  readonly filename: string;
  readonly execArgv: readonly string[];
}

/**
 * The file of a worker thread beside the module that asks: `.js` in the build; from the sources, the `.ts`, which tsx
 * loads, so that tests and `npm run dev` run the same threads as the built program. The build never asks for tsx.
 *
 * @param asker `import.meta.url` of the module that asks
 * @param name name of the file without its ending, such as `readerThread`
 */
export function workerFile(asker: string, name: string): WorkerFile {
  if (!fileURLToPath(asker).endsWith('.ts'))
    return { filename: new URL(`./${name}.js`, asker).href, execArgv: [] };
  // By its whole path: what is given to --import is otherwise looked for from the folder of the command.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { filename: new URL(`./${name}.ts`, asker).href, execArgv: ['--import', tsx] };
}
