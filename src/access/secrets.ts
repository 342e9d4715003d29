import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Neph } from '../snpc/index.js';
import { type BytesSeals, bytesSeals } from './sealedBytes.js';

/**
 * What the gateway does with secrets, by keys derived from one. Nothing that it seals can be read or made without the
 * key, and what it hashes cannot be turned back.
 */
export interface Secrets extends BytesSeals {
  /** A new secret to give somebody, of 256 bits, and the hash under which it is known afterwards. */
  issue(kind: SecretKind): { readonly secret: string; readonly hash: string };
  /** The hash of a secret that somebody brings; null for a text that is no secret of this kind. */
  hashOf(kind: SecretKind, secret: string): string | null;
  /** A pseudonym: the same text always has the same, and it tells nothing of the text. `use` keeps kinds apart. */
  pseudonym(use: string, text: string): string;
  /** A signature of a text: whoever has the key makes the same, and nobody else can make it. */
  sign(use: string, text: string): string;
  /** Seals a text; the same text always gives the same seal, so that rows can be looked for by it. */
  seal(use: string, text: string): string;
  /** The text of a seal; null for anything that this key did not seal for this use. */
  open(use: string, sealed: string): string | null;
  /** The seal of a NEPH, under which the store knows a dossier. */
  sealNeph(neph: Neph): string;
  openNeph(sealed: string): Neph | null;
}

/** Kinds of secrets; each begins with its own letters, so that a leaked one can be recognised. */
export type SecretKind = keyof typeof prefixes;

const prefixes = {
  session: 'snpc_session_',
  authority: 'snpc_authority_',
  clientSecret: 'snpc_client_',
  mail: 'snpc_mail_',
  state: 'snpc_state_',
  browser: 'snpc_browser_',
  device: 'snpc_device_',
  calendar: 'snpc_calendar_',
} as const;

const vectorLength = 16;
const algorithm = 'aes-256-ctr';

/** Derives every key from one secret. */
export function createSecrets(secret: string): Secrets {
  const keyFor = (purpose: string): Buffer =>
    createHmac('sha256', secret).update(`snpc-gateway access ${purpose}`).digest();
  const pseudonymKey = keyFor('pseudonyms');
  const signatureKey = keyFor('signatures');
  const sealKey = keyFor('seals');
  const vectorKey = keyFor('seals, authentication');
  // Synthetic initial vector (in the manner of RFC 5297): deterministic, and it authenticates the text and its use.
  const vectorOf = (use: string, text: string): Buffer =>
    createHmac('sha256', vectorKey)
      .update(JSON.stringify([use, text]))
      .digest()
      .subarray(0, vectorLength);
  const seal = (use: string, text: string): string => {
    const vector = vectorOf(use, text);
    const cipher = createCipheriv(algorithm, sealKey, vector);
    return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()]).toString('base64url');
  };
  const open = (use: string, sealed: string): string | null => {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < vectorLength) return null;
    const vector = bytes.subarray(0, vectorLength);
    const decipher = createDecipheriv(algorithm, sealKey, vector);
    const text = Buffer.concat([decipher.update(bytes.subarray(vectorLength)), decipher.final()]).toString(
      'utf8',
    );
    return timingSafeEqual(vector, vectorOf(use, text)) ? text : null;
  };
  return {
    issue: kind => {
      const issued = `${prefixes[kind]}${randomBytes(32).toString('base64url')}`;
      return { secret: issued, hash: hashOf(issued) };
    },
    hashOf: (kind, brought) => (isOfKind(kind, brought) ? hashOf(brought) : null),
    pseudonym: (use, text) => digestOf(pseudonymKey, use, text),
    sign: (use, text) => digestOf(signatureKey, use, text),
    seal,
    open,
    ...nephSeals(seal, open),
    ...bytesSeals(keyFor('seals of bytes')),
  };
}

/** NEPHs whose seals are remembered, in either direction, and for how many milliseconds. */
const rememberedNephs = { max: 4_096, ttl: 10 * 60_000, ttlAutopurge: true } as const;

// A request opens the seal of its session, and seals the same NEPH for the journal.
function nephSeals(seal: Secrets['seal'], open: Secrets['open']): Pick<Secrets, 'sealNeph' | 'openNeph'> {
  const sealOf = new LRUCache<Neph, string>(rememberedNephs);
  const nephOf = new LRUCache<string, Neph>(rememberedNephs);
  const remember = (neph: Neph, sealed: string): void => {
    sealOf.set(neph, sealed);
    nephOf.set(sealed, neph);
  };
  return {
    sealNeph(neph) {
      const known = sealOf.get(neph);
      if (known !== undefined) return known;
      const sealed = seal('neph', neph);
      remember(neph, sealed);
      return sealed;
    },
    openNeph(sealed) {
      const known = nephOf.get(sealed);
      if (known !== undefined) return known;
      const neph = open('neph', sealed) as Neph | null;
      if (neph !== null) remember(neph, sealed);
      return neph;
    },
  };
}

function digestOf(key: Buffer, use: string, text: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([use, text]))
    .digest('base64url');
}

function isOfKind(kind: SecretKind, text: string): boolean {
  const prefix = prefixes[kind];
  return text.startsWith(prefix) && /^[\w-]{43}$/.test(text.slice(prefix.length));
}

// A secret of 256 random bits needs no salt and no slow hash: it cannot be guessed.
function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
