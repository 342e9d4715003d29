import { describe, expect, it } from 'vitest';
import { createPasswordHasher, recommendedCost } from '../../../src/access/account/passwordHash.js';
import { weaknessOf } from '../../../src/access/account/passwordWeakness.js';
import { accountDesk, goodAccount, resetBeforeWriting } from '../../support/accountDesk.js';
import { overStores } from '../../support/overStores.js';

const good = 'une toute autre phrase';
const hour = 3_600_000;

describe('a password', () => {
  const identity = ['camille.fictive@example.org', 'camille.fictive', 'FICTIVE', 'Camille', '12021979'];

  it.each([
    ['court', 'TOO_SHORT'],
    ['11caracteres', null],
    ['onze carac.', 'TOO_SHORT'],
    ['é'.repeat(11), 'TOO_SHORT'],
    [`${'mots divers '.repeat(21)}fin!`, null],
    [`${'mots divers '.repeat(21)}fin !`, 'TOO_LONG'],
    ['x'.repeat(100_000), 'TOO_LONG'],
    ['camille.fictive@example.org', 'HOLDS_IDENTITY'],
    ['Camille12021979', 'HOLDS_IDENTITY'],
    ['FICTIVE-camille', 'HOLDS_IDENTITY'],
    ['Çamille-Fictive1', 'HOLDS_IDENTITY'],
    ['camille aime les pommes', null],
    ['aaaaaaaaaaaaaaa', 'TOO_COMMON'],
    ['abcabcabcabc', 'TOO_COMMON'],
    ['123456789012', 'TOO_COMMON'],
    ['azertyuiop123', 'TOO_COMMON'],
    ['Motdepasse2026!', 'TOO_COMMON'],
    ['passwordpassword', 'TOO_COMMON'],
    ['P@ssword-Bienvenue-1999', 'TOO_COMMON'],
    ['correct horse battery staple', null],
    ['Xk4$vT9!pQz2', null],
    ['путь домой долог', null],
  ])('%j is judged: %j', (password, expected) => {
    expect(weaknessOf(password, identity)).toBe(expected);
  });
});

describe('a hash', () => {
  it('is argon2id at the cost that OWASP names first', async () => {
    const hasher = createPasswordHasher();
    const hashed = await hasher.hash(good);
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify(hashed, good)).toBe(true);
    expect(await hasher.verify(hashed, `${good} `)).toBe(false);
    expect(hasher.isCheap(hashed)).toBe(false);
  });

  it('is the same however accents are composed', async () => {
    const hasher = createPasswordHasher({ memory: 8, passes: 1, lanes: 1 });
    expect(await hasher.verify(await hasher.hash('\u00e9t\u00e9'), 'e\u0301te\u0301')).toBe(true);
  });

  it('of nobody is compared all the same, and never matches', async () => {
    const hasher = createPasswordHasher({ memory: 8, passes: 1, lanes: 1 });
    expect(await hasher.verify(null, 'nobody has this password')).toBe(false);
  });

  it.each([
    [{ memory: 8, passes: 2, lanes: 1 }, true],
    [{ memory: 19_456, passes: 1, lanes: 1 }, true],
    [{ memory: 19_456, passes: 3, lanes: 1 }, false],
  ])('at %j is cheap beside the cost of now: %j', async (cost, isCheap) => {
    const hashed = await createPasswordHasher(cost).hash(good);
    expect(createPasswordHasher(recommendedCost).isCheap(hashed)).toBe(isCheap);
  });
});

overStores('a change of password', promises => {
  promises('ends every session but its own, and is told by a letter', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const [here, elsewhere] = [await desk.signIn(), await desk.signIn()];
    if (here.kind !== 'SIGNED_IN' || elsewhere.kind !== 'SIGNED_IN') throw new Error('nobody signed in');
    const { subject, id } = here.session;
    const change = { current: goodAccount.password, next: good };
    expect(await desk.accounts.changePassword(subject, id, change, 'fr')).toEqual({
      kind: 'PASSWORD_CHANGED',
      sessionsEnded: 1,
    });
    const { clock } = desk.time;
    expect(await store.sessions.find(here.session.tokenHash, clock.now())).not.toBeNull();
    expect(await store.sessions.find(elsewhere.session.tokenHash, clock.now())).toBeNull();
    expect(desk.lastLetter()).toMatchObject({ kind: 'PASSWORD_CHANGED', to: goodAccount.email });
    expect((await desk.signIn()).kind).toBe('WRONG_CREDENTIALS');
    expect((await desk.signIn({ password: good })).kind).toBe('SIGNED_IN');
  });

  promises('is refused without the current one, slower and slower', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const here = await desk.signIn();
    if (here.kind !== 'SIGNED_IN') throw new Error('nobody signed in');
    const { subject, id } = here.session;
    const change = (current: string, next = good) =>
      desk.accounts.changePassword(subject, id, { current, next }, 'en');
    for (let n = 0; n < 5; n++) expect(await change(`guess ${n}`)).toEqual({ kind: 'WRONG_PASSWORD' });
    expect(await change(goodAccount.password)).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 30 });
    await desk.time.advanceBy(30_000);
    expect(await change(goodAccount.password, 'Camille-Fictive')).toEqual({
      kind: 'REFUSED',
      because: 'HOLDS_IDENTITY',
    });
    expect((await change(goodAccount.password)).kind).toBe('PASSWORD_CHANGED');
    expect(await desk.accounts.changePassword('nobody', id, { current: good, next: good }, 'en')).toEqual({
      kind: 'WRONG_PASSWORD',
    });
  });

  promises('gives way to a reset that comes meanwhile', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const here = await desk.signIn();
    if (here.kind !== 'SIGNED_IN') throw new Error('nobody signed in');
    const { subject, id } = here.session;
    const late = accountDesk(resetBeforeWriting(store, 'a hash of another'), { world: desk.mark.world });
    const change = { current: goodAccount.password, next: good };
    expect(await late.accounts.changePassword(subject, id, change, 'fr')).toEqual({ kind: 'WRONG_PASSWORD' });
    expect((await store.accounts.byId(subject))?.passwordHash).toBe('a hash of another');
  });
});

overStores('a reset', promises => {
  const asked = { language: 'fr' } as const;

  promises('answers alike for any address, and writes to that of an active account alone', async store => {
    const desk = accountDesk(store);
    const ask = (email: string) => desk.accounts.requestReset(desk.mark, email, { ip: desk.ip, ...asked });
    await desk.create({ email: 'sleeping@example.org' });
    await desk.active();
    const before = desk.mail.outbox?.list().length ?? -1;
    for (const email of ['nobody@example.org', 'sleeping@example.org', 'no address', ''])
      expect(await ask(email)).toEqual({ kind: 'RESET_SENT' });
    expect(desk.mail.outbox?.list()).toHaveLength(before);
    expect(await ask(goodAccount.email.toUpperCase())).toEqual({ kind: 'RESET_SENT' });
    expect(desk.mail.outbox?.list()).toHaveLength(before + 1);
    expect(desk.lastLetter()).toMatchObject({ kind: 'RESET', to: goodAccount.email });
    expect(desk.lastLetter().link).toMatch(/\/account\/reset\?world=[0-9a-f]+#snpc_mail_[\w-]{43}$/);
  });

  promises('ends every session, opens the way that guesses closed, and works once', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const signedIn = await desk.signIn();
    if (signedIn.kind !== 'SIGNED_IN') throw new Error('nobody signed in');
    for (let n = 0; n < 5; n++) await desk.signIn({ password: `guess ${n}`, ip: `192.0.2.${n}` });
    expect((await desk.signIn()).kind).toBe('TOO_MANY_ATTEMPTS');
    await desk.accounts.requestReset(desk.mark, goodAccount.email, { ip: desk.ip, ...asked });
    const secret = desk.lastSecret();
    expect(await desk.accounts.reset(secret, 'motdepasse12', 'fr')).toEqual({
      kind: 'REFUSED',
      because: 'TOO_COMMON',
    });
    const answer = await desk.accounts.reset(secret, good, 'fr');
    expect(answer).toMatchObject({ kind: 'PASSWORD_RESET', sessionsEnded: 1 });
    expect(await store.sessions.find(signedIn.session.tokenHash, desk.time.clock.now())).toBeNull();
    expect(await desk.accounts.reset(secret, good, 'fr')).toEqual({ kind: 'LINK_INVALID' });
    expect(desk.lastLetter().kind).toBe('PASSWORD_CHANGED');
    expect((await desk.signIn()).kind).toBe('WRONG_CREDENTIALS');
    expect((await desk.signIn({ password: good })).kind).toBe('SIGNED_IN');
  });

  promises('trusts the device that followed it, which guesses elsewhere do not close again', async store => {
    const desk = accountDesk(store);
    await desk.active();
    await desk.accounts.requestReset(desk.mark, goodAccount.email, { ip: desk.ip, ...asked });
    const answer = await desk.accounts.reset(desk.lastSecret(), good, 'fr');
    if (answer.kind !== 'PASSWORD_RESET') throw new Error(answer.kind);
    for (let n = 0; n < 8; n++) await desk.signIn({ password: `guess ${n}` });
    expect((await desk.signIn({ password: good })).kind).toBe('TOO_MANY_ATTEMPTS');
    expect((await desk.signIn({ password: good, device: answer.device })).kind).toBe('SIGNED_IN');
  });

  promises('stands for an hour of the wall clock, and gives way to a later one', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const ask = async (): Promise<string> => {
      await desk.accounts.requestReset(desk.mark, goodAccount.email, { ip: desk.ip, ...asked });
      return desk.lastSecret();
    };
    const [first, second] = [await ask(), await ask()];
    expect(await desk.accounts.reset(first, good, 'fr')).toEqual({ kind: 'LINK_INVALID' });
    await desk.time.advanceBy(hour);
    expect(await desk.accounts.reset(second, good, 'fr')).toEqual({ kind: 'LINK_INVALID' });
    const third = await ask();
    await desk.time.advanceBy(hour - 1);
    expect((await desk.accounts.reset(third, good, 'fr')).kind).toBe('PASSWORD_RESET');
  });

  promises('asked again and again sends no more letters, and the last link works', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const ask = (ip: string) => desk.accounts.requestReset(desk.mark, goodAccount.email, { ip, ...asked });
    const before = desk.mail.outbox?.list().length ?? -1;
    for (let n = 0; n < 8; n++) expect(await ask(`192.0.2.${n}`)).toEqual({ kind: 'RESET_SENT' });
    expect(desk.mail.outbox?.list()).toHaveLength(before + 3);
    expect((await desk.accounts.reset(desk.lastSecret(), good, 'fr')).kind).toBe('PASSWORD_RESET');
  });
});
