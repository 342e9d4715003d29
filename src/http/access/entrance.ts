import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FranceConnectDoor } from '../../access/franceconnect/index.js';
import { type Doors, deviceName, type RegisterPort, type Secrets } from '../../access/index.js';
import type { Outbox } from '../../access/mail/index.js';
import type { Certificates } from '../../documents/certificates/index.js';
import { serveOauth } from '../oauth.js';
import { serveOutbox } from '../outbox.js';
import { servePages } from '../pages/servePages.js';
import { franceConnectRoutes } from '../signIn/franceConnect.js';
import { serveTrustList } from '../trustList.js';
import type { Cookies } from './cookies.js';

/** The doors that browsers and authorities come in by, beside GraphQL. */
export interface EntranceParts {
  readonly doors: Doors;
  readonly franceConnect: FranceConnectDoor;
  readonly register: RegisterPort;
  readonly secrets: Secrets;
  /** Letters that are shown here; null where they are sent, or may not be shown. */
  readonly outbox: Outbox | null;
  /** Whose list is published. */
  readonly certificates: Pick<Certificates, 'trustList'>;
  readonly publicUrl: () => string;
  /** True where browsers reach the gateway over TLS. */
  readonly isSecure: boolean;
  /** True where nobody in the register exists: every page says so. */
  readonly isSimulated: boolean;
  /** Origins, other than this gateway's, of the FranceConnect that a form of sign-out leads to. */
  readonly formTargets: readonly string[];
}

/** Serves FranceConnect and the pages of sign-in to browsers, tokens to authorities, and the outbox to whoever develops. */
export async function serveEntrance(
  app: FastifyInstance,
  parts: EntranceParts,
  cookies: Cookies,
): Promise<void> {
  const { doors, secrets, register, publicUrl, outbox } = parts;
  franceConnectRoutes(app, {
    door: parts.franceConnect,
    markOf: register.markOf,
    secrets,
    deviceName,
    cookies: {
      set: cookies.set,
      read: ({ headers }, name) => cookies.read(headers.cookie, name),
    },
    endSession: (request, reply) => endSession(request, reply, doors, cookies),
  });
  await serveOauth(app, { authorities: doors.authorities, issuer: publicUrl });
  serveTrustList(app, { trustList: parts.certificates.trustList, publicUrl });
  const hasOutbox = outbox !== null;
  if (hasOutbox) serveOutbox(app, outbox);
  servePages(app, { ...parts, hasOutbox });
}

async function endSession(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { sessions }: Doors,
  cookies: Cookies,
) {
  const secret = cookies.read(headers.cookie, 'session');
  cookies.clear(reply, 'session');
  const signedIn = secret === null ? null : await sessions.principalOf(secret);
  if (signedIn === null) return null;
  const { idToken } = await sessions.signOut(signedIn);
  return { mark: signedIn.session, proof: idToken };
}
