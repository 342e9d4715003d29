import type { FastifyInstance } from 'fastify';
import { closedDoor } from '../simulator/control/closedDoor.js';
import { testerContext, testerModule } from '../simulator/control/graphql/index.js';
import { createFranceConnect, mountFranceConnect } from '../simulator/franceconnect/index.js';
import type { ListedPersona, TesterDoor } from '../simulator/index.js';
import { defaultWorld } from '../simulator/world/defaults.js';
import { AccessDenied, createAccess } from './access/index.js';
import { type Config, checkIdKey } from './config.js';
import { explorerHeaders, mayShowOutbox, mayShowSecrets } from './developmentDoors.js';
import type { Compiling } from './graphql/execution/index.js';
import { tokenCodec } from './graphql/kit/ids.js';
import type { DocumentLimits } from './graphql/limits/index.js';
import { buildSchema } from './graphql/schema.js';
import { testerSignIn } from './graphql/signIn/testerModule.js';
import type { KeepingAnswers } from './http/operations/keptAnswers.js';
import { buildServer, type ServerParts } from './http/server.js';
import { openEntrance } from './openEntrance.js';
import { readPersistedDocuments } from './openPersisted.js';
import { type OpenedSource, openSource, type SourceOptions } from './openSource.js';
import type { SnpcSource } from './snpc/index.js';
import type { Instant } from './time/index.js';
import { getReady, type WarmedUp } from './warmUp/index.js';

/** The gateway, assembled and not listening yet. */
export interface App {
  readonly fastify: FastifyInstance;
  /** Name of the source of its dossiers. */
  readonly source: string;
  /** True over a simulator, here or elsewhere: nobody in its register exists, and testers command it. */
  readonly isSimulated: boolean;
  /**
   * Personas of a simulated register, those a newcomer meets first at the head: the clean licence is the first of
   * all. Empty over any other.
   */
  readonly personas: readonly ListedPersona[];
  /** What testers bring, in `Authorization: Bearer`; null over a register that is not simulated. */
  readonly testerToken: string | null;
  /** True where explorers are served. */
  readonly hasExplorers: boolean;
  /** True where the explorers come as a tester who reads as a persona. */
  readonly explorersComeSignedIn: boolean;
  /** NEPH of the persona on whom the first query is shown; empty where there is none. */
  readonly firstNeph: string;
  /**
   * Does a few times, on nobody, what the first requests will do. To be awaited before it listens. Never rejects: a failure is
   * told to the log, and null is what it came to.
   */
  warmUp(): Promise<WarmedUp | null>;
  /** Clock of the default world. */
  clock(): Promise<Instant>;
  close(): Promise<void>;
}

/** How an application for tests differs from that of the settings. */
export interface AppOptions extends SourceOptions {
  /** Milliseconds that the reads of one request have, all together. */
  readonly sourceTimeout?: number;
  /** Limits of documents that differ from those that hold. */
  readonly documentLimits?: Partial<DocumentLimits>;
  /** When documents are compiled, otherwise than by default. */
  readonly compiling?: Compiling;
  /** How many answers are kept, otherwise than by default. */
  readonly keeping?: KeepingAnswers;
}

/** Assembles everything from the settings. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const opened = await openSource(config, options);
  try {
    return await assemble(config, options, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function assemble(config: Config, options: AppOptions, opened: OpenedSource): Promise<App> {
  const { source, tester, people, close } = opened;
  checkIdKey(config, source.capabilities);
  const personas = introducedFirst((await tester?.listPersonas()) ?? []);
  const firstNeph = (featured(personas, shownFirst) ?? personas[0])?.neph ?? '';
  const publicUrl = (): string => config.publicUrl ?? addressOf(fastify);
  const entrance = await openEntrance(config, options, {
    source,
    tester,
    publicUrl,
    timeout: options.sourceTimeout ?? deadlineOf(config),
    report: (failure, what) => fastify.log.warn(failure, what),
  });
  const access = createAccess({
    source,
    timeout: options.sourceTimeout ?? deadlineOf(config),
    report: failure => fastify.log.warn(failure, 'the source failed'),
  });
  const schema = await buildSchema(...(tester ? [testerModule, testerSignIn] : []));
  const fastify: FastifyInstance = await buildServer({
    schema,
    access,
    tokens: tokenCodec(config.idKey),
    health: () => access.health(),
    persona: { neph: firstNeph, headers: explorerHeaders(config, entrance.testerToken, personas, firstNeph) },
    doorkeeper: entrance.doorkeeper,
    doors: entrance.doors,
    documents: entrance.documents,
    nephOfPersona: entrance.nephOfPersona,
    consultations: entrance.consultations,
    isSimulated: tester !== undefined,
    logLevel: config.logLevel,
    ...(await operationSettings(config, options)),
    allowedOrigins: allowedOriginsOf(config),
    trustsProxy: config.trustsProxy,
    publicOrigin: config.publicUrl,
    entrance: {
      ...entrance,
      outbox: mayShowOutbox(config, entrance.testerToken) ? entrance.outbox : null,
      publicUrl,
      isSecure: config.publicUrl?.startsWith('https:') ?? false,
      isSimulated: tester !== undefined,
      formTargets: franceConnectOrigins(config),
    },
    ...contextOfTesters(tester),
  });
  warnOfLetters(fastify, config, entrance.testerToken);
  if (people) {
    const report = (error: unknown) => fastify.log.error(error, 'the simulated FranceConnect failed');
    await mountFranceConnect(fastify, createFranceConnect({ people, base: publicUrl, report }));
  }
  return {
    fastify,
    source: source.name,
    isSimulated: tester !== undefined,
    personas,
    testerToken: entrance.testerToken,
    hasExplorers: config.introspection,
    explorersComeSignedIn: mayShowSecrets(config, entrance.testerToken),
    firstNeph,
    warmUp: () => getReady({ schema, opened, personas, ...entrance, report: notWarm(fastify) }),
    clock: () => clockOf(source, tester),
    async close() {
      await fastify.close();
      await entrance.close();
      await close();
    },
  };
}

function warnOfLetters({ log }: FastifyInstance, config: Config, testerToken: string | null): void {
  if (config.mail !== null || mayShowOutbox(config, testerToken)) return;
  log.warn('Letters go nowhere: set SMTP_URL and MAIL_FROM, or SHOW_OUTBOX under development');
}

function notWarm({ log }: FastifyInstance): (error: unknown) => void {
  return error => log.warn(error, 'warming up failed');
}

/** What a module of the schema needs over a simulator: its door, shut for whoever is no tester. */
function contextOfTesters(tester: TesterDoor | undefined): Pick<ServerParts, 'moreContext'> {
  if (!tester) return {};
  return { moreContext: asker => testerContext(asker.isTester ? tester : shutDoor, asker.world) };
}

/** What may be asked of the gateway, and how often. */
async function operationSettings(
  config: Config,
  { documentLimits = {}, compiling = {}, keeping = {} }: AppOptions,
) {
  return {
    production: config.production,
    introspection: config.introspection,
    allowList: await readPersistedDocuments(config),
    rates: config.rates === 'no' ? null : config.rates,
    documentLimits,
    compiling,
    keeping,
  };
}

/** Where a gateway answers that listens; before, where it is going to by default. */
function addressOf({ server }: FastifyInstance): string {
  const address = server.address();
  if (address === null || typeof address === 'string') return 'http://127.0.0.1:4000';
  const isEverywhere = address.address === '0.0.0.0' || address.address === '::';
  const host = address.family === 'IPv6' && !isEverywhere ? `[${address.address}]` : address.address;
  return `http://${isEverywhere ? '127.0.0.1' : host}:${address.port}`;
}

// Asked of the worlds where there are some, not of the register, which a fault may keep from answering.
async function clockOf(source: SnpcSource, tester: TesterDoor | undefined): Promise<Instant> {
  if (tester) return (await tester.worlds.find(defaultWorld)).clock;
  return (await (await source.open()).now()).clock;
}

const shutDoor = closedDoor(() => new AccessDenied('TESTER_TOKEN_REQUIRED'));

/** Origins of the FranceConnect that is not beside this gateway: the real one, or that of a simulator elsewhere. */
function franceConnectOrigins({ franceConnect, source }: Config): readonly string[] {
  const address = franceConnect?.issuer ?? (source.kind === 'http' ? source.url : null);
  return address === null ? [] : [new URL(address).origin];
}

/** Apollo Sandbox asks from the page of its maker, in development alone. */
function allowedOriginsOf({ allowedOrigins, production }: Config): readonly string[] {
  return production ? allowedOrigins : [...allowedOrigins, 'https://studio.apollographql.com'];
}

/** Milliseconds that the reads of one request have: never fewer than the settings let one read take. */
function deadlineOf({ timeout, retries }: Config): number {
  return Math.max(10_000, timeout * (retries + 1));
}

/** Whom a newcomer meets first, in this order: a clean licence, an ordinary life, then the edges. */
const introduced = [
  'clean',
  'everyday',
  'loss-not-recorded',
  'stage-not-recorded',
  'late-finality',
  'zero-balance',
  'probation-standard',
  'candidate',
];

/** Whose history and calendar the explorers open on. */
const shownFirst = 'everyday';

function introducedFirst(personas: readonly ListedPersona[]): ListedPersona[] {
  const first = introduced.flatMap(id => featured(personas, id) ?? []);
  return [...first, ...personas.filter(persona => !first.includes(persona))];
}

function featured(personas: readonly ListedPersona[], id: string): ListedPersona | undefined {
  return personas.find(persona => persona.id === id);
}
