import type { KoaContextWithOIDC } from 'oidc-provider';
import { errorCodes, errorUri } from './errorPage.js';
import { markedFailure } from './failures.js';
import type { Keys } from './keys.js';
import { spoiltIdToken, spoiltUserinfo } from './spoil.js';
import type { Storage } from './storage.js';

/** What the answers of a provider are spoilt with. */
interface AnswerParts {
  readonly storage: Storage;
  readonly keys: Keys;
}

/**
 * What stands around oidc-provider: an error of an endpoint tells where it is explained, as FranceConnect's do, and a
 * sign-in that is to fail does.
 */
export function spoilingAnswers(parts: AnswerParts) {
  return async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const route = context.oidc?.route;
    if (route !== 'token' && route !== 'userinfo') return;
    explainError(context, route);
    if (context.status === 200) await spoilAnswer(context, route, parts);
  };
}

async function spoilAnswer(
  context: KoaContextWithOIDC,
  route: 'token' | 'userinfo',
  { storage, keys }: AnswerParts,
): Promise<void> {
  const failure = markedFailure(storage, context.oidc.entities.Grant?.jti);
  if (failure === undefined) return;
  if (failure === 'UNAVAILABLE') {
    context.status = 503;
    context.body = { error: 'temporarily_unavailable', error_description: 'FranceConnect does not answer' };
  } else if (route === 'token') {
    const answer = context.body as { readonly id_token: string };
    context.body = { ...answer, id_token: await spoiltIdToken(answer.id_token, failure, keys.ring()) };
  } else {
    context.body = await spoiltUserinfo(String(context.body), failure, keys.ring());
  }
}

const codes: Readonly<Record<string, string>> = {
  'token invalid_client': errorCodes.wrongSecret,
  'token invalid_request': errorCodes.noCode,
  'token invalid_grant': errorCodes.unknownCode,
};

function explainError(context: KoaContextWithOIDC, route: 'token' | 'userinfo'): void {
  const body = context.body as { readonly error?: unknown } | undefined;
  if (typeof body !== 'object' || typeof body?.error !== 'string') return;
  const code = codes[`${route} ${body.error}`] ?? codeOfUserinfo(context, body.error) ?? errorCodes.other;
  context.body = { ...body, error_uri: errorUri(code) };
}

function codeOfUserinfo(context: KoaContextWithOIDC, error: string): string | undefined {
  if (error !== 'invalid_token') return undefined;
  return context.get('authorization') === '' ? errorCodes.noToken : errorCodes.unknownToken;
}
