import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Language } from '../../licence/index.js';
import { varies } from '../access/varies.js';
import { serveAssets } from './assets.js';
import { activatePage, forgottenPage, newAccountPage, resetPage } from './bodies/account.js';
import { linkPage } from './bodies/link.js';
import { mePage } from './bodies/me.js';
import { signInPage } from './bodies/signIn.js';
import { verifyPage } from './bodies/verify.js';
import { contentSecurityPolicy, pageHeaders } from './headers.js';
import { type Asked, chosenLanguage, languageCookie, languageOf } from './language.js';
import type { Page, Seen } from './page.js';
import { shell } from './shell.js';

/** What the pages are served over. */
export interface PagesParts {
  /** True where nobody in the register exists: every page says so. */
  readonly isSimulated: boolean;
  /** True where browsers reach the gateway over TLS. */
  readonly isSecure?: boolean;
  /** True where letters stay at `/outbox`. */
  readonly hasOutbox?: boolean;
  /** Origins of a FranceConnect elsewhere, to which a form of sign-out leads. */
  readonly formTargets?: readonly string[];
}

const pages: readonly Page[] = [
  signInPage,
  newAccountPage,
  activatePage,
  forgottenPage,
  resetPage,
  linkPage,
  mePage,
  verifyPage,
];

const yearInSeconds = 31_536_000;

/** French sets its high signs off by blanks at which no line breaks. */
function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');
}

/**
 * Serves the pages by which a person signs in and reads their licence. They know nothing: a page asks the GraphQL API by
 * itself, as any front end does, with the cookie of its session.
 */
export function servePages(app: FastifyInstance, parts: PagesParts): void {
  serveAssets(app);
  const policy = contentSecurityPolicy(parts.formTargets ?? []);
  for (const page of pages) {
    app.get<{ Querystring: Asked }>(page.path, async (request, reply) => {
      const language = languageOf(request);
      const chosen = chosenLanguage(request.query);
      if (chosen !== null)
        reply.setCookie(languageCookie, chosen, {
          path: '/',
          httpOnly: true,
          sameSite: 'lax',
          secure: parts.isSecure ?? false,
          maxAge: yearInSeconds,
        });
      return varies(pageHeaders(reply, policy), 'accept-language', 'cookie')
        .header('content-language', language)
        .type('text/html; charset=utf-8')
        .send(shell(page, seenBy(request, language, parts)));
    });
  }
}

function seenBy(
  { query }: FastifyRequest<{ Querystring: Asked }>,
  language: Language,
  { isSimulated, hasOutbox = false }: PagesParts,
): Seen {
  const text = (given: unknown): string =>
    typeof given === 'string' ? given.slice(0, 100).toWellFormed() : '';
  const world = text(query.world);
  return {
    language,
    say: (fr, en) => (language === 'fr' ? frenchSpaces(fr) : en),
    isSimulated,
    hasOutbox,
    world,
    problem: text(query.problem),
    hasLeft: query.out !== undefined,
    link: path =>
      world === '' ? path : `${path}${path.includes('?') ? '&amp;' : '?'}world=${encodeURIComponent(world)}`,
  };
}
