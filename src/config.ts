import { z } from 'zod';
import type { ProviderSettings } from './access/franceconnect/provider.js';
import { type MailSettings, mailFrom, rightMailFrom, rightSmtpUrl, smtpUrl } from './access/mail/settings.js';
import {
  franceConnectOf,
  franceConnectSettings,
  rightFranceConnectSettings,
} from './settings/franceConnect.js';
import { rightServingSettings, type ServingConfig, servingOf, servingSettings } from './settings/serving.js';
import { rightStoreSettings, storeSettings } from './settings/store.js';
import { rightTrustLists, trustLists } from './settings/trustLists.js';
import { isLoopback, shortestToken } from './snpc/http/guard.js';

/** Where dossiers come from. */
export type SourceSetting =
  | { readonly kind: 'embedded' }
  /** A source served over HTTP at this address, or a simulator of its own. */
  | { readonly kind: 'http'; readonly url: string }
  /** An ES module that exports `createSource`. */
  | { readonly kind: 'module'; readonly path: string };

/** The validated settings of the gateway. */
export interface Config extends ServingConfig {
  readonly port: number;
  readonly host: string;
  /** FranceConnect; undefined where none is set: a simulated register then has a simulated one. */
  readonly franceConnect: ProviderSettings | undefined;
  /** Folder of the SQLite files, where no database is named. */
  readonly dataDir: string;
  /** Address of the PostgreSQL that is used instead of SQLite files: a secret. */
  readonly databaseUrl: string | undefined;
  /** Whole days for which an entry of the access journal is kept. */
  readonly journalRetentionDays: number;
  /** Paths of trust lists of others, whose documents are accepted beside those of this gateway. */
  readonly trustLists: readonly string[];
  readonly source: SourceSetting;
  /** Shared with a source over HTTP; undefined where both stand on one machine. */
  readonly sourceToken: string | undefined;
  /** Milliseconds that one answer of a source outside this process may take. */
  readonly timeout: number;
  /** Tries after the first, of a read that a source outside this process did not answer. */
  readonly retries: number;
  /** Key of ids and cursors. */
  readonly idKey: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Stops telling strangers about the schema: no suggestions, no introspection unless it is set. */
  readonly production: boolean;
  /** Origins of pages elsewhere that may ask and open a socket. */
  readonly allowedOrigins: readonly string[];
  /** Opens a simulated register to testers; undefined where one is drawn at each start. */
  readonly testerToken: string | undefined;
  /** Address under which browsers reach this gateway; undefined for the one it listens on. */
  readonly publicUrl: string | undefined;
  /** True behind a proxy that says in `X-Forwarded-For` whom it speaks for. */
  readonly trustsProxy: boolean;
  /** True where letters under development are shown over a register that is not simulated too. */
  readonly showsOutbox: boolean;
  /** How letters leave; null keeps them in an outbox that developers read. */
  readonly mail: MailSettings;
}

/** Thrown for a wrong setting; its message is one line that names it and says what would be right. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

/** Key of ids where none is set. It is published, so that the ids of examples hold on every machine. */
export const developmentIdKey = 'snpc-gateway development key, known to all';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const source = z.string().transform((text, context): SourceSetting => {
  if (text === 'embedded') return { kind: 'embedded' };
  if (text.startsWith('module:') && text.length > 'module:'.length)
    return { kind: 'module', path: text.slice(7) };
  const url = URL.parse(text);
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\//.test(text);
  // A user and a password in an address end in logs: the token has a setting of its own.
  if (isAddress && url.username === '' && url.password === '' && url.search === '' && url.hash === '')
    return { kind: 'http', url: text };
  context.addIssue('no source');
  return z.NEVER;
});

/** A secret that two sides share. */
export const sourceToken = z
  .string()
  .min(shortestToken)
  .regex(/^[\x21-\x7e]+$/);

/** What a shared secret must be, for messages. */
export const rightToken = `a secret of ${shortestToken} visible ASCII characters or more`;
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
  ...franceConnectSettings,
  ...storeSettings,
  ...servingSettings,
  DATA_DIR: z.string().min(1).default('.data'),
  TRUST_LISTS: trustLists,
  SNPC_SOURCE: source.default({ kind: 'embedded' }),
  SNPC_SOURCE_TOKEN: sourceToken.optional(),
  SNPC_TIMEOUT_MS: z.coerce.number().int().min(1).max(600_000).default(5_000),
  SNPC_RETRIES: z.coerce.number().int().min(0).max(10).default(2),
  ID_KEY: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  TESTER_TOKEN: sourceToken.optional(),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  SHOW_OUTBOX: z.enum(['yes', 'no']).default('no'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform(text => text.split(',').flatMap(part => part.trim() || []))
    .refine(origins => origins.every(isOrigin)),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
});

type Settings = z.infer<typeof settings>;

const rightValues: Readonly<Record<keyof Settings, string>> = {
  PORT: 'a whole number from 0 to 65535 (0 takes any free port)',
  HOST: 'an address to listen on, such as 127.0.0.1',
  ...rightFranceConnectSettings,
  ...rightStoreSettings,
  ...rightServingSettings,
  DATA_DIR: 'the path of a folder',
  TRUST_LISTS: rightTrustLists,
  SNPC_SOURCE: 'embedded, an address such as https://snpc.example without user or query, or module:./path.js',
  SNPC_SOURCE_TOKEN: rightToken,
  SNPC_TIMEOUT_MS: 'a whole number of milliseconds from 1 to 600000',
  SNPC_RETRIES: 'a whole number from 0 to 10',
  ID_KEY: 'a secret of 32 characters or more',
  LOG_LEVEL: logLevels.join(', '),
  NODE_ENV: 'development, production or test',
  TESTER_TOKEN: rightToken,
  PUBLIC_URL: 'the origin under which browsers reach this gateway, such as https://points.example',
  SHOW_OUTBOX: 'yes, to show at /outbox the letters of a gateway under development, or no',
  TRUST_PROXY: 'yes, behind a proxy that sets X-Forwarded-For, or no',
  ALLOWED_ORIGINS: 'origins separated by commas, such as https://app.example',
  SMTP_URL: rightSmtpUrl,
  MAIL_FROM: rightMailFrom,
};

const secrets: readonly (keyof Settings)[] = [
  'DATABASE_URL',
  'FRANCECONNECT_CLIENT_SECRET',
  'ID_KEY',
  'SMTP_URL',
  'SNPC_SOURCE_TOKEN',
  'TESTER_TOKEN',
];

/** Reads the settings from the environment. @throws WrongSetting */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) throw wrongSetting(result.error, environment);
  const values = result.data;
  const production = values.NODE_ENV === 'production';
  if (production && values.ID_KEY === undefined) {
    throw new WrongSetting(`ID_KEY is not set: in production it must be ${rightValues.ID_KEY}`);
  }
  checkToken(values);
  return {
    port: values.PORT,
    host: values.HOST,
    franceConnect: franceConnectFrom(values),
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    journalRetentionDays: values.JOURNAL_RETENTION_DAYS,
    trustLists: values.TRUST_LISTS,
    source: values.SNPC_SOURCE,
    sourceToken: values.SNPC_SOURCE_TOKEN,
    timeout: values.SNPC_TIMEOUT_MS,
    retries: values.SNPC_RETRIES,
    idKey: values.ID_KEY ?? developmentIdKey,
    logLevel: values.LOG_LEVEL,
    production,
    ...servingOf(values),
    allowedOrigins: values.ALLOWED_ORIGINS,
    testerToken: values.TESTER_TOKEN,
    publicUrl: values.PUBLIC_URL,
    trustsProxy: values.TRUST_PROXY === 'yes',
    showsOutbox: values.SHOW_OUTBOX === 'yes',
    mail: mailOf(values),
  };
}

/** Refuses the published key for ids over a register that is not simulated. @throws WrongSetting */
export function checkIdKey({ idKey }: Config, { worlds }: { readonly worlds: boolean }): void {
  if (worlds || idKey !== developmentIdKey) return;
  throw new WrongSetting(`ID_KEY is not set: over a source without worlds it must be ${rightValues.ID_KEY}`);
}

function franceConnectFrom(values: Settings): ProviderSettings | undefined {
  const provider = franceConnectOf(values);
  if (typeof provider !== 'string') return provider;
  throw new WrongSetting(
    `${provider} is not set: with the other settings of FranceConnect it must be ${rightValues[provider]}`,
  );
}

function checkToken({ SNPC_SOURCE: from, SNPC_SOURCE_TOKEN: token }: Settings): void {
  if (from.kind !== 'http' || token !== undefined || isLoopback(new URL(from.url).hostname)) return;
  throw new WrongSetting(
    `SNPC_SOURCE_TOKEN is not set: SNPC_SOURCE is on another machine, so both sides share ${rightToken}`,
  );
}

// An outbox shows the secrets of its letters to whoever opens it.
function mailOf({ SMTP_URL: smtpUrl, MAIL_FROM: from, NODE_ENV }: Settings): MailSettings {
  if (smtpUrl === undefined) {
    if (NODE_ENV !== 'production') return null;
    throw new WrongSetting(`SMTP_URL is not set: in production it must be ${rightValues.SMTP_URL}`);
  }
  if (from !== undefined) return { smtpUrl, from };
  throw new WrongSetting(`MAIL_FROM is not set: beside SMTP_URL it must be ${rightValues.MAIL_FROM}`);
}

function wrongSetting(
  error: z.ZodError,
  environment: Readonly<Record<string, string | undefined>>,
): WrongSetting {
  const name = String(error.issues[0]?.path[0]) as keyof Settings;
  const shown = environment[name]?.replace(/\/\/[^/]*@/, '//(kept secret)@');
  const value = secrets.includes(name) ? '(kept secret)' : JSON.stringify(shown);
  return new WrongSetting(`${name} is ${value}: it must be ${rightValues[name]}`);
}
