import { describe, expect, it } from 'vitest';
import { checkNewAccount } from '../../../src/access/account/checkNewAccount.js';
import { legalDay } from '../../../src/time/index.js';
import { accountDesk, goodAccount } from '../../support/accountDesk.js';
import { overStores } from '../../support/overStores.js';

const hours = 3_600_000;

overStores('an account', promises => {
  promises('opens by the link of its letter, once, and not before', async store => {
    const desk = accountDesk(store);
    expect(await desk.create()).toEqual({ kind: 'ACTIVATION_SENT' });
    const secret = desk.lastSecret();
    expect((await desk.signIn()).kind).toBe('WRONG_CREDENTIALS');
    expect(await desk.accounts.activate(secret)).toMatchObject({
      kind: 'ACTIVATED',
      world: desk.mark.world,
    });
    expect((await desk.signIn()).kind).toBe('SIGNED_IN');
    expect(await desk.accounts.activate(secret)).toEqual({ kind: 'LINK_INVALID' });
  });

  promises('opens within twelve hours of the wall clock, and not after', async store => {
    const [early, late] = [accountDesk(store), accountDesk(store)];
    await early.create();
    await early.time.advanceBy(12 * hours - 1);
    expect((await early.accounts.activate(early.lastSecret())).kind).toBe('ACTIVATED');
    await late.create();
    await late.time.advanceBy(12 * hours);
    expect((await late.accounts.activate(late.lastSecret())).kind).toBe('LINK_INVALID');
  });

  promises('answers alike for an address that has one, which is told by a letter', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const again = { email: ' camille.fictive@EXAMPLE.org', password: 'une autre phrase bien longue' };
    expect(await desk.create(again)).toEqual({ kind: 'ACTIVATION_SENT' });
    expect(desk.lastLetter()).toMatchObject({ kind: 'ALREADY_ACTIVE' });
    expect(desk.lastLetter().link).toMatch(/^https:\/\/gateway\.example\/account\/reset\?world=[0-9a-f]+$/);
    expect((await desk.signIn({ password: again.password })).kind).toBe('WRONG_CREDENTIALS');
    expect((await desk.signIn()).kind).toBe('SIGNED_IN');
  });

  promises('that sleeps gives way to another, whose letter alone opens it', async store => {
    const desk = accountDesk(store);
    await desk.create({ password: 'first sentence of somebody' });
    const first = desk.lastSecret();
    await desk.create({ password: 'second sentence of somebody' });
    expect(desk.lastLetter().kind).toBe('ACTIVATION');
    expect(await desk.accounts.activate(first)).toEqual({ kind: 'LINK_INVALID' });
    expect((await desk.accounts.activate(desk.lastSecret())).kind).toBe('ACTIVATED');
    expect((await desk.signIn({ password: 'first sentence of somebody' })).kind).toBe('WRONG_CREDENTIALS');
    expect((await desk.signIn({ password: 'second sentence of somebody' })).kind).toBe('SIGNED_IN');
  });

  promises('belongs to one making of one world', async store => {
    const desk = accountDesk(store);
    await desk.active();
    const { email, password } = goodAccount;
    const from = { device: null, ip: desk.ip, deviceName: null };
    const madeAnew = { ...desk.mark, generation: 'second' };
    expect((await desk.accounts.signIn(madeAnew, email, password, from)).kind).toBe('WRONG_CREDENTIALS');
  });

  promises('keeps its facts under seal, and nothing in clear', async store => {
    const desk = accountDesk(store);
    await desk.create({ licenceNumber: ' 19 07-82 11.00 07' });
    const hash = desk.secrets.pseudonym('address of an account', goodAccount.email.toLowerCase());
    const row = await store.accounts.byEmail(hash, desk.mark);
    const kept = JSON.stringify(row);
    for (const clear of ['amille', 'FICTIVE', '1979', '190782110007', 'cheval', desk.lastSecret()])
      expect(kept).not.toContain(clear);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
    expect(await desk.accounts.factsOf(row?.id ?? '')).toEqual({
      birthName: 'FICTIVE',
      firstNames: ['Camille', 'Anne-Maël'],
      bornOn: legalDay('1979-02-12'),
      licenceFormat: 'CARD',
      licenceNumber: '190782110007',
    });
    expect(await desk.accounts.factsOf('nobody')).toBeNull();
  });

  promises('has a link that carries its secret in the fragment alone', async store => {
    const desk = accountDesk(store);
    await desk.create();
    const { link } = desk.lastLetter();
    expect(link).toMatch(
      /^https:\/\/gateway\.example\/account\/activate\?world=[0-9a-f]+#snpc_mail_[\w-]{43}$/,
    );
  });

  promises('is not opened by a secret of another kind, nor by any text', async store => {
    const desk = accountDesk(store);
    await desk.active();
    await desk.accounts.requestReset(desk.mark, goodAccount.email, { ip: desk.ip, language: 'fr' });
    for (const secret of [desk.lastSecret(), '', 'snpc_mail_', `snpc_mail_${'a'.repeat(43)}`])
      expect(await desk.accounts.activate(secret)).toEqual({ kind: 'LINK_INVALID' });
  });

  promises('costs one network a wait after twenty, one address after three letters', async store => {
    const desk = accountDesk(store);
    for (let n = 0; n < 3; n++) await desk.create();
    const letters = desk.mail.outbox?.list().length;
    expect(await desk.create()).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 900 });
    expect(desk.mail.outbox?.list()).toHaveLength(letters ?? -1);
    for (let n = 4; n < 20; n++)
      expect((await desk.create({ email: `n${n}@example.org` })).kind).toBe('ACTIVATION_SENT');
    const more = { email: 'more@example.org' };
    expect(await desk.create(more)).toEqual({ kind: 'TOO_MANY_ATTEMPTS', retryAfter: 60 });
    expect((await desk.create(more, { ip: '192.0.2.7' })).kind).toBe('ACTIVATION_SENT');
  });

  promises('says every field that is not taken, at once, and changes nothing', async store => {
    const desk = accountDesk(store);
    const answer = await desk.create({
      email: 'nobody',
      password: 'short',
      birthName: '',
      firstNames: [],
      bornOn: '2025-02-30',
      licenceNumber: '1',
      acceptsTerms: false,
    });
    expect(answer).toEqual({
      kind: 'REFUSED',
      fields: [
        { code: 'MALFORMED_EMAIL', field: 'email' },
        { code: 'WEAK_PASSWORD', field: 'password', because: 'TOO_SHORT' },
        { code: 'MALFORMED_NAME', field: 'birthName' },
        { code: 'MALFORMED_NAME', field: 'firstNames' },
        { code: 'IMPOSSIBLE_BIRTH_DATE', field: 'bornOn' },
        { code: 'MALFORMED_LICENCE_NUMBER', field: 'licenceNumber' },
        { code: 'TERMS_NOT_ACCEPTED', field: 'acceptsTerms' },
      ],
    });
    expect(desk.mail.outbox?.list()).toEqual([]);
  });
});

describe('a new account', () => {
  const today = legalDay('2026-01-15');
  const codes = (changes: Partial<typeof goodAccount>): string[] => {
    const checked = checkNewAccount({ ...goodAccount, ...changes }, today);
    return checked.kind === 'GOOD' ? [] : checked.fields.map(({ code }) => code);
  };

  it('that is good is read', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    'a@b',
    'a b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org,b@example.org',
    'A <a@example.org>',
    '"a"@example.org',
    `${'a'.repeat(250)}@example.org`,
    'é@example.org',
    '',
  ])('is refused with the address %j', email => {
    expect(codes({ email })).toEqual(['MALFORMED_EMAIL']);
  });

  it.each(['X', 'O’BRIEN', "D'AVRIL-MÜLLER", 'De La Tour', 'Σ', 'Ngọc'])('takes the name %j', birthName => {
    expect(codes({ birthName, firstNames: [birthName] })).toEqual([]);
  });

  it.each(['', ' ', '-', '4', 'A\nB\u0000', '<b>', 'x'.repeat(101)])('is refused with the name %j', name => {
    expect(codes({ birthName: name })).toEqual(['MALFORMED_NAME']);
    expect(codes({ firstNames: ['Camille', name] })).toEqual(['MALFORMED_NAME']);
  });

  it.each([
    ['2026-01-15', []],
    ['2026-01-16', ['IMPOSSIBLE_BIRTH_DATE']],
    ['1896-01-15', []],
    ['1896-01-14', ['IMPOSSIBLE_BIRTH_DATE']],
    ['2000-02-29', []],
    ['1900-02-29', ['IMPOSSIBLE_BIRTH_DATE']],
    ['12/02/1979', ['IMPOSSIBLE_BIRTH_DATE']],
  ])('born on %s meets %j', (bornOn, expected) => {
    expect(codes({ bornOn })).toEqual(expected);
  });

  it.each([
    ['13AA00002', []],
    ['1 234-5', []],
    ['1234', ['MALFORMED_LICENCE_NUMBER']],
    ['12345678901234567890', ['MALFORMED_LICENCE_NUMBER']],
    ['13AA0000é', ['MALFORMED_LICENCE_NUMBER']],
  ])('of the licence %j meets %j', (licenceNumber, expected) => {
    expect(codes({ licenceNumber })).toEqual(expected);
  });
});
