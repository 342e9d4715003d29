import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSimulator } from '../../../simulator/index.js';
import { createAuthorities } from '../../../src/access/authority/index.js';
import { createSecrets, createSessions, type Secrets } from '../../../src/access/index.js';
import { packageRoot } from '../../../src/packageRoot.js';
import type { Neph } from '../../../src/snpc/index.js';
import { type GatewayStore, openStore } from '../../../src/store/index.js';
import { wallClock } from '../../../src/time/index.js';
import { eventfulPopulation } from './population.js';

/** The world that is asked. */
export const benchWorld = 'bench';

const idKey = 'a key of this bench, which no other gateway has';

/** Settings of a gateway in production over this fixture. Nothing is sent by mail: nobody asks for it. */
export function productionSettings(dataDir: string): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    ID_KEY: idKey,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'no-reply@gateway.example',
    PUBLIC_URL: 'https://points.example',
  };
}

/** Somebody signed in, with the licence that is theirs. */
export interface SignedInHolder {
  readonly token: string;
  readonly neph: Neph;
}

/** One database, and those who may ask. */
export interface Fixture {
  readonly settings: Readonly<Record<string, string>>;
  readonly nephs: readonly Neph[];
  readonly holders: readonly SignedInHolder[];
  /** Tokens of authorities: they stand for ten minutes. */
  readonly authorities: readonly string[];
  remove(): void;
}

type Place = { readonly dataDir: string } | { readonly databaseUrl: string };

/** How many of each there are. */
export interface FixtureSize {
  readonly licences: number;
  readonly authorities: number;
}

/**
 * Makes the database in a folder of its own: a world of so many licences, the session of each holder, the clients of some
 * authorities. There are enough of them for nobody to spend their points of a minute. With the address of an empty database
 * of PostgreSQL all of it stands there.
 */
export async function makeFixture(size: FixtureSize, databaseUrl?: string): Promise<Fixture> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-bench-'));
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const place = databaseUrl === undefined ? { dataDir } : { databaseUrl };
    const { nephs, generation } = await fillWorld(place, size.licences);
    const secrets = createSecrets(idKey);
    const store = await openStore(place);
    const holders = await signIn(store, secrets, generation, nephs);
    const authorities = await enrol(store, secrets, size.authorities);
    await store.close();
    const settings = { ...productionSettings(dataDir), ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
    return { settings, nephs, holders, authorities, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function fillWorld(place: Place, licences: number): Promise<{ nephs: Neph[]; generation: string }> {
  const simulator = await openSimulator({ ...place, seedFolder: path.join(packageRoot, 'seed') });
  try {
    const population = eventfulPopulation(simulator.delayProfile('slow'));
    const template = await simulator.fillTemplate({ population, seed: 'bench', licences });
    await simulator.worlds.create({ name: benchWorld, population: template });
    const { generation = '' } = await (await simulator.source.open(benchWorld)).now();
    return { nephs: Array.from({ length: licences }, (_, index) => population.nephOf(index)), generation };
  } finally {
    await simulator.close();
  }
}

async function signIn(
  store: GatewayStore,
  secrets: Secrets,
  generation: string,
  nephs: readonly Neph[],
): Promise<SignedInHolder[]> {
  const sessions = createSessions({ rows: store.sessions, secrets, clock: wallClock });
  const holders: SignedInHolder[] = [];
  for (const [index, neph] of nephs.entries()) {
    const { secret } = await sessions.open({
      mark: { world: benchWorld, generation },
      door: 'FRANCECONNECT',
      subject: `bench:${index}`,
      dossier: secrets.sealNeph(neph),
      device: null,
      idToken: null,
    });
    holders.push({ token: secret, neph });
  }
  return holders;
}

async function enrol(store: GatewayStore, secrets: Secrets, count: number): Promise<string[]> {
  const authorities = createAuthorities({ store, secrets, clock: wallClock });
  const tokens: string[] = [];
  for (let index = 0; index < count; index++) {
    const made = await authorities.register({
      office: 'PREFECTURE',
      name: `Préfecture de la mesure ${index}`,
      scopes: ['licence'],
    });
    if (made.kind !== 'REGISTERED') throw new Error(`A client was refused: ${made.code}`);
    const { clientId, clientSecret } = made;
    const issued = await authorities.issueToken({ clientId, clientSecret, ip: '127.0.0.1' });
    if (issued.kind !== 'ISSUED') throw new Error(`A token was refused: ${issued.kind}`);
    tokens.push(issued.accessToken);
  }
  return tokens;
}
