import type { AccountRow, WorldMark } from '../../store/store.js';
import type { SignInAnswer } from './answers.js';
import { type AccountTools, tooManyAttempts } from './tools.js';

/** Where somebody signs in from. */
export interface SignInFrom {
  /** Secret of a trusted device, as it was brought; null when none was. */
  readonly device: string | null;
  /** Network address of the request; it is kept as a pseudonym of its network. */
  readonly ip: string;
  /** What the owner recognises the session by, such as `Firefox on Linux`. */
  readonly deviceName: string | null;
}

/**
 * Opens a session by an address and a password. The try is counted before the password is looked at, so that many at
 * once are as slow as one after another; an unknown address costs as much as a known one.
 */
export async function signIn(
  tools: AccountTools,
  mark: WorldMark,
  email: string,
  password: string,
  from: SignInFrom,
): Promise<SignInAnswer> {
  const { store, passwords } = tools;
  const mailbox = email.trim().toLowerCase();
  const account = await store.accounts.byEmail(tools.emailHashOf(mailbox), mark);
  const counts = countsOf(tools, mark, mailbox, account, from);
  const wait = await counts.admit();
  if (wait > 0) return tooManyAttempts(wait);
  const isRight = await passwords.verify(account?.passwordHash ?? null, password);
  if (!isRight || account === null || account.activatedAt === null) {
    await counts.fail();
    return { kind: 'WRONG_CREDENTIALS' };
  }
  await counts.clear();
  return open(tools, account, password, from);
}

/** What a try to sign in is counted under. */
interface Counts {
  /** Counts the try, and gives what it has to wait. */
  admit(): Promise<number>;
  fail(): Promise<void>;
  clear(): Promise<void>;
}

// A trusted device has a count of its own and no other: neither guesses of its owner's address nor a neighbour on the
// same network close it.
function countsOf(
  { limits, keys, devices }: AccountTools,
  mark: WorldMark,
  mailbox: string,
  account: AccountRow | null,
  { device, ip }: SignInFrom,
): Counts {
  const trusted = devices.keyOf(device, account?.id ?? null);
  if (trusted !== null) {
    const key = keys.device(trusted);
    return {
      admit: () => limits.device.admit(key),
      fail: async () => {},
      clear: () => limits.device.clear(key),
    };
  }
  const [address, network] = [keys.address(mailbox, mark), keys.network(ip)];
  return {
    async admit() {
      const ofNetwork = await limits.network.wait(network);
      return ofNetwork > 0 ? ofNetwork : limits.address.admit(address);
    },
    fail: () => limits.network.fail(network),
    clear: () => limits.address.clear(address),
  };
}

async function open(
  tools: AccountTools,
  account: AccountRow,
  password: string,
  { device, deviceName }: SignInFrom,
): Promise<SignInAnswer> {
  const { store, openSession, devices, passwords } = tools;
  const { id, world, generation, passwordHash } = account;
  const mark = { world, generation };
  const link = await store.links.of(id, mark);
  const dossier = link?.dossier ?? null;
  const opened = await openSession({
    mark,
    door: 'ACCOUNT',
    subject: id,
    dossier,
    device: deviceName,
    idToken: null,
  });
  // A password changed since it was compared has ended all sessions, and must find this one ended too.
  if ((await store.accounts.byId(id))?.passwordHash !== passwordHash) {
    await store.sessions.end(opened.session.id, id);
    return { kind: 'WRONG_CREDENTIALS' };
  }
  if (passwords.isCheap(passwordHash))
    await store.accounts.setPassword(id, await passwords.hash(password), passwordHash);
  const isTrusted = devices.keyOf(device, id) !== null;
  return { kind: 'SIGNED_IN', ...opened, device: isTrusted ? (device as string) : devices.trust(id) };
}
