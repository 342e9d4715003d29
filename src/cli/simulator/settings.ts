import { parseArgs } from 'node:util';
import { z } from 'zod';
import { rightToken, sourceToken } from '../../config.js';
import { databaseUrl, type KeptIn, keptIn, rightDatabaseUrl } from '../../settings/database.js';
import { isLoopback } from '../../snpc/http/guard.js';

/** How a standalone simulator is started. */
export interface SimulatorSettings {
  readonly port: number;
  readonly host: string;
  /** Where it keeps its facts: a folder, or a PostgreSQL database. */
  readonly place: KeptIn;
  readonly token: string | undefined;
}

/** Thrown for wrong words of the command; its message is one line that says what would be right. */
export class WrongWords extends Error {
  override readonly name = 'WrongWords';
}

const options = {
  port: { type: 'string', default: '4700' },
  host: { type: 'string', default: '127.0.0.1' },
  'data-dir': { type: 'string' },
} as const;

const rightWords = {
  port: 'a whole number from 0 to 65535 (0 takes any free port)',
  host: 'an address to listen on, such as 127.0.0.1',
  'data-dir': 'the path of a folder',
} as const;

const forms = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  host: z.string().min(1),
  'data-dir': z.string().min(1).optional(),
});

/**
 * Reads the words of `snpc simulator`; the token and the address of a database come from the environment, since words
 * are seen by everybody on the machine. @throws WrongWords
 */
export function readSimulatorSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): SimulatorSettings {
  const read = forms.safeParse(wordsOf(args));
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]) as keyof typeof rightWords;
    throw new WrongWords(`--${name} must be ${rightWords[name]}`);
  }
  const { port, host, 'data-dir': dataDir } = read.data;
  const token = tokenFor(host, environment.SNPC_SOURCE_TOKEN || undefined);
  return { port, host, place: placeOf(dataDir, environment.DATABASE_URL || undefined), token };
}

/** A folder that is asked for is taken before a database of the environment. */
function placeOf(dataDir: string | undefined, address: string | undefined): KeptIn {
  if (dataDir !== undefined || address === undefined) {
    return keptIn({ dataDir: dataDir ?? '.data', databaseUrl: undefined });
  }
  if (databaseUrl.safeParse(address).success) return { databaseUrl: address };
  throw new WrongWords(`DATABASE_URL is (kept secret): it must be ${rightDatabaseUrl}`);
}

function wordsOf(args: readonly string[]): unknown {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new WrongWords(`${line.replace(/\. .*$/, '')}: choose among --port, --host, --data-dir`);
  }
}

function tokenFor(host: string, token: string | undefined): string | undefined {
  if (token === undefined && !isLoopback(host)) {
    throw new WrongWords(
      `SNPC_SOURCE_TOKEN is not set: --host ${host} answers other machines, so both sides share ${rightToken}`,
    );
  }
  if (token !== undefined && !sourceToken.safeParse(token).success) {
    throw new WrongWords(`SNPC_SOURCE_TOKEN is (kept secret): it must be ${rightToken}`);
  }
  return token;
}
