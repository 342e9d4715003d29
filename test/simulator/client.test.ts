import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSimulatorClient } from '../../simulator/control/http/index.js';
import type { Simulator, TesterDoor } from '../../simulator/index.js';
import { SourceError } from '../../src/snpc/index.js';
import { type Instant, instant } from '../../src/time/index.js';
import { driverNeph, paris, simulatorWith } from '../support/simulator.js';
import { servedSimulator } from '../support/simulatorServer.js';

const neph = driverNeph();
const stop = { neph, offence: 'STOP', delays: 'instant' } as const;

/** A simulator, its server on a free port, and a client of it. */
async function reached(token?: string) {
  const { app, simulator } = await servedSimulator(undefined, token);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return { url, simulator, client: createSimulatorClient({ url, token }) };
}

/** What a tester does, and all that they are told: the same at any door. */
async function tellEverything(door: TesterDoor): Promise<unknown[]> {
  const told: unknown[] = [];
  const tell = async (answer: Promise<unknown>) =>
    told.push(await answer.catch(({ name, code, message }) => ({ name, code, message })));
  await tell(door.listPersonas());
  await tell(door.worlds.list());
  const clock: Instant = instant('2024-05-01T08:00:00Z');
  await tell(door.worlds.create({ name: 'w', clock, seed: 's', delays: 'slow' }));
  await tell(door.worlds.create({ name: 'w' }));
  await tell(door.worlds.create({ name: '..' }));
  const commands = door.commandsOn('w');
  await tell(commands.reportInfraction({ ...stop, place: null }));
  await tell(commands.attendStage({ neph, from: '2024-05-02' }));
  await tell(commands.advanceClock({ months: 1 }));
  await tell(commands.setClock({ to: '2020-01-01T00:00:00Z' }));
  await tell(commands.withdrawFact({ neph, fact: 'none', because: 'x' }));
  await tell(commands.reportInfraction({ neph, offence: 7 as never }));
  await tell(
    commands.reportInfraction({
      neph,
      offence: 'TELEPHONE',
      committedAt: '2024-05-20T08:00:00Z',
      steps: [{ step: 'RECORDED', afterDays: 300 }],
    }),
  );
  const { fact } = told.at(-1) as { fact: string };
  await tell(commands.setSteps({ neph, fact, steps: [{ step: 'RECORDED', on: '2024-12-24' }] }));
  await tell(commands.redirectInfraction({ neph, fact, path: 'CONVICTED' }));
  await tell(door.factPath('w', neph, fact));
  await tell(door.factPath('w', neph, 'none'));
  await tell(door.factPath('nowhere', neph, fact));
  await tell(commands.setFault({ kind: 'OUTAGE', neph, retryAfter: 3, forCalls: 2 }));
  await tell(commands.setFault({ kind: 'LATENCY', wait: { logNormal: { median: 20, p95: 90 } } }));
  await tell(commands.setFault({ kind: 'STALE_DATA', behind: { days: 0 } }));
  await tell(commands.clearFaults({ fault: 'F9' }));
  await tell(commands.clearFaults({ fault: 'F2' }));
  await tell(door.worlds.find('w'));
  await tell(door.worlds.copy('w', { name: 'v' }));
  await tell(door.worlds.reset('w'));
  await tell(door.worlds.remove('v'));
  await tell(door.worlds.remove('default'));
  for (const nowhere of ['nowhere', '..', 'a/b', '', 'x'.repeat(200)]) {
    await tell(door.worlds.find(nowhere));
    await tell(door.commandsOn(nowhere).runClock({}));
  }
  await tell(door.listPersonas('nowhere'));
  return told;
}

describe('the client of a simulator', () => {
  it('is told what the simulator at hand tells, refusals included', async () => {
    const elsewhere = await tellEverything((await reached()).client);
    const atHand = await tellEverything(await simulatorWith());
    expect(elsewhere).toEqual(atHand);
    expect(elsewhere).toHaveLength(38);
    expect(JSON.stringify(elsewhere)).toContain('"isGiven":true');
    expect(JSON.stringify(elsewhere)).toContain('"callsLeft":2');
  });

  it('gives lists of commands, once under a key', async () => {
    const { client, simulator } = await reached();
    const list = [
      { name: 'reportInfraction', input: stop },
      { name: 'advanceClock', input: { days: 1 } },
    ];
    const receipts = await client.give('default', list, { key: 'k' });
    expect(receipts[1]).toEqual({ fact: null, now: { clock: paris('2026-01-16T09:00'), revision: 3 } });
    expect(await client.give('default', list, { key: 'k' })).toEqual(receipts);
    expect((await simulator.worlds.find('default')).revision).toBe(3);
    await expect(client.give('default', [{ name: 'noSuch', input: {} }])).rejects.toMatchObject({
      name: 'CommandRefusal',
      code: 'UNKNOWN_COMMAND',
    });
  });

  it('sends the token, and tells when it is refused', async () => {
    const { client, url } = await reached('a token that both share');
    expect(await client.worlds.list()).toHaveLength(1);
    const failure = await createSimulatorClient({ url })
      .worlds.list()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure).toMatchObject({ code: 'UNAVAILABLE', mayPass: false });
  });

  it('tells that nobody answers, and that it is closed', async () => {
    const { client, url, simulator } = await reached();
    client.close();
    await expect(client.worlds.list()).rejects.toMatchObject({ code: 'UNAVAILABLE', mayPass: false });
    await expect(createSimulatorClient({ url: `${url}/elsewhere` }).worlds.list()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await simulator.source.close();
    const failure = createSimulatorClient({ url, retries: 0 }).worlds.list();
    await expect(failure).rejects.toBeInstanceOf(SourceError);
  });

  it('tells a refusal that it does not know as what it is: no answer', async () => {
    const server = createServer((_request, response) =>
      response
        .writeHead(422, { 'content-type': 'application/json' })
        .end('{"error":{"code":"OF_TOMORROW","message":"x"}}'),
    );
    onTestFinished(() => void server.close());
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(createSimulatorClient({ url }).commandsOn('default').runClock({})).rejects.toMatchObject({
      name: 'SourceError',
      code: 'UNAVAILABLE',
      mayPass: false,
    });
  });
});

describe('a command whose answer is lost', () => {
  /** A proxy that hands each request on, and hangs up on the first answers instead of handing them back. */
  async function forgetful(url: string, lost: number) {
    const requests: string[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const headers = new Headers(
        Object.entries(request.headers).filter(([name]) => /^(content-type|idempotency-key)$/.test(name)) as [
          string,
          string,
        ][],
      );
      const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
      const answer = await fetch(`${url}${request.url}`, { method: request.method ?? 'GET', headers, body });
      const text = await answer.text();
      requests.push(`${request.method} ${request.url}`);
      if (requests.length <= lost) request.socket.destroy();
      else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    return { requests, proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  const revisionOf = async (simulator: Simulator) => (await simulator.worlds.find('default')).revision;

  it('is sent again, and has happened once', async () => {
    const { url, simulator } = await reached();
    const { proxy, requests } = await forgetful(url, 2);
    const client = createSimulatorClient({ url: proxy });
    const { fact, now } = await client.commandsOn('default').reportInfraction(stop);
    expect(requests).toHaveLength(3);
    expect(fact).toMatch(/^I0001-/);
    expect(now.revision).toBe(2);
    expect(await revisionOf(simulator)).toBe(2);
    await client.commandsOn('default').reportInfraction(stop);
    expect(await revisionOf(simulator)).toBe(3);
  });

  it('too often rejects, and has still happened once', async () => {
    const { url, simulator } = await reached();
    const { proxy } = await forgetful(url, 9);
    const client = createSimulatorClient({ url: proxy, retries: 3 });
    await expect(client.commandsOn('default').advanceClock({ days: 1 })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(await revisionOf(simulator)).toBe(2);
  });

  it('is not sent again when it deletes a world', async () => {
    const { url, simulator } = await reached();
    await simulator.worlds.create({ name: 'w' });
    const { proxy, requests } = await forgetful(url, 1);
    await expect(createSimulatorClient({ url: proxy }).worlds.remove('w')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(requests).toEqual(['DELETE /v1/worlds/w']);
  });
});
