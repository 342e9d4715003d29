import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { databaseFile } from '../store/names.js';
import { databaseUrl, type KeptIn, rightDatabaseUrl } from './database.js';

/** The settings of what the gateway keeps, as the environment has them. */
export const storeSettings = {
  DATABASE_URL: databaseUrl.optional(),
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
  DATABASE_URL: rightDatabaseUrl,
  JOURNAL_RETENTION_DAYS: 'a whole number of days from 1 to 36500',
};

/** False where a data folder holds no file of a gateway: opening it would make one. */
export function isKeptAt(place: KeptIn): boolean {
  return !('dataDir' in place) || existsSync(path.join(place.dataDir, databaseFile));
}
