import type { TesterDoor } from '../simulator/index.js';
import {
  type Consultations,
  createConsultations,
  createDoorkeeper,
  createSecrets,
  createSessions,
  type Doorkeeper,
  type Doors,
  drawTesterToken,
} from './access/index.js';
import type { Config } from './config.js';
import { keptIn } from './databaseSetting.js';
import { openStore } from './store/index.js';
import { type Clock, wallClock } from './time/index.js';

/** The doors of the gateway and what stands behind them, open. */
export interface Entrance {
  readonly doorkeeper: Doorkeeper;
  readonly doors: Doors;
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
  readonly time?: { readonly clock: Clock };
}

/** Opens what the gateway itself keeps, and the doors over it. */
export async function openEntrance(
  config: Config,
  { memory, time }: EntranceOptions,
  tester: TesterDoor | undefined,
): Promise<Entrance> {
  const clock = time?.clock ?? wallClock;
  const secrets = createSecrets(config.idKey);
  const store = await openStore(keptIn(config, { memory }));
  const testerToken = tester ? (config.testerToken ?? drawTesterToken()) : null;
  const sessions = createSessions({ rows: store.sessions, secrets, clock });
  return {
    doorkeeper: createDoorkeeper({
      sessions,
      authorityOf: async () => null,
      testers:
        tester && testerToken !== null
          ? {
              token: testerToken,
              nephOf: async (persona, world) =>
                (await tester.listPersonas(world)).find(({ id }) => id === persona)?.neph ?? null,
            }
          : undefined,
      clock,
    }),
    doors: {
      sessions,
      consultations: (neph, mark, before, most) =>
        store.journal.ofDossier(secrets.sealNeph(neph), mark, before, most),
    },
    consultations: () => createConsultations({ record: async () => {}, secrets, clock }),
    testerToken,
    close: () => store.close(),
  };
}
