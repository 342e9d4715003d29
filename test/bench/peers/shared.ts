import 'reflect-metadata';
import type { IncomingHttpHeaders } from 'node:http';
import { createAccess, type OpenRegister } from '../../../src/access/index.js';
import { readConfig } from '../../../src/config.js';
import { credentialsOf, saidBy } from '../../../src/http/access/credentials.js';
import { type Entrance, openEntrance } from '../../../src/openEntrance.js';
import { openSource } from '../../../src/openSource.js';
import type { SnpcSource } from '../../../src/snpc/index.js';

/** What a request is given to ask with: the register as the policy shows it to whoever asks, and its journal. */
export interface Asked {
  readonly register: OpenRegister;
  /** Writes to the journal what was consulted, before the answer leaves. */
  settle(): Promise<void>;
}

/** What every server here stands on: the same sessions, policy, source, law and journal as the gateway. */
export interface Shared {
  /** Looks up who asks, and opens the register for them. */
  open(headers: IncomingHttpHeaders): Promise<Asked>;
  /** Its parts, for those who measure them one by one. */
  readonly source: SnpcSource;
  readonly entrance: Entrance;
  close(): Promise<void>;
}

/** Opens it over the settings of the environment. */
export async function openShared(environment: NodeJS.ProcessEnv = process.env): Promise<Shared> {
  const config = readConfig(environment);
  const { source, tester, close } = await openSource(config);
  const entrance = await openEntrance(
    config,
    {},
    {
      source,
      tester,
      publicUrl: () => '',
      timeout: 10_000,
      report: (failure, what) => console.error(what, failure),
    },
  );
  const access = createAccess({ source, timeout: 10_000 });
  return {
    source,
    entrance,
    async open(headers) {
      const { principal, world } = await entrance.doorkeeper.whoIs(credentialsOf(saidBy(headers), null));
      const consultations = entrance.consultations();
      return {
        register: access.openRegister(principal, world, consultations),
        settle: () => consultations.settle(),
      };
    },
    async close() {
      await entrance.close();
      await close();
    },
  };
}

/** Tells the address that a server listens on, and closes everything at a signal. */
export function serving(port: number, close: () => Promise<unknown>): void {
  console.log(`http://127.0.0.1:${port}`);
  process.once('SIGTERM', () => close().then(() => process.exit(0)));
}
