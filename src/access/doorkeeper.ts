import { createHash, timingSafeEqual } from 'node:crypto';
import type { Bilingual } from '../licence/index.js';
import { type Neph, tryNeph } from '../snpc/index.js';
import type { Clock, Instant } from '../time/index.js';
import type { Authorities, PurposeRefusal } from './authority/index.js';
import { type Door, type Principal, stranger, tester } from './principal.js';
import type { SessionsService } from './session/sessions.js';

/** What a request brings to say who is asking. */
export interface Credentials {
  /** A bearer token, or the secret of a cookie; null where neither is brought. */
  readonly secret: string | null;
  /** World that the request names; undefined for that of its session, or the default one. */
  readonly world: string | undefined;
  /**
   * As whom a tester reads: a persona or the NEPH of any dossier, such as `everyday`, `everyday;door=ACCOUNT` or
   * `830499100015`; null for nobody.
   */
  readonly persona: string | null;
  /** Why an authority asks, and for which case. */
  readonly purpose: string | null;
  readonly caseReference: string | null;
}

/** Who is asking, and where. */
export interface Asker {
  readonly principal: Principal;
  /** World that the request speaks to; undefined for the default one. */
  readonly world: string | undefined;
  /** True where the tester's token was brought, whoever the tester reads as. */
  readonly isTester: boolean;
}

/** What stands at the only entrance: it turns what a request brings into somebody. */
export interface Doorkeeper {
  /** @throws BadCredentials for what can be nobody's: a persona that is not there, a purpose that is none */
  whoIs(credentials: Credentials): Promise<Asker>;
}

/** Thrown for credentials that are wrong in themselves; it says what would be right. */
export class BadCredentials extends Error {
  override readonly name = 'BadCredentials';
  constructor(readonly said: Bilingual) {
    super(said.en);
  }
}

/** What the doorkeeper knows people by. */
export interface DoorkeeperParts {
  readonly sessions: Pick<SessionsService, 'principalOf'>;
  readonly authorities: Pick<Authorities, 'principalOf'>;
  /** Undefined over a register that is not simulated: nobody is a tester there. */
  readonly testers: Testers | undefined;
  readonly clock: Clock;
}

export interface Testers {
  readonly token: string;
  /** NEPH of a persona of a world, or that NEPH where a dossier of the world has it; null where there is none. */
  nephOf(persona: string, world: string | undefined): Promise<Neph | null>;
}

const hourInMilliseconds = 3_600_000;

export function createDoorkeeper(parts: DoorkeeperParts): Doorkeeper {
  const { testers } = parts;
  const rightToken = testers && Buffer.from(testers.token);
  return {
    async whoIs(credentials) {
      const { secret, world } = credentials;
      const isTester = rightToken !== undefined && secret !== null && isSame(secret, rightToken);
      if (isTester && testers)
        return { principal: await readingAs(credentials, testers, parts.clock), world, isTester };
      if (credentials.persona !== null) throw new BadCredentials(onlyTesters);
      if (secret === null) return { principal: stranger, world, isTester };
      const principal = await bearer(secret, credentials, parts);
      return { principal, world: world ?? worldOf(principal), isTester };
    },
  };
}

const onlyTesters: Bilingual = {
  fr: 'Snpc-Persona accompagne le jeton de testeur, dans Authorization: Bearer.',
  en: 'Snpc-Persona goes with the tester’s token, in Authorization: Bearer.',
};

async function bearer(secret: string, given: Credentials, parts: DoorkeeperParts): Promise<Principal> {
  const refused: Principal = { kind: 'STRANGER', broughtSecret: true };
  const signedIn = await parts.sessions.principalOf(secret);
  if (signedIn !== null)
    return given.world === undefined || given.world === signedIn.session.world ? signedIn : refused;
  const answer = await parts.authorities.principalOf(secret, given);
  switch (answer.kind) {
    case 'PRINCIPAL':
      return answer.principal;
    case 'TOKEN_INVALID':
      return refused;
    case 'REFUSED':
      throw new BadCredentials(sayPurpose(answer.refusal));
  }
}

function sayPurpose(refusal: PurposeRefusal): Bilingual {
  switch (refusal.code) {
    case 'UNKNOWN_PURPOSE':
      return {
        fr: `Snpc-Purpose est l’un de ${refusal.known.join(', ')}.`,
        en: `Snpc-Purpose is one of ${refusal.known.join(', ')}.`,
      };
    case 'MALFORMED_CASE_REFERENCE':
      return {
        fr: 'Snpc-Case-Reference compte de 1 à 100 caractères ASCII visibles.',
        en: 'Snpc-Case-Reference has 1 to 100 visible ASCII characters.',
      };
    case 'CASE_REFERENCE_HOLDS_NEPH':
      return {
        fr: 'Snpc-Case-Reference contient ce qui peut être un NEPH, qui n’y a pas sa place.',
        en: 'Snpc-Case-Reference holds what may be a NEPH, which has no place there.',
      };
  }
}

function worldOf(principal: Principal): string | undefined {
  return 'session' in principal ? principal.session.world : undefined;
}

async function readingAs(
  { persona, world }: Credentials,
  testers: Testers,
  clock: Clock,
): Promise<Principal> {
  if (persona === null) return tester;
  const { id, door } = personaNamed(persona);
  const neph = await testers.nephOf(id, world);
  if (neph === null)
    throw new BadCredentials({
      fr: 'Snpc-Persona ne nomme aucun persona ni aucun dossier de ce monde.',
      en: 'Snpc-Persona names no persona and no dossier of this world.',
    });
  const now = clock.now();
  const session = {
    id: null,
    world: world ?? 'default',
    generation: '',
    signedInAt: now,
    expiresAt: (now + hourInMilliseconds) as Instant,
  };
  return { kind: 'HOLDER', door, subject: subjectOf(id), session, neph };
}

/**
 * What a tester who reads or signs in as somebody is known by: the id of a persona, or a pseudonym of a NEPH, which goes
 * into no session and no note as it is.
 */
export function subjectOf(persona: string): string {
  const neph = nephIn(persona);
  if (neph === undefined) return `persona:${persona}`;
  return `holder:${createHash('sha256').update(`holder ${neph}`).digest('base64url')}`;
}

/** The NEPH that stands in the place of a persona; undefined for the id of one, which begins with a small letter. */
export function nephIn(persona: string): Neph | undefined {
  return /^[0-9A-Z]/.test(persona) ? tryNeph(persona) : undefined;
}

function personaNamed(text: string): { readonly id: string; readonly door: Door } {
  const [, id, door = 'FRANCECONNECT'] =
    /^([a-z][a-z0-9-]*|[0-9A-Z]{5,19})(?: *; *door=(FRANCECONNECT|ACCOUNT))?$/.exec(text) ?? [];
  if (id !== undefined) return { id, door: door as Door };
  throw new BadCredentials({
    fr: 'Snpc-Persona est l’identifiant d’un persona, comme everyday, ou le NEPH d’un dossier, suivis au besoin de ;door=ACCOUNT.',
    en: 'Snpc-Persona is the id of a persona, such as everyday, or the NEPH of a dossier, with ;door=ACCOUNT after it if need be.',
  });
}

// In a time that tells nothing of either but their lengths, which is no secret.
function isSame(brought: string, right: Buffer): boolean {
  const bytes = Buffer.from(brought);
  return bytes.length === right.length && timingSafeEqual(bytes, right);
}
