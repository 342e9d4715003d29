import './guard.js';
import type { App } from './app.js';
import { keepCompiledCode } from './compiledCode.js';
import { readConfig, WrongSetting } from './config.js';
import { banner } from './http/banner.js';

/** Starts the gateway; a wrong setting or a taken port stops it with one line. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  keepCompiledCode(config);
  // Loaded only now: a wrong setting answers at once, and an old Node has been refused before.
  const { createApp } = await import('./app.js');
  const app = await createApp(config);
  await app.warmUp();
  const address = await app.fastify.listen({ port: config.port, host: config.host });
  console.log(banner(address, app, await app.clock()));
  stopOnSignals(app);
  loadTheRest();
}

// What only some requests need, once those that are waiting have been answered, and one after another: whoever asks while it
// is loaded waits for it. It comes when it is asked for all the same.
function loadTheRest(): void {
  for (const [place, load] of [() => import('graphql-jit'), () => import('@apollo/server')].entries())
    setTimeout(() => load().catch(() => {}), (place + 1) * 1_000).unref();
}

function stopOnSignals(app: App): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      app.close().then(
        () => process.exit(0),
        error => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

function lineOf(error: unknown): string {
  if (error instanceof WrongSetting) return error.message;
  if (error instanceof Error && /^(StorageFault|SeedFault|SourceError)$/.test(error.name))
    return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `PORT ${port} of ${address} is already in use: set PORT to another, or 0 for any free one`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `Cannot listen on HOST ${address}, PORT ${port} (${code})`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST ${JSON.stringify(process.env.HOST)} is not an address of this machine: give one, such as 127.0.0.1`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

start().catch((error: unknown) => {
  console.error(`snpc-gateway cannot start: ${lineOf(error)}`);
  process.exit(1);
});
