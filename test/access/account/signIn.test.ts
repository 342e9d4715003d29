import { hash } from '@node-rs/argon2';
import { expect } from 'vitest';
import type { SignInAnswer } from '../../../src/access/account/index.js';
import { accountDesk, cheap, goodAccount, resetBeforeWriting } from '../../support/accountDesk.js';
import { overStores } from '../../support/overStores.js';

const kinds = (answers: readonly SignInAnswer[]): string[] => answers.map(({ kind }) => kind);

overStores('a sign-in', promises => {
  promises('opens a session of its account, with the dossier that it is linked to', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const first = await desk.signIn({ email: ' CAMILLE.fictive@example.org ' });
    if (first.kind !== 'SIGNED_IN') throw new Error(first.kind);
    expect(first.session).toMatchObject({
      ...desk.mark,
      door: 'ACCOUNT',
      dossier: null,
      device: 'Firefox on Linux',
    });
    const { subject } = first.session;
    const linkedAt = desk.time.clock.now();
    await store.links.add({
      ...desk.mark,
      door: 'ACCOUNT',
      subject,
      dossier: 'sealed',
      linkedAt,
      kinship: [],
    });
    expect(await desk.signIn()).toMatchObject({ session: { subject, dossier: 'sealed' } });
  });

  promises('answers alike for an unknown address, a wrong password, a sleeping account', async store => {
    const desk = accountDesk(store);
    await desk.create({ email: 'sleeping@example.org' });
    await desk.active();
    for (const wrong of [
      { email: 'nobody@example.org' },
      { email: 'no address' },
      { email: 'sleeping@example.org' },
      { password: 'wrong' },
      { password: '' },
    ])
      expect(await desk.signIn(wrong)).toEqual({ kind: 'WRONG_CREDENTIALS' });
  });

  promises('takes as long for an address that nobody has, and so does a creation', async store => {
    const desk = accountDesk(store, { cost: { memory: 32_768, passes: 4, lanes: 1 } });
    const took = async (work: () => Promise<unknown>): Promise<number> => {
      const before = performance.now();
      await work();
      return performance.now() - before;
    };
    await desk.active();
    await desk.signIn({ email: 'warm-up@example.org' });
    const ofSomebody = await took(() => desk.signIn({ password: 'wrong' }));
    const ofNobody = await took(() => desk.signIn({ email: 'nobody@example.org' }));
    const ofNew = await took(() => desk.create({ email: 'new@example.org' }));
    const ofKnown = await took(() => desk.create());
    // Without its hash, either would take a twentieth.
    expect(ofNobody).toBeGreaterThan(ofSomebody / 4);
    expect(ofKnown).toBeGreaterThan(ofNew / 4);
  });

  promises('slows guesses of an address, known or not, and no faster for many at once', async store => {
    const desk = accountDesk(store);
    await desk.active();
    for (const email of [goodAccount.email, 'nobody@example.org']) {
      const guess = (n: number) => desk.signIn({ email, password: `guess ${n}`, ip: `192.0.2.${n}` });
      const first = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(guess));
      expect(kinds(first).filter(kind => kind === 'WRONG_CREDENTIALS').length).toBeLessThanOrEqual(5);
      expect((await guess(9)).kind).toBe('TOO_MANY_ATTEMPTS');
    }
  });

  promises('waits longer after each failure, up to an hour, and says how long', async store => {
    const desk = accountDesk(store);
    await desk.active();
    for (let n = 0; n < 5; n++)
      expect((await desk.signIn({ password: 'guess' })).kind).toBe('WRONG_CREDENTIALS');
    for (const wait of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      expect(await desk.signIn()).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: wait });
      await desk.time.advanceBy(wait * 1000 - 1);
      expect(await desk.signIn()).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 1 });
      await desk.time.advanceBy(1);
      expect((await desk.signIn({ password: 'guess' })).kind).toBe('WRONG_CREDENTIALS');
    }
    await desk.time.advanceBy(3_600_000);
    expect((await desk.signIn()).kind).toBe('SIGNED_IN');
    expect((await desk.signIn({ password: 'guess' })).kind).toBe('WRONG_CREDENTIALS');
    expect((await desk.signIn()).kind).toBe('SIGNED_IN');
  });

  promises('is never closed to the owner, on their device, by guesses made elsewhere', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const signedIn = await desk.signIn();
    if (signedIn.kind !== 'SIGNED_IN') throw new Error(signedIn.kind);
    const { device } = signedIn;
    for (let n = 0; n < 150; n++) {
      await desk.signIn({ password: `guess ${n}` });
      await desk.time.advanceBy(1);
    }
    expect((await desk.signIn()).kind).toBe('TOO_MANY_ATTEMPTS');
    const again = await desk.signIn({ device });
    expect(again).toMatchObject({ kind: 'SIGNED_IN', device });
    expect((await desk.signIn()).kind).toBe('TOO_MANY_ATTEMPTS');
  });

  promises('counts guesses from a trusted device too, for itself alone', async store => {
    const desk = accountDesk(store);
    const device = await desk.active();
    for (let n = 0; n < 10; n++)
      expect((await desk.signIn({ password: `guess ${n}`, device })).kind).toBe('WRONG_CREDENTIALS');
    expect(await desk.signIn({ device })).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 30 });
    expect((await desk.signIn()).kind).toBe('SIGNED_IN');
  });

  promises('trusts no device of another account, nor a secret that was made up', async store => {
    const [desk, other] = [accountDesk(store), accountDesk(store)];
    const device = await desk.active();
    const ofAnother = await other.active();
    const [secret, proof] = device.split('.');
    for (let n = 0; n < 5; n++) await desk.signIn({ password: `guess ${n}` });
    for (const brought of [
      ofAnother,
      secret,
      `${secret}.`,
      `${secret}.é${proof?.slice(1)}`,
      `${ofAnother.split('.')[0]}.${proof}`,
      '.',
      '',
    ])
      expect((await desk.signIn({ device: brought ?? null })).kind).toBe('TOO_MANY_ATTEMPTS');
    expect((await desk.signIn({ device })).kind).toBe('SIGNED_IN');
  });

  promises('slows a network that fails for many addresses, and no other', async store => {
    const desk = accountDesk(store);
    const device = await desk.active();
    for (let n = 0; n < 100; n++)
      expect((await desk.signIn({ email: `n${n}@example.org` })).kind).toBe('WRONG_CREDENTIALS');
    expect(await desk.signIn()).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 60 });
    expect((await desk.signIn({ ip: desk.ip.replace('::1', '::2') })).kind).toBe('TOO_MANY_ATTEMPTS');
    expect((await desk.signIn({ device })).kind).toBe('SIGNED_IN');
    expect((await desk.signIn({ ip: '192.0.2.200' })).kind).toBe('SIGNED_IN');
  });

  promises('hashes the password again when hashes have come to cost more', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const dearer = accountDesk(store, { world: desk.mark.world, cost: { ...cheap, memory: 16 } });
    const answer = await dearer.signIn();
    if (answer.kind !== 'SIGNED_IN') throw new Error(answer.kind);
    const account = await store.accounts.byId(answer.session.subject);
    expect(account?.passwordHash).toMatch(/m=16,t=1,p=1/);
    expect((await desk.signIn()).kind).toBe('SIGNED_IN');
    expect((await store.accounts.byId(answer.session.subject))?.passwordHash).toBe(account?.passwordHash);
  });

  promises('never puts an old password back, hashed anew, when a reset comes meanwhile', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const another = await hash('another', { memoryCost: 16, timeCost: 1 });
    const late = accountDesk(resetBeforeWriting(store, another), {
      world: desk.mark.world,
      cost: { ...cheap, memory: 16 },
    });
    const answer = await late.signIn();
    if (answer.kind !== 'SIGNED_IN') throw new Error(answer.kind);
    expect((await store.accounts.byId(answer.session.subject))?.passwordHash).toBe(another);
  });

  promises('leaves no session behind when its password changed meanwhile', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const before = await desk.signIn();
    if (before.kind !== 'SIGNED_IN') throw new Error(before.kind);
    const { subject } = before.session;
    const another = await hash('another', { memoryCost: 8, timeCost: 1 });
    const late = accountDesk(
      {
        ...store,
        links: {
          ...store.links,
          // The last thing asked before a session opens: there the reset gets in.
          async of(...asked) {
            await store.accounts.setPassword(subject, another);
            await store.sessions.endAll(subject, desk.mark, null);
            return store.links.of(...asked);
          },
        },
      },
      { world: desk.mark.world },
    );
    expect((await late.signIn()).kind).toBe('WRONG_CREDENTIALS');
    expect(await store.sessions.of(subject, desk.mark, desk.time.clock.now())).toEqual([]);
    expect((await store.accounts.byId(subject))?.passwordHash).toBe(another);
  });
});
