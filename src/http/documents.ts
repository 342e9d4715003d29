import { create as disposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parse as parseRange } from 'range-parser';
import { isRefusalOfAccess, type LicenceRefusal } from '../access/index.js';
import { type DocumentFile, type Documents, fileNameOf } from '../documents/index.js';
import type { RequestContext } from '../graphql/context.js';
import { documentOfToken } from '../graphql/documents/document.js';
import { ProblemCode } from '../graphql/problems/catalogue.js';
import { credentialHeaders } from './access/credentials.js';
import { noted, refusalOfCredentials } from './access/refusals.js';
import { varies } from './access/varies.js';
import { failure, refuse } from './failures.js';

/** What the downloads are served over. */
export interface DownloadParts {
  readonly documents: Pick<Documents, 'fileOfLink'>;
  /** The context of a request, as for GraphQL: its session, token, world and purpose. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
}

/**
 * `GET /documents/:id`, with the credentials of a query, and `GET /documents/links/:ticket`, with a link that lives for
 * minutes: the same bytes, whole or in part (RFC 9110, 13 and 14).
 */
export function serveDownloads(app: FastifyInstance, { documents, contextOf }: DownloadParts): void {
  app.get<{ Params: { id: string } }>('/documents/:id', async (request, reply) => {
    keptByNobodyElse(reply);
    const context = await contextOf(request, reply);
    const unsound = refusalOfCredentials(context);
    if (unsound) throw unsound;
    const id = documentOfToken(request.params.id, context);
    const file = id === null ? notFound : await context.documents.fileOf(id);
    await noted(context);
    return 'refusal' in file ? refused(file.refusal.code, request, reply) : sendFile(file, request, reply);
  });
  app.get<{ Params: { ticket: string } }>('/documents/links/:ticket', async (request, reply) => {
    keptByNobodyElse(reply);
    const file = await documents.fileOfLink(request.params.ticket);
    return file === null ? refused(notFound.refusal.code, request, reply) : sendFile(file, request, reply);
  });
}

const notFound = { refusal: { code: 'LICENCE_NOT_FOUND' } } as const;

/** Says why, as GraphQL does: what is not there and what is somebody else's answer alike. */
function refused(given: LicenceRefusal['code'], request: FastifyRequest, reply: FastifyReply) {
  const code = isRefusalOfAccess(given) ? ProblemCode[given] : ProblemCode.DOCUMENT_NOT_FOUND;
  return refuse(request, reply, failure(code));
}

// Kept by the browser of its holder alone, and asked for anew each time: a link ends, a session too.
function keptByNobodyElse(reply: FastifyReply): FastifyReply {
  return varies(reply, ...credentialHeaders).header('cache-control', 'private, no-cache');
}

function sendFile(file: DocumentFile, { headers }: FastifyRequest, reply: FastifyReply) {
  const { document, bytes } = file;
  const tag = `"${document.sha256}"`;
  reply.header('etag', tag).header('accept-ranges', 'bytes');
  if (matches(headers['if-none-match'], tag)) return reply.code(304).send();
  reply
    .type(document.mediaType)
    .header('content-disposition', disposition(fileNameOf(document), { fallback: `${document.number}.pdf` }))
    .header('content-language', document.language);
  const isStale = headers['if-range'] !== undefined && headers['if-range'] !== tag;
  const part = isStale ? 'WHOLE' : partOf(headers.range, bytes.length);
  if (part === 'WHOLE') return reply.send(Buffer.from(bytes));
  if (part === 'OUTSIDE') return reply.code(416).header('content-range', `bytes */${bytes.length}`).send();
  const { start, end } = part;
  reply.code(206).header('content-range', `bytes ${start}-${end}/${bytes.length}`);
  return reply.send(Buffer.from(bytes.subarray(start, end + 1)));
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some(part => ['*', tag, `W/${tag}`].includes(part.trim()));
}

/** Bit by which the parser says that a header is malformed, rather than outside the file. */
const malformedRange = 1;

/** The part that is asked for; several at once, and a header that cannot be read, are answered by the whole. */
function partOf(header: string | undefined, size: number) {
  if (header === undefined || !header.startsWith('bytes=')) return 'WHOLE';
  const { code, ranges } = parseRange(size, header);
  const [only, ...others] = ranges;
  if (only === undefined) return (code & malformedRange) === 0 ? 'OUTSIDE' : 'WHOLE';
  return code !== 0 || others.length > 0 ? 'WHOLE' : only;
}
