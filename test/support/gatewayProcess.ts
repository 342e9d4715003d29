import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';
import { testerToken } from './tester.js';

/** A gateway in a process of its own. */
export interface GatewayProcess {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a gateway from its sources over a folder of data; it goes with the test. */
export async function gatewayProcess(dataDir: string): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: packageRoot,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: '',
      PORT: '0',
      DATA_DIR: dataDir,
      TESTER_TOKEN: testerToken,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  onTestFinished(stop);
  for await (const chunk of child.stdout) {
    const [address] = /http:\/\/[\d.]+:\d+/.exec(String(chunk)) ?? [];
    if (address) return { address, stop };
  }
  throw new Error('the other gateway did not start');
}
