import { describe, expect, it } from 'vitest';
import { defaultLawSettings } from '../../src/points/index.js';
import { type CivilStatusQuery, SourceError } from '../../src/snpc/index.js';
import { legalDay } from '../../src/time/index.js';
import { driver, driverNeph, simulatorWith } from '../support/simulator.js';

describe('the source', () => {
  it('says what it can do', async () => {
    const { source } = await simulatorWith();
    expect(source.name).toBe('embedded');
    expect(source.capabilities).toEqual({
      historyByKnownAt: true,
      worlds: true,
      pendingFacts: true,
      identitySearch: true,
      watching: true,
      law: defaultLawSettings,
    });
    await expect(source.health()).resolves.toBeUndefined();
  });

  it('tells once it is closed that it is unavailable, without SQL', async () => {
    const simulator = await simulatorWith();
    const register = await simulator.source.open();
    await simulator.source.close();
    const failure = await register.dossiers([driverNeph()]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect(failure).toMatchObject({
      code: 'UNAVAILABLE',
      source: 'embedded',
      message: 'The simulated register cannot be read',
    });
    await expect(simulator.source.health()).rejects.toBeInstanceOf(SourceError);
  });
});

describe('a search by civil status', () => {
  const asked: CivilStatusQuery = {
    birthName: 'Testard 1',
    firstNames: ['Anne Mael', 'ZOE'],
    sex: 'F',
    bornOn: legalDay('1982-07-04'),
    birthPlaceCode: '19272',
    birthCountryCode: '99100',
  };

  it('finds a driver whatever the case, the accents and the hyphens', async () => {
    const { source } = await simulatorWith([driver(1), driver(2)]);
    expect(await (await source.open()).findByCivilStatus(asked)).toEqual([driverNeph(1)]);
  });

  it('finds nobody when any part differs', async () => {
    const register = await (await simulatorWith([driver(1)])).source.open();
    const others: Partial<CivilStatusQuery>[] = [
      { birthName: 'TESTARD 3' },
      { firstNames: ['ZOE', 'ANNE-MAEL'] },
      { sex: 'M' },
      { bornOn: legalDay('1982-07-05') },
      { birthPlaceCode: '19273' },
      { birthCountryCode: '99109' },
    ];
    for (const other of others) expect(await register.findByCivilStatus({ ...asked, ...other })).toEqual([]);
  });

  it('finds a driver whose dossier has no birth name', async () => {
    const identity = { ...(driver(1).identity as object), birthName: null };
    const register = await (await simulatorWith([driver(1, { identity })])).source.open();
    expect(await register.findByCivilStatus({ ...asked, birthName: null })).toEqual([driverNeph(1)]);
  });
});

describe('a command', () => {
  const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
  const stage = { kind: 'VOLONTAIRE', from: legalDay('2026-02-04'), to: legalDay('2026-02-03') } as const;

  it('on a driver, an offence, a fact or delays that do not exist is refused by name', async () => {
    const { control } = await simulatorWith();
    const known = driverNeph();
    const refused = (command: Promise<unknown>, code: string) =>
      expect(command).rejects.toMatchObject({ name: 'CommandRefusal', code });
    await refused(control.reportInfraction(driverNeph(9), report), 'UNKNOWN_NEPH');
    await refused(control.reportInfraction(known, { ...report, offence: 'STOPP' }), 'UNKNOWN_OFFENCE');
    await refused(
      control.reportInfraction(known, { ...report, offence: 'VIT-GE50-C5' }),
      'OFFENCE_NOT_IN_FORCE',
    );
    await refused(control.reportInfraction(known, report, { delays: 'never' }), 'UNKNOWN_DELAYS');
    await refused(control.attendStage(known, stage), 'STAGE_ENDS_BEFORE_IT_BEGINS');
    await refused(control.attendStage(known, { ...stage, to: legalDay('2180-01-01') }), 'STAGE_OUT_OF_RANGE');
    await refused(control.withdrawFact(known, 'A', 'x'), 'UNKNOWN_FACT');
  });

  it('never names the driver in its refusal', async () => {
    const { control } = await simulatorWith();
    const refusal = await control.reportInfraction(driverNeph(9), report).catch((error: Error) => error);
    expect(String(refusal)).not.toContain(driverNeph(9));
  });

  it('gives ids that follow the order of the commands and tell nothing of the driver', async () => {
    const { control } = await simulatorWith();
    const facts: string[] = [];
    for (let index = 0; index < 12; index++)
      facts.push((await control.reportInfraction(driverNeph(), report)).fact);
    expect([...facts].sort()).toEqual(facts);
    for (const fact of facts) expect(fact).toMatch(/^I\d{4}-[0-9B-Z]{8}$/);
  });
});
