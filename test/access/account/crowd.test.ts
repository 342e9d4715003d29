import { describe, expect, it } from 'vitest';
import { createCrowd, crowdLimits } from '../../../src/access/account/crowd.js';
import { accountDesk, cheap } from '../../support/accountDesk.js';
import { overStores } from '../../support/overStores.js';

const turn = () => new Promise<void>(resolve => setImmediate(resolve));

describe('a crowd', () => {
  it('hashes so many at once, the others in the order in which they came, whatever fails', async () => {
    const { inTurn } = createCrowd({ atOnce: 2, underWay: 100, comeBackAfter: 5 });
    const begun: number[] = [];
    let [working, most] = [0, 0];
    const work = async (index: number): Promise<number> => {
      begun.push(index);
      most = Math.max(most, ++working);
      await turn();
      working -= 1;
      if (index % 3 === 0) throw new Error(`${index}`);
      return index;
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => inTurn(() => work(index))),
    );
    expect(most).toBe(2);
    expect(begun).toEqual([...begun].sort((one, other) => one - other));
    expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 20 }, (_, index) => index % 3 === 0),
    );
    expect(await inTurn(async () => 'again')).toBe('again');
  });

  it('is refused beyond so many under way, and let in again once they are gone', async () => {
    const { orRefuse } = createCrowd({ atOnce: 1, underWay: 2, comeBackAfter: 5 });
    const ends = [0, 1].map(() => Promise.withResolvers<string>());
    const first = ends.map(({ promise }) => orRefuse(() => promise));
    let looked = false;
    const refused = await orRefuse(async () => {
      looked = true;
    });
    expect([refused, looked]).toEqual([{ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 5 }, false]);
    ends[0]?.reject(new Error('failed'));
    ends[1]?.resolve('done');
    expect((await Promise.allSettled(first)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await orRefuse(async () => 'in')).toBe('in');
  });
});

overStores('a burst of sign-ins', promises => {
  promises('is answered up to a bound, refused beyond it, and closes nobody’s way', async store => {
    const desk = accountDesk(store, { cost: { ...cheap, memory: 1_024 } });
    await desk.active();
    const burst = Array.from({ length: crowdLimits.underWay + 50 }, (_, index) =>
      desk.signIn({ email: `nobody-${index}@example.org`, ip: `192.0.2.${index}` }),
    );
    // The process goes on meanwhile.
    await turn();
    const answers = await Promise.all(burst);
    const refused = answers.filter(({ kind }) => kind === 'TOO_MANY_ATTEMPTS');
    expect(refused).toEqual(
      Array.from({ length: 50 }, () => ({
        kind: 'TOO_MANY_ATTEMPTS',
        retryAfter: crowdLimits.comeBackAfter,
      })),
    );
    expect(answers.filter(({ kind }) => kind === 'WRONG_CREDENTIALS')).toHaveLength(crowdLimits.underWay);
    expect(await desk.signIn()).toMatchObject({ kind: 'SIGNED_IN' });
  });
});
