import type { Cores } from './cores.js';
import type { Fixture } from './fixture.js';
import { type PerServer, perServer, type ServerName, servers } from './report.js';
import { besides, type MeasuredServer, startServer } from './server.js';

/** The entry of each server, beside this file. */
const entries: PerServer<string> = {
  ours: '../../../src/main.js',
  mercuriusJit: '../peers/mercurius.js',
  yoga: '../peers/yoga.js',
  fastify: '../peers/fastify.js',
  nodeHttp: '../peers/nodeHttp.js',
};

/** Starts one of them over a fixture. */
export function startOne(name: ServerName, fixture: Fixture, cores: Cores | null): Promise<MeasuredServer> {
  const environment = fixture.settings;
  return startServer({
    entry: besides(entries[name]),
    environment,
    core: cores?.server ?? null,
  });
}

/** Starts all of them, over one database. */
export async function startAll(fixture: Fixture, cores: Cores | null): Promise<PerServer<MeasuredServer>> {
  const started = await Promise.allSettled(servers.map(name => startOne(name, fixture, cores)));
  const failed = started.find(one => one.status === 'rejected');
  if (failed) {
    for (const one of started) if (one.status === 'fulfilled') await one.value.stop();
    throw failed.reason;
  }
  return perServer(name => (started[servers.indexOf(name)] as PromiseFulfilledResult<MeasuredServer>).value);
}

/** Stops all of them. */
export async function stopAll(running: PerServer<MeasuredServer>): Promise<void> {
  await Promise.all(Object.values(running).map(server => server.stop()));
}
