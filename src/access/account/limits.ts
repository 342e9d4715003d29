import type { Attempts, WorldMark } from '../../store/store.js';
import type { Clock } from '../../time/index.js';
import { networkOf } from '../network.js';
import type { Secrets } from '../secrets.js';
import { createThrottle, type Slowing, type Throttle } from '../throttle.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How fast one may guess. Devices that nobody trusts share the count of the address they name; a trusted device has its
 * own, so that guesses made elsewhere never close it.
 */
export const slowings = {
  address: { free: 5, firstWait: 30 * second, longestWait: hour, forgetAfter: day },
  device: { free: 10, firstWait: 30 * second, longestWait: 15 * minute, forgetAfter: day },
  network: { free: 100, firstWait: minute, longestWait: 15 * minute, forgetAfter: hour },
  passwordChange: { free: 5, firstWait: 30 * second, longestWait: hour, forgetAfter: day },
  /** Accounts and resets that one network asks for. */
  request: { free: 20, firstWait: minute, longestWait: 15 * minute, forgetAfter: hour },
  /** Letters to one address: well under the hour that a link lives, so that one that works is always there. */
  letter: { free: 3, firstWait: 15 * minute, longestWait: 15 * minute, forgetAfter: day },
} as const satisfies Record<string, Slowing>;

/** A throttle for each thing that is slowed. */
export type Limits = Readonly<Record<keyof typeof slowings, Throttle>>;

/** Throttles over the attempts of the store. */
export function createLimits(attempts: Attempts, clock: Clock): Limits {
  const of = (name: keyof Limits): Throttle => createThrottle(attempts, clock, slowings[name]);
  return {
    address: of('address'),
    device: of('device'),
    network: of('network'),
    passwordChange: of('passwordChange'),
    request: of('request'),
    letter: of('letter'),
  };
}

/** Keys of attempts. Each is a pseudonym: no address, of mail or of a network, is kept. */
export interface LimitKeys {
  address(mailbox: string, mark: WorldMark): string;
  letter(kind: 'ACTIVATION' | 'RESET', mailbox: string, mark: WorldMark): string;
  device(deviceHash: string): string;
  network(ip: string): string;
  request(ip: string): string;
  passwordChange(account: string): string;
}

export function limitKeys(secrets: Secrets): LimitKeys {
  const keyOf = (use: string, ...parts: readonly string[]): string =>
    secrets.pseudonym(`attempts of ${use}`, JSON.stringify(parts));
  return {
    address: (mailbox, { world, generation }) => keyOf('an address', mailbox, world, generation),
    letter: (kind, mailbox, { world, generation }) => keyOf(`a letter ${kind}`, mailbox, world, generation),
    device: deviceHash => keyOf('a device', deviceHash),
    network: ip => keyOf('a network', networkOf(ip)),
    request: ip => keyOf('a request', networkOf(ip)),
    passwordChange: account => keyOf('a password change', account),
  };
}
