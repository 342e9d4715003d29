import { both, escaped, type Page, page } from './html.js';

/** Codes that FranceConnect shows, for the faults that its own acceptance tests name. */
export const errorCodes = {
  /** A request that is not as it must be. */
  badRequest: 'Y030007',
  unknownClient: 'Y04EA6EF',
  undeclaredAddress: 'Y04C013C',
  wrongSecret: 'Y0434A7B',
  noCode: 'Y048017B',
  unknownCode: 'Y049E20B',
  unknownToken: 'Y040001',
  noToken: 'Y04146A2',
  /** Anything else: a code of this simulator alone. */
  other: 'Y000000',
} as const;

/** Where FranceConnect tells what a code means. */
const explained =
  'https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/?code=';

/** The address that goes with a code in the answer of an endpoint. */
export function errorUri(code: string): string {
  return explained + code;
}

/** What an error looks like, as far as a page tells it. */
interface ToldError {
  readonly error?: string;
  readonly error_description?: string;
  readonly message: string;
}

const codesByError: Readonly<Record<string, string>> = {
  invalid_client: errorCodes.unknownClient,
  invalid_redirect_uri: errorCodes.undeclaredAddress,
  invalid_request: errorCodes.badRequest,
};

/** The page of an error that oidc-provider found, and that no service may be told of. */
export function errorPage(error: Error): Page {
  const { error: name = 'server_error', error_description: description = '' } = error as ToldError;
  return failurePage(codesByError[name] ?? errorCodes.other, `${name} ${description}`.trim());
}

/** The page of an error. It leads nowhere: who cannot be trusted is not gone back to. */
export function failurePage(code: string, reason: string): Page {
  return page(
    `Erreur ${code}`,
    `<h1>${both('Une erreur est survenue', 'Something went wrong')}</h1>
<p>${both('Code d’erreur', 'Error code')} : <strong id="error-code">${escaped(code)}</strong></p>
<p id="error-reason" lang="en">${escaped(reason)}</p>
<p>${both('Fermez cette page et recommencez depuis votre service.', 'Close this page and begin again from your service.')}</p>`,
  );
}

/** The part of a Koa context that a page needs. */
interface PageContext {
  type: string;
  body?: unknown;
  set(name: string, value: string): void;
}

/** Answers with a page; the status stays as it is. */
export function sendPage(context: PageContext, { html, policy }: Page): void {
  context.type = 'html';
  context.set('content-security-policy', policy);
  context.set('cache-control', 'no-store');
  context.body = html;
}
