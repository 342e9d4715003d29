import { createHash } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type Certificates,
  printTrustList,
  type TrustList,
  trustListXml,
} from '../documents/certificates/index.js';

/** What the trust list is served over. */
export interface TrustListParts extends Pick<Certificates, 'trustList'> {
  /** Address of this gateway without a slash at its end; asked for each time, since a port may be known only later. */
  readonly publicUrl: () => string;
}

/** Seconds for which a cache may answer: for so long a revocation may be unknown behind it. */
const freshFor = 300;

/**
 * What anybody needs to check a 2D-Doc of this gateway: the signed list, the same in the form of the State's list, and
 * each certificate alone. It is public, and caches may keep it.
 */
export function serveTrustList(app: FastifyInstance, { trustList, publicUrl }: TrustListParts): void {
  app.get('/2d-doc/trust-list.json', { errorHandler }, async (request, reply) => {
    const list = await trustList();
    return answer(request, reply, {
      list,
      type: 'application/json; charset=utf-8',
      body: printTrustList(list),
    });
  });
  app.get('/2d-doc/trust-list.xml', { errorHandler }, async (request, reply) => {
    const list = await trustList();
    const body = trustListXml(list, publicUrl());
    return answer(request, reply, { list, type: 'application/vnd.etsi.tsl+xml', body });
  });
  app.get<{ Params: { id: string } }>(
    '/2d-doc/certificates/:id.pem',
    { errorHandler },
    async (request, reply) => {
      const list = await trustList();
      const { id } = request.params;
      const body =
        id === list.authority ? list.authorityPem : list.certificates.find(one => one.id === id)?.pem;
      if (body === undefined)
        return reply.code(404).send({ error: 'There is no such certificate: see /2d-doc/trust-list.json' });
      return answer(request, reply, { list, type: 'application/pem-certificate-chain', body });
    },
  );
}

// A key of the settings that opens nothing here is for whoever runs this gateway, in its log.
function errorHandler(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log.error({ error: String(error) }, 'the trust list was not published');
  return reply.code(503).send({ error: 'The trust list is not available now' });
}

interface Answer {
  readonly list: TrustList;
  readonly type: string;
  readonly body: string;
}

function answer(request: FastifyRequest, reply: FastifyReply, { list, type, body }: Answer): FastifyReply {
  const tag = etagOf(list, body);
  reply.header('cache-control', `public, max-age=${freshFor}`).header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map(text => text.trim());
  if (known?.some(text => text === tag || text === '*')) return reply.code(304).send();
  return reply.type(type).send(body);
}

/** Weak: each process signs for itself, so that the signature differs where all else is the same. */
function etagOf({ signature }: TrustList, body: string): string {
  return `W/"${createHash('sha256').update(body.replace(signature, '')).digest('base64url')}"`;
}
