import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authorities, ClientRefusal } from '../access/authority/index.js';
import { scopes } from '../access/index.js';
import { credentialsOf, OauthRefusal, parametersOf } from './oauthRequest.js';

/** What the token endpoint of authorities is served over. */
export interface OauthParts {
  readonly authorities: Authorities;
  /** Address of this gateway without a slash at its end; asked for each time, since a port may be known only later. */
  readonly issuer: () => string;
}

const methods = ['client_secret_basic', 'client_secret_post'];

/**
 * Tokens for authorities: `POST /oauth/token` (client credentials, RFC 6749, 4.4), `POST /oauth/revoke` (RFC 7009), and
 * what describes them (RFC 8414). Bodies are forms; no cookie is read.
 */
export async function serveOauth(app: FastifyInstance, { authorities, issuer }: OauthParts): Promise<void> {
  app.get('/.well-known/oauth-authorization-server', async () => metadata(issuer()));
  await app.register(async oauth => {
    oauth.removeAllContentTypeParsers();
    await oauth.register(formbody, { bodyLimit: 8_192 });
    oauth.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
    });
    oauth.setErrorHandler((error, request, reply) => answerFailure(error, request, reply));
    oauth.post('/oauth/token', async request => {
      const parameters = parametersOf(request);
      const client = credentialsOf(request, parameters);
      const { grant_type: grantType, scope } = parameters;
      if (grantType === undefined) throw new OauthRefusal('invalid_request', 'grant_type is missing');
      if (grantType !== 'client_credentials')
        throw new OauthRefusal('unsupported_grant_type', 'only client_credentials is granted');
      const answer = await authorities.issueToken({ ...client, scope, ip: request.ip });
      if (answer.kind === 'INVALID_SCOPE')
        throw new OauthRefusal('invalid_scope', 'a scope asked is unknown or not granted to this client');
      if (answer.kind !== 'ISSUED') throw refusalOf(answer);
      return {
        access_token: answer.accessToken,
        token_type: 'Bearer',
        expires_in: answer.expiresIn,
        scope: answer.scopes.join(' '),
      };
    });
    oauth.post('/oauth/revoke', async (request, reply) => {
      const parameters = parametersOf(request);
      const client = credentialsOf(request, parameters);
      const { token } = parameters;
      if (token === undefined) throw new OauthRefusal('invalid_request', 'token is missing');
      const answer = await authorities.revokeToken({ ...client, token, ip: request.ip });
      if (answer.kind !== 'REVOKED') throw refusalOf(answer);
      return reply.code(200).send();
    });
  });
}

function metadata(issuer: string) {
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    revocation_endpoint_auth_methods_supported: methods,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    scopes_supported: scopes,
  };
}

function refusalOf(answer: ClientRefusal): OauthRefusal {
  return answer.kind === 'INVALID_CLIENT'
    ? new OauthRefusal('invalid_client', 'the client is unknown or its secret is wrong')
    : new OauthRefusal('temporarily_unavailable', 'too many attempts failed', answer.retryAfter);
}

function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof OauthRefusal)) return answerAccident(error, request, reply);
  const { code, message, retryAfter } = error;
  if (retryAfter !== null) reply.header('retry-after', retryAfter);
  // RFC 6749, 5.2: whoever tried the header learns that it is what was refused.
  if (code === 'invalid_client' && request.headers.authorization !== undefined)
    reply.header('www-authenticate', 'Basic realm="snpc-gateway"');
  const status = { invalid_client: 401, temporarily_unavailable: 429 }[code as string] ?? 400;
  return reply.code(status).send({ error: code, error_description: message });
}

// Fastify's own refusals of a body (its type, its size) are malformed requests; anything else is our accident.
function answerAccident(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode >= 400 && statusCode < 500)
    return reply.code(400).send({
      error: 'invalid_request',
      error_description: 'the body must be a form, application/x-www-form-urlencoded, of 8 kB at most',
    });
  request.log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a token was not issued');
  return reply.code(500).send({ error: 'server_error', error_description: 'the gateway has failed' });
}
