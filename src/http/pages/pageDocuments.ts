import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../packageRoot.js';

const module = path.join(packageRoot, 'src', 'http', 'pages', 'assets', 'documents.js');

/** The documents that the pages of the gateway ask, word for word. */
export async function pageDocuments(): Promise<readonly string[]> {
  const asked: Readonly<Record<string, unknown>> = await import(pathToFileURL(module).href);
  return Object.values(asked).filter(text => typeof text === 'string');
}
