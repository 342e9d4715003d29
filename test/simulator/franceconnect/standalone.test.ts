import { describe, expect, it, onTestFinished } from 'vitest';
import { createSimulatorClient } from '../../../simulator/control/http/index.js';
import { developmentClient, issuerPath } from '../../../simulator/franceconnect/index.js';
import { relyingParty, signInThrough } from '../../support/franceConnect.js';
import { driver, driverNeph, simulatorWith } from '../../support/simulator.js';
import { servedSimulator } from '../../support/simulatorServer.js';

const token = 'a-token-of-sixteen-characters';

describe('a standalone simulator', () => {
  it('signs in whoever comes, without its token, at an issuer under its own address', async () => {
    const { app } = await servedSimulator(simulatorWith(), token);
    const base = await app.listen({ port: 0, host: '127.0.0.1' });
    const party = await relyingParty(base + issuerPath('default'));
    expect(party.serverMetadata().issuer).toBe(`${base}/franceconnect/default/api/v2`);
    const { userinfo } = await signInThrough(party, { persona: 'driver-1' });
    expect(userinfo.family_name).toBe('TESTARD 1');
  });

  it('asks for its token everywhere else', async () => {
    const { app } = await servedSimulator(simulatorWith(), token);
    const bare = await app.inject({ url: '/v1/worlds' });
    expect(bare.statusCode).toBe(401);
    for (const url of ['/franceconnect/default', '/franceconnect/default/api', '/franceconnect']) {
      expect((await app.inject({ url })).statusCode).toBe(401);
    }
  });

  it('takes the failures of sign-ins by HTTP', async () => {
    const { app, call } = await servedSimulator(simulatorWith([driver(1), driver(2)]));
    const base = await app.listen({ port: 0, host: '127.0.0.1' });
    const party = await relyingParty(base + issuerPath('default'), developmentClient);
    const order = { kind: 'FRANCECONNECT', failure: 'WRONG_NONCE', neph: driverNeph(2), forCalls: 1 };
    const { body } = await call('POST', '/v1/worlds/default/commands/setFault', order);
    expect(body.faults).toMatchObject([{ ...order, forCalls: 1, callsLeft: 1 }]);
    await signInThrough(party, { persona: 'driver-1' });
    await expect(signInThrough(party, { persona: 'driver-2' })).rejects.toThrow();
    await signInThrough(party, { persona: 'driver-2' });
    const wrong = { kind: 'FRANCECONNECT', failure: 'NOPE' };
    expect((await call('POST', '/v1/worlds/default/commands/setFault', wrong)).status).toBe(422);
  });
});

describe('a simulator elsewhere', () => {
  it('takes the failures of sign-ins through its client', async () => {
    const { app } = await servedSimulator(simulatorWith(), token);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const client = createSimulatorClient({ url, token });
    onTestFinished(() => client.close());
    const order = { kind: 'FRANCECONNECT', failure: 'OTHER_SUB' } as const;
    const { faults } = await client.commandsOn('default').setFault(order);
    expect(faults).toMatchObject([{ ...order, callsLeft: null }]);
    expect((await client.worlds.find('default')).faults).toEqual(faults);
    const party = await relyingParty(url + issuerPath('default'));
    await expect(signInThrough(party, { persona: 'driver-1' })).rejects.toThrow();
  });
});
