import type { FastifyRequest } from 'fastify';

/** An error of OAuth 2.0 (RFC 6749, 5.2). Its message never repeats what was brought. */
export class OauthRefusal extends Error {
  override readonly name = 'OauthRefusal';
  constructor(
    readonly code:
      | 'invalid_request'
      | 'invalid_client'
      | 'invalid_scope'
      | 'unsupported_grant_type'
      | 'temporarily_unavailable',
    message: string,
    /** Whole seconds until the next try; null where it does not matter. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** Parameters of a form; one without a value is absent (RFC 6749, 3.2). */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** The parameters of a request. @throws OauthRefusal when one comes twice */
export function parametersOf({ body }: FastifyRequest): Parameters {
  const given = Object.entries((body ?? {}) as Record<string, unknown>);
  const texts = given.map(([name, value]) => {
    if (typeof value !== 'string')
      throw new OauthRefusal('invalid_request', 'a parameter must not be given twice');
    return [name, value === '' ? undefined : value] as const;
  });
  return Object.fromEntries(texts);
}

/** How a client says which it is: by the header or by the form, not by both. @throws OauthRefusal */
export function credentialsOf(
  { headers: { authorization } }: FastifyRequest,
  { client_id: clientId, client_secret: clientSecret }: Parameters,
): { readonly clientId: string; readonly clientSecret: string } {
  if (authorization !== undefined) {
    const byHeader = basicCredentials(authorization);
    const isOther = clientId !== undefined && clientId !== byHeader.clientId;
    if (clientSecret !== undefined || isOther)
      throw new OauthRefusal('invalid_request', 'the client must say which it is in one way');
    return byHeader;
  }
  if (clientId === undefined || clientSecret === undefined)
    throw new OauthRefusal('invalid_client', 'the client must give its id and its secret');
  return { clientId, clientSecret };
}

// RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
function basicCredentials(header: string): { clientId: string; clientSecret: string } {
  const [, encoded] = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header) ?? [];
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString('utf8')) ?? [];
  const [clientId, clientSecret] = [formDecoded(id), formDecoded(secret)];
  if (clientId === undefined || clientSecret === undefined)
    throw new OauthRefusal(
      'invalid_client',
      'the header Authorization must be Basic, with an id and a secret',
    );
  return { clientId, clientSecret };
}

function formDecoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
