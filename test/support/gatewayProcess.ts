import { startElsewhere } from './processes.js';

/** A gateway in a process of its own. */
export interface GatewayProcess {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a gateway over a folder of data; it goes with the test. */
export async function gatewayProcess(dataDir: string): Promise<GatewayProcess> {
  const { address, stop } = await startElsewhere(['src/main.ts'], { PORT: '0', DATA_DIR: dataDir });
  return { address, stop: async () => void (await stop()) };
}
