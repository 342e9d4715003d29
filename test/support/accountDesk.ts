import { randomBytes } from 'node:crypto';
import { type Accounts, createAccounts, type NewAccount } from '../../src/access/account/index.js';
import { createMail, type KeptLetter, type Mail } from '../../src/access/mail/index.js';
import { createSecrets, type Secrets } from '../../src/access/secrets.js';
import type { GatewayStore, WorldMark } from '../../src/store/index.js';
import { createManualTime, type ManualTime } from '../../src/testing/manualTime.js';
import { type Instant, instant, legalDay } from '../../src/time/index.js';

/** Accounts over a store, in a world and at a network of their own, with whatever a test looks at. */
export interface AccountDesk {
  readonly accounts: Accounts;
  readonly store: GatewayStore;
  readonly secrets: Secrets;
  readonly mail: Mail;
  readonly mark: WorldMark;
  readonly time: ManualTime;
  readonly ip: string;
  /** Asks for an account; fields that are left out are good. */
  create(changes?: Partial<NewAccount>, from?: { readonly ip?: string }): ReturnType<Accounts['create']>;
  /** An account that is active, and the secret of the device that activated it. */
  active(changes?: Partial<NewAccount>): Promise<string>;
  signIn(
    changes?: Partial<Record<'email' | 'password' | 'ip', string> & { device: string | null }>,
  ): ReturnType<Accounts['signIn']>;
  /** The letter posted last. */
  lastLetter(): KeptLetter;
  /** The secret in the link of the letter posted last. */
  lastSecret(): string;
}

export const goodAccount: NewAccount = {
  email: 'Camille.Fictive@example.org',
  password: 'un cheval traverse la riviere',
  birthName: 'FICTIVE',
  firstNames: ['Camille', 'Anne-Maël'],
  bornOn: '1979-02-12',
  licenceFormat: 'CARD',
  licenceNumber: 'SIM00033',
  acceptsTerms: true,
};

/** A cost at which tests are quick. */
export const cheap = { memory: 8, passes: 1, lanes: 1 };

export const noon: Instant = instant('2026-01-15T12:00:00+01:00');
const today = legalDay('2026-01-15');

export function accountDesk(
  store: GatewayStore,
  {
    world = randomBytes(8).toString('hex'),
    cost = cheap,
    time = createManualTime(noon),
  }: { world?: string; cost?: typeof cheap; time?: ManualTime } = {},
): AccountDesk {
  const { clock, scheduler } = time;
  const secrets = createSecrets('a key of these tests, of 32 letters');
  const mail = createMail({ settings: null, clock, scheduler, report: () => {} });
  const mark = { world, generation: 'first' };
  const ip = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;
  const accounts = createAccounts({
    store,
    secrets,
    clock,
    mail,
    publicUrl: () => 'https://gateway.example/',
    passwordCost: cost,
    async openSession({ device, door, dossier, idToken, mark: of, subject }) {
      const { secret, hash } = secrets.issue('session');
      const [id, startedAt] = [randomBytes(8).toString('hex'), clock.now()];
      const expiresAt = (startedAt + 1_800_000) as Instant;
      const row = { ...of, id, tokenHash: hash, door, subject, dossier, device, idToken };
      const session = { ...row, startedAt, lastSeenAt: startedAt, expiresAt };
      await store.sessions.add(session);
      return { secret, session };
    },
  });
  const lastLetter = (): KeptLetter => {
    const letter = mail.outbox?.list()[0];
    if (letter === undefined) throw new Error('no letter was posted');
    return letter;
  };
  const lastSecret = (): string => new URL(lastLetter().link).hash.slice(1);
  const create: AccountDesk['create'] = (changes, from) =>
    accounts.create(mark, { ...goodAccount, ...changes }, { ip, language: 'en', today, ...from });
  return {
    ...{ accounts, store, secrets, mail, mark, time, ip, create, lastLetter, lastSecret },
    async active(changes) {
      await create(changes);
      const answer = await accounts.activate(lastSecret());
      if (answer.kind !== 'ACTIVATED') throw new Error(`the account is not active: ${answer.kind}`);
      return answer.device;
    },
    signIn: ({
      email = goodAccount.email,
      password = goodAccount.password,
      device = null,
      ip: from = ip,
    } = {}) => accounts.signIn(mark, email, password, { device, ip: from, deviceName: 'Firefox on Linux' }),
  };
}

/** A store in which a reset gives an account another password, just before anybody else writes one. */
export function resetBeforeWriting(store: GatewayStore, another: string): GatewayStore {
  return {
    ...store,
    accounts: {
      ...store.accounts,
      async setPassword(id, ...given) {
        await store.accounts.setPassword(id, another);
        return store.accounts.setPassword(id, ...given);
      },
    },
  };
}
