import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Place } from './store/database.js';
import { databaseFile } from './store/names.js';

/** True for the address of a database of PostgreSQL. */
function isDatabaseAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

/** The settings of what the gateway keeps, as the environment has them. */
export const storeSettings = {
  DATABASE_URL: z.string().refine(isDatabaseAddress).optional(),
  JOURNAL_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(36_500))
    // Three years.
    .default(1_095),
};

type Settings = z.infer<z.ZodObject<typeof storeSettings>>;

/** What each must be, for messages. */
export const rightStoreSettings: Readonly<Record<keyof Settings, string>> = {
  DATABASE_URL:
    'the address of a database of PostgreSQL, such as postgres://user:password@127.0.0.1:5432/snpc',
  JOURNAL_RETENTION_DAYS: 'a whole number of days from 1 to 36500',
};

/** What is read of the settings in order to open the store. */
export interface PlaceSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** Where the gateway keeps its rows: in PostgreSQL where one is named, else in the data folder. */
export function placeOf({ databaseUrl, dataDir }: PlaceSettings): Place {
  return databaseUrl === undefined ? { dataDir: path.resolve(dataDir) } : { databaseUrl };
}

/** False where a data folder holds no file of a gateway: opening it would make one. */
export function isKeptAt(place: Place): boolean {
  return !('dataDir' in place) || existsSync(path.join(place.dataDir, databaseFile));
}
