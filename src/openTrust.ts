import { readFile } from 'node:fs/promises';
import { type Config, WrongSetting } from './config.js';
import { readTrustList, type TrustList } from './documents/certificates/index.js';
import { rightTrustLists } from './settings/trustLists.js';

/** Reads the lists that the settings name; one that cannot be used stops the start. @throws WrongSetting */
export function readTrustLists({ trustLists }: Pick<Config, 'trustLists'>): Promise<readonly TrustList[]> {
  return Promise.all(trustLists.map(readOne));
}

async function readOne(file: string): Promise<TrustList> {
  try {
    return await readTrustList(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const wrong =
      error instanceof Error && error.name === 'TrustListUnreadable' ? message : `unreadable (${code})`;
    throw new WrongSetting(
      `TRUST_LISTS names ${JSON.stringify(file)}, which is no trust list, ${wrong}: it must be ${rightTrustLists}`,
    );
  }
}
