import { describe, expect, it } from 'vitest';
import { signInAs } from '../../simulator/franceconnect/index.js';
import { linked, ownLicence, viewer } from '../support/accountHolder.js';
import { livesSeed, peopledGateway } from '../support/peopledGateway.js';
import { personAt } from '../support/person.js';
import { remarkablePeople } from '../support/remarkablePeople.js';

const gateway = peopledGateway();
const count = 20;

const holder = `{ viewer { licence { ... on Licence { neph holder {
  birthName usageName firstNames bornOn bornOnPresumed birthPlace } } } } }`;

describe('people that nobody wrote', () => {
  it('sign in by FranceConnect, link their NEPH and read their own licence', {
    timeout: 60_000,
  }, async () => {
    const population = gateway.populations['edge-cases'];
    const remarkable = remarkablePeople(population, livesSeed, 1).map(({ neph }) => neph);
    const nephs = [...new Set([...remarkable, ...gateway.drawn('edge-cases', count)])].slice(0, count);
    for (const [place, neph] of nephs.entries()) {
      const browser = personAt(gateway.address);
      const begun = await browser.visit('/sign-in/franceconnect?world=edge-cases&returnTo=/link');
      const back = await signInAs(begun.headers.get('location') as string, { neph });
      expect((await browser.visit(back.href)).headers.get('location')).toBe('/link');
      const before = (await browser.ask(`{ ${viewer} }`)).viewer;
      expect(before).toMatchObject({ kind: 'SIGNED_IN', door: 'FRANCECONNECT', world: 'edge-cases' });
      const another = nephs[place === 0 ? 1 : 0] as string;
      expect((await linked(browser, another)).userErrors).toMatchObject([{ code: 'NEPH_NOT_RECOGNISED' }]);
      expect((await linked(browser, neph)).userErrors).toEqual([]);
      expect((await browser.visit('/me')).status).toBe(200);
      const own = (await browser.ask(ownLicence)).viewer;
      expect(own).toMatchObject({ kind: 'HOLDER', licence: { fullRecord: { __typename: 'FullRecord' } } });
      const { birthName, usageName, firstNames, bornOnPresumed, birthPlace } = population.civilStatus(
        livesSeed,
        population.indexOf(neph as never) as number,
      );
      expect((await browser.ask(holder)).viewer.licence).toMatchObject({
        neph,
        holder: { birthName, usageName, firstNames, bornOnPresumed, birthPlace },
      });
    }
    expect(nephs).toHaveLength(count);
  });
});
