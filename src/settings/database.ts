import path from 'node:path';
import { z } from 'zod';

/** The address of a PostgreSQL database, which its user and password may be part of. */
export const databaseUrl = z.string().refine(isDatabaseAddress);

/** What it must be, for messages. */
export const rightDatabaseUrl =
  'the address of a PostgreSQL database, such as postgres://user:password@127.0.0.1:5432/snpc, with % for what an address may not hold';

/** Where this process keeps its rows: a folder of SQLite files, a PostgreSQL database, or the memory. */
export type KeptIn =
  | { readonly dataDir: string }
  | { readonly databaseUrl: string }
  | { readonly memory: true };

/** Where the settings put the rows: in the database where one is named, else in the folder. */
export function keptIn(
  { dataDir, databaseUrl }: { readonly dataDir: string; readonly databaseUrl: string | undefined },
  { memory = false }: { readonly memory?: boolean | undefined } = {},
): KeptIn {
  if (memory) return { memory: true };
  return databaseUrl === undefined ? { dataDir: path.resolve(dataDir) } : { databaseUrl };
}

function isDatabaseAddress(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !/^\/[^/]+$/.test(url.pathname)) return false;
  // The host may be a folder of sockets, which stands in the query.
  if (url.host === '' && !url.searchParams.has('host')) return false;
  try {
    return [url.username, url.password, url.pathname].every(part => decodeURIComponent(part) !== undefined);
  } catch {
    return false;
  }
}
