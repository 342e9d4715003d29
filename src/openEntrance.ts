import { developmentClient, issuerPath } from '../simulator/franceconnect/index.js';
import { CommandRefusal, defaultWorld, type TesterDoor } from '../simulator/index.js';
import { createAccounts } from './access/account/index.js';
import { createAuthorities } from './access/authority/index.js';
import { createCalendarLinks } from './access/calendarLinks/index.js';
import {
  createFranceConnectDoor,
  type FranceConnectDoor,
  type ProviderSettings,
} from './access/franceconnect/index.js';
import {
  type Consultations,
  createConsultations,
  createDoorkeeper,
  createRegisterPort,
  createSecrets,
  createSessions,
  type Doorkeeper,
  type Doors,
  drawTesterToken,
  nephIn,
  type RegisterPort,
  type Secrets,
  startSweeping,
  type Testers,
} from './access/index.js';
import { createJournal, type Journal, startRetention } from './access/journal/index.js';
import { createLinking } from './access/linking/index.js';
import { createMail, type Outbox } from './access/mail/index.js';
import type { Config } from './config.js';
import { type Certificates, openCertificates, type Trust, trustNow } from './documents/certificates/index.js';
import type { Documents } from './documents/index.js';
import { openDocuments } from './openDocuments.js';
import { readTrustLists } from './openTrust.js';
import { keptIn } from './settings/database.js';
import type { Neph, SnpcSource } from './snpc/index.js';
import { openStore } from './store/index.js';
import { type Clock, type Scheduler, wallClock, wallScheduler } from './time/index.js';

/** The doors of the gateway and what stands behind them, open. */
export interface Entrance {
  readonly doorkeeper: Doorkeeper;
  readonly doors: Doors;
  readonly franceConnect: FranceConnectDoor;
  readonly register: RegisterPort;
  /** The RII and the ADCS. */
  readonly documents: Documents;
  readonly secrets: Secrets;
  /** Letters that stay here; null where they are sent. */
  readonly outbox: Outbox | null;
  /** The certificates that documents are signed under here. */
  readonly certificates: Certificates;
  /** Every certificate that is trusted here, those of `TRUST_LISTS` included. */
  readonly trust: () => Promise<Trust>;
  /** NEPH of a persona of a world, or that NEPH where a dossier has it; null where there is none, or no simulator. */
  readonly nephOfPersona: Testers['nephOf'];
  /** Makes the notes of one request. */
  readonly consultations: () => Consultations;
  /** Null over a register that is not simulated. */
  readonly testerToken: string | null;
  close(): Promise<void>;
}

/** How the entrance of a test differs from that of the settings. */
export interface EntranceOptions {
  /** Keeps the gateway's own store out of the disk. */
  readonly memory?: boolean;
  /** The time that sessions, links and secrets follow, instead of the machine's. */
  readonly time?: { readonly clock: Clock; readonly scheduler: Scheduler };
}

/** What the entrance stands before. */
export interface EntranceParts {
  readonly source: SnpcSource;
  readonly tester: TesterDoor | undefined;
  /** Address under which browsers reach this gateway, without a path; known once it listens. */
  readonly publicUrl: () => string;
  /** Milliseconds that one question to the source may take. */
  readonly timeout: number;
  /** Told of what failed at a door, without a word of whom. */
  readonly report: (failure: object, what: string) => void;
}

/** Opens what the gateway itself keeps, and the doors over it. */
export async function openEntrance(
  config: Config,
  options: EntranceOptions,
  parts: EntranceParts,
): Promise<Entrance> {
  const { clock, scheduler } = options.time ?? { clock: wallClock, scheduler: wallScheduler };
  const { publicUrl, report } = parts;
  const secrets = createSecrets(config.idKey);
  const lists = await readTrustLists(config);
  const store = await openStore(keptIn(config, options));
  const certificates = openCertificates({ rows: store.certificates, secrets, clock });
  const sessions = createSessions({ rows: store.sessions, secrets, clock });
  const journal = createJournal({ store, secrets, clock });
  const mail = createMail({
    settings: config.mail,
    clock,
    scheduler,
    report: failure => report(failure, 'a letter was not sent'),
  });
  const base = { store, secrets, clock, openSession: sessions.open, publicUrl };
  const register = createRegisterPort(parts.source, parts.timeout);
  const linking = createLinking({ ...store, secrets, clock, readDossier: register.readDossier });
  const trust = trustNow(certificates, lists);
  const documents = openDocuments({ store, secrets, clock, register, certificates, trust });
  const authorities = createAuthorities(base);
  const testers = testersOf(config, parts.tester);
  const failed = (what: string) => (error: unknown) => report({ error: String(error) }, what);
  const retention = startRetention({
    journal,
    days: config.journalRetentionDays,
    clock,
    scheduler,
    failed: failed('old entries of the journal were not removed'),
  });
  const sweeping = startSweeping({
    sweep: store.sweep,
    clock,
    scheduler,
    failed: failed('what has expired was not removed'),
  });
  return {
    secrets,
    register,
    documents,
    certificates,
    trust,
    outbox: mail.outbox,
    nephOfPersona: testers?.nephOf ?? (async () => null),
    testerToken: testers?.token ?? null,
    doorkeeper: createDoorkeeper({ sessions, authorities, testers, clock }),
    doors: {
      sessions,
      accounts: createAccounts({ ...base, mail }),
      linking,
      authorities,
      calendarLinks: createCalendarLinks(base),
      consultations: consultationsIn(journal, secrets),
      sealNeph: secrets.sealNeph,
    },
    franceConnect: createFranceConnectDoor({
      ...base,
      timeout: config.timeout,
      pendingSignIns: store.pendingSignIns,
      providerOf: world => providerOf(config, parts, world),
      markOf: register.markOf,
      linkOf: linking.linkOf,
      report: problem => report(problem, 'a sign-in by FranceConnect failed'),
    }),
    consultations: () => createConsultations({ record: journal.record, secrets, clock }),
    close: () => closeAll(documents, sweeping, { close: retention.stop }, mail, journal, store),
  };
}

function consultationsIn(journal: Journal, { sealNeph }: Secrets): Doors['consultations'] {
  return async (neph, mark, before, most) =>
    (await journal.consultationsOf(sealNeph(neph), mark, before, most)).entries;
}

function testersOf(config: Config, tester: TesterDoor | undefined): Testers | undefined {
  return (
    tester && {
      token: config.testerToken ?? drawTesterToken(),
      nephOf: async (persona, world) => {
        const neph = nephIn(persona);
        if (neph !== undefined) return (await hasDossier(tester, world ?? defaultWorld, neph)) ? neph : null;
        return (await tester.listPersonas(world)).find(({ id }) => id === persona)?.neph ?? null;
      },
    }
  );
}

/**
 * True where a dossier of a world has a NEPH: what is told of a fact that nobody has differs. Asked of the tester's side,
 * as personas are: the faults of a register neither strike it nor are used up by it.
 */
async function hasDossier(tester: TesterDoor, world: string, neph: Neph): Promise<boolean> {
  try {
    await tester.factPath(world, neph, 'none');
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    return error.code !== 'UNKNOWN_NEPH' && error.code !== 'UNKNOWN_WORLD';
  }
  return true;
}

/** The FranceConnect of the settings; over a simulator, where none is set, the simulated one beside it. */
function providerOf(
  config: Config,
  { tester, publicUrl }: EntranceParts,
  world: string,
): ProviderSettings | null {
  if (config.franceConnect) return config.franceConnect;
  if (!tester) return null;
  const base = config.source.kind === 'http' ? config.source.url.replace(/\/$/, '') : publicUrl();
  const { clientId, clientSecret } = developmentClient;
  return { issuer: base + issuerPath(world), clientId, clientSecret, algorithm: 'ES256' };
}

/** Closes one after another; what fails keeps no other open, and is thrown at the end. */
async function closeAll(...parts: readonly { close(): Promise<void> }[]): Promise<void> {
  const failures: unknown[] = [];
  for (const part of parts) await part.close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
