import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { largestFile, mostFilesAtOnce, UploadedFile } from '../graphql/documents/upload.js';
import { ProblemCode } from '../graphql/problems/catalogue.js';
import { ProblemError, problem } from '../graphql/problems/errors.js';
import type { Bilingual } from '../licence/index.js';
import { largestBody } from './limits.js';

class MalformedMultipart extends Error {
  override readonly name = 'MalformedMultipart';
  constructor(readonly said: Bilingual) {
    super(said.en);
  }
}

const mostFiles = 1;
const specification = 'https://github.com/jaydenseric/graphql-multipart-request-spec';

/**
 * Takes operations with a file, by the multipart request specification for GraphQL. A file stays in the memory: it may
 * be somebody's document, which is nothing to leave on a disk. What is larger than is taken is cut, and marked so.
 */
export async function takeFiles(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: largestFile,
      files: mostFiles,
      fields: 2,
      fieldSize: largestBody,
      parts: mostFiles + 2,
    },
  });
}

/**
 * Reads the operation of a multipart request before it is answered. A form of another page can send one with cookies: the
 * header that Apollo asks of such requests, which no form can set, is asked before anything of it is read. @throws ProblemError
 */
export async function bringFiles(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  try {
    if (!preflightHeaders.some(name => request.headers[name])) throw problem(ProblemCode.PREFLIGHT_REQUIRED);
    request.body = await operationOf(request);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const { said } = error instanceof MalformedMultipart ? error : cutOrGarbled();
    throw problem(ProblemCode.BAD_USER_INPUT, said);
  }
}

const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** The operation of a multipart request, each file in the place that `map` gives it. @throws MalformedMultipart */
async function operationOf(request: FastifyRequest): Promise<object> {
  const texts = new Map<string, unknown>();
  const files = new Map<string, UploadedFile>();
  for await (const part of request.parts()) {
    if (part.type === 'file') files.set(part.fieldname, await fileOf(part));
    else if (part.valueTruncated) throw tooLong(part.fieldname);
    else texts.set(part.fieldname, part.value);
  }
  const operation = jsonOf(texts.get('operations'), 'operations');
  for (const [name, places] of Object.entries(jsonOf(texts.get('map'), 'map'))) {
    const file = files.get(name);
    if (file === undefined)
      throw malformed({
        fr: `le fichier ${JSON.stringify(name)} de map manque`,
        en: `the file ${JSON.stringify(name)} of map is missing`,
      });
    if (!Array.isArray(places))
      throw malformed({
        fr: 'map donne à chaque fichier une liste de places',
        en: 'map gives each file a list of places',
      });
    for (const place of places) put(file, String(place), operation);
  }
  return operation;
}

let coming = 0;

/** Holds a file in the memory, unless it is too large or too many are coming already: then its bytes go nowhere. */
async function fileOf(part: MultipartFile): Promise<UploadedFile> {
  if (coming >= mostFilesAtOnce) {
    part.file.resume();
    return new UploadedFile(new Uint8Array(), 'READER_BUSY');
  }
  coming += 1;
  try {
    const bytes = await part.toBuffer();
    return part.file.truncated ? new UploadedFile(new Uint8Array(), 'TOO_LARGE') : new UploadedFile(bytes);
  } finally {
    coming -= 1;
  }
}

function jsonOf(text: unknown, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : '');
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below, as any other text that is no object.
  }
  throw malformed({ fr: `${name} est un objet en JSON`, en: `${name} is an object in JSON` });
}

/** Only variables that are there, as null, are replaced: a path makes nothing. */
function put(file: UploadedFile, place: string, operation: Record<string, unknown>): void {
  const path = place.split('.');
  const last = path.pop() ?? '';
  let holder: unknown = operation;
  for (const step of path) holder = ownValue(holder, step);
  if (path[0] !== 'variables' || ownValue(holder, last) !== null)
    throw malformed({
      fr: `${JSON.stringify(place)} de map ne nomme aucune variable qui soit null`,
      en: `${JSON.stringify(place)} of map names no variable that is null`,
    });
  (holder as Record<string, unknown>)[last] = file;
}

function ownValue(holder: unknown, name: string): unknown {
  const isHeld = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name);
  return isHeld ? (holder as Record<string, unknown>)[name] : undefined;
}

function tooLong(name: string): MalformedMultipart {
  return malformed({
    fr: `${name} compte plus de ${largestBody} octets`,
    en: `${name} has more than ${largestBody} bytes`,
  });
}

function cutOrGarbled(): MalformedMultipart {
  return malformed({ fr: 'elle est coupée ou brouillée', en: 'it is cut or garbled' });
}

function malformed({ fr, en }: Bilingual): MalformedMultipart {
  return new MalformedMultipart({
    fr: `Une requête multipart est une opération avec des fichiers (${specification}) : ${fr}.`,
    en: `A multipart request is an operation with files (${specification}): ${en}.`,
  });
}
