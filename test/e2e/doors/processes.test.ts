import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { runJournal } from '../../../src/cli/journal/command.js';
import { wallClock } from '../../../src/time/index.js';
import { activeAccount, linked, ownLicence, programOf, signedIn } from '../../support/accountHolder.js';
import { type Person, personAt } from '../../support/person.js';
import { startElsewhere } from '../../support/processes.js';
import { asPersona } from '../../support/tester.js';
import {
  type DatabaseSettings,
  gatewaySettings,
  listeningGateway,
  overFreshDatabases,
} from '../../support/wholeGateway.js';

const neph = '971099010001';
const consultations = '{ viewer { consultations { nodes { by door } } } }';
const sessions = '{ viewer { kind sessions { id isCurrent } } }';

/** What `snpc journal verify` answers: its exit code, and its last line. */
async function verified(settings: DatabaseSettings): Promise<readonly [number, string | undefined]> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runJournal(['verify'], { stdout, stderr, env: settings, clock: wallClock });
  stdout.end();
  stderr.end();
  expect(await text(stderr)).toBe('');
  return [code, (await text(stdout)).trim().split('\n').at(-1)];
}

const licenceAs = async (person: Person) => (await person.ask(ownLicence)).viewer.licence;

overFreshDatabases('two gateways', promises => {
  promises(
    'share sessions, end them at once for each other, and write a chain of the journal each',
    async settings => {
      const start = () => startElsewhere(['src/main.ts'], { ...gatewaySettings, ...settings, PORT: '0' });
      const first = await start();
      const second = await start();
      const browser = personAt(first.address);
      await activeAccount(browser, 'processes@example.org');
      await signedIn(browser, 'processes@example.org');
      expect((await linked(browser, neph)).userErrors).toEqual([]);
      const atSecond = browser.at(second.address);
      expect(await licenceAs(atSecond)).toMatchObject({ balance: 12 });
      expect(await licenceAs(browser)).toMatchObject({ balance: 12 });
      const program = await programOf(personAt(second.address), 'processes@example.org');
      expect((await browser.ask(sessions)).viewer.sessions).toHaveLength(2);

      const endOthers = 'mutation { endOtherSessions { endedSessions } }';
      expect((await browser.ask(endOthers)).endOtherSessions.endedSessions).toBe(1);
      expect(await licenceAs(program)).toEqual({ code: 'SESSION_ENDED' });
      await atSecond.ask('mutation { signOut { viewer { kind } } }');
      expect(await licenceAs(browser)).toEqual({ code: 'SIGN_IN_REQUIRED' });

      const holder = personAt(first.address, { headers: asPersona('clean') });
      const seen = (await holder.ask(consultations)).viewer.consultations.nodes;
      expect(seen).toEqual([
        { by: 'HOLDER', door: 'ACCOUNT' },
        { by: 'HOLDER', door: 'ACCOUNT' },
      ]);
      // Under two processes at work, and once they have sealed what they wrote.
      expect(await verified(settings)).toEqual([0, '2 chains, 2 entries: nothing was altered']);
      expect([await first.stop(), await second.stop()]).toEqual([0, 0]);
      expect(await verified(settings)).toEqual([0, '2 chains, 2 entries: nothing was altered']);
    },
    120_000,
  );
});

overFreshDatabases('a gateway that starts again', promises => {
  promises('keeps accounts, links, sessions and the journal', async settings => {
    const before = await listeningGateway(settings);
    const browser = before.person();
    await activeAccount(browser, 'again@example.org');
    await signedIn(browser, 'again@example.org');
    await linked(browser, neph);
    const asleep = before.person();
    await activeAccount(asleep, 'asleep@example.org');
    expect(await licenceAs(browser)).toMatchObject({ balance: 12 });
    await before.close();

    const after = await listeningGateway(settings);
    const there = browser.at(after.address);
    expect(await licenceAs(there)).toMatchObject({ balance: 12 });
    expect((await there.ask(sessions)).viewer.sessions).toHaveLength(1);
    expect((await there.ask(consultations)).viewer.consultations.nodes).toHaveLength(2);
    const elsewhere = await programOf(after.person(), 'again@example.org');
    expect(await licenceAs(elsewhere)).toMatchObject({ balance: 12 });
    expect((await signedIn(asleep.at(after.address), 'asleep@example.org')).viewer.kind).toBe('SIGNED_IN');
    await after.close();
    expect(await verified(settings)).toEqual([0, '2 chains, 3 entries: nothing was altered']);
  });
});
