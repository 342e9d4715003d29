import { z } from 'zod';

/** The validated settings of the gateway. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the SQLite files. */
  readonly dataDir: string;
  readonly source: { readonly kind: 'embedded' };
  /** Key of ids and cursors. */
  readonly idKey: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Stops telling strangers about the schema: no suggestions, no introspection. */
  readonly production: boolean;
  /** Origins of pages elsewhere that may open a socket. */
  readonly allowedOrigins: readonly string[];
}

/** Thrown for a wrong setting; its message is one line that names it and says what would be right. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

/** Key of ids where none is set. It is published, so that the ids of examples hold on every machine. */
export const developmentIdKey = 'snpc-gateway development key, known to all';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  SNPC_SOURCE: z.literal('embedded').default('embedded'),
  ID_KEY: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform(text => text.split(',').flatMap(part => part.trim() || []))
    .refine(origins => origins.every(isOrigin)),
});

const rightValues: Readonly<Record<keyof z.infer<typeof settings>, string>> = {
  PORT: 'a whole number from 0 to 65535 (0 takes any free port)',
  HOST: 'an address to listen on, such as 127.0.0.1',
  DATA_DIR: 'the path of a folder',
  SNPC_SOURCE: 'embedded',
  ID_KEY: 'a secret of 32 characters or more',
  LOG_LEVEL: logLevels.join(', '),
  NODE_ENV: 'development, production or test',
  ALLOWED_ORIGINS: 'origins separated by commas, such as https://app.example',
};

/** Reads the settings from the environment. @throws WrongSetting */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) throw wrongSetting(result.error, environment);
  const { PORT, HOST, DATA_DIR, SNPC_SOURCE, ID_KEY, LOG_LEVEL, NODE_ENV, ALLOWED_ORIGINS } = result.data;
  const production = NODE_ENV === 'production';
  if (production && ID_KEY === undefined) {
    throw new WrongSetting(`ID_KEY is not set: in production it must be ${rightValues.ID_KEY}`);
  }
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    source: { kind: SNPC_SOURCE },
    idKey: ID_KEY ?? developmentIdKey,
    logLevel: LOG_LEVEL,
    production,
    allowedOrigins: ALLOWED_ORIGINS,
  };
}

function wrongSetting(
  error: z.ZodError,
  environment: Readonly<Record<string, string | undefined>>,
): WrongSetting {
  const name = String(error.issues[0]?.path[0]) as keyof typeof rightValues;
  const value = name === 'ID_KEY' ? '(kept secret)' : JSON.stringify(environment[name]);
  return new WrongSetting(`${name} is ${value}: it must be ${rightValues[name]}`);
}
