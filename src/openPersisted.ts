import { readFile } from 'node:fs/promises';
import { type Config, WrongSetting } from './config.js';
import { type AllowList, listingToo, readManifest, WrongManifest } from './graphql/reading/allowList.js';
import { pageDocuments } from './http/pages/pageDocuments.js';
import { rightServingSettings } from './settings/serving.js';

/**
 * Reads the documents that alone are carried out, with those of the gateway's own pages; null where the settings name none.
 * A manifest that cannot be used stops the start.
 *
 * @throws WrongSetting
 */
export async function readPersistedDocuments({
  persistedDocuments: file,
}: Pick<Config, 'persistedDocuments'>): Promise<AllowList | null> {
  if (file === undefined) return null;
  try {
    return listingToo(readManifest(await readFile(file, 'utf8')), await pageDocuments());
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
