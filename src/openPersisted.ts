import { readFile } from 'node:fs/promises';
import { type Config, WrongSetting } from './config.js';
import { type AllowList, readManifest, WrongManifest } from './graphql/reading/allowList.js';
import { rightServingSettings } from './settings/serving.js';

/**
 * Reads the documents that alone are carried out; null where the settings name none. A manifest that cannot be used stops
 * the start.
 *
 * @throws WrongSetting
 */
export async function readPersistedDocuments({
  persistedDocuments: file,
}: Pick<Config, 'persistedDocuments'>): Promise<AllowList | null> {
  if (file === undefined) return null;
  try {
    return readManifest(await readFile(file, 'utf8'));
  } catch (error) {
    const wrong =
      error instanceof WrongManifest
        ? `in it, ${error.message}`
        : `unreadable (${(error as { code?: string }).code}): it must be ${rightServingSettings.PERSISTED_DOCUMENTS}`;
    throw new WrongSetting(
      `PERSISTED_DOCUMENTS names ${JSON.stringify(file)}, which is no manifest; ${wrong}`,
    );
  }
}
