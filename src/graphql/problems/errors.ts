import { type ASTNode, GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError } from 'graphql';
import { AccessDenied } from '../../access/index.js';
import type { Bilingual, Language } from '../../licence/index.js';
import { PointsRefusal } from '../../points/index.js';
import { SourceError, withoutNephs } from '../../snpc/index.js';
import { badRequest } from './badRequests.js';
import { catalogue, ProblemCode } from './catalogue.js';
import { sayRefusalOfLaw } from './lawRefusals.js';

/**
 * A top-level error of the catalogue. It holds both languages until it is told: its own message, which logs and programs
 * see, is the English one.
 */
export class ProblemError extends GraphQLError {
  constructor(
    readonly code: ProblemCode,
    /** What happened, with what was wrong this time. */
    readonly said: Bilingual,
    extensions: GraphQLErrorExtensions,
    node: ASTNode | null = null,
  ) {
    super(said.en, { nodes: node, extensions: { ...extensions, code } });
  }
}

/**
 * A top-level error of the catalogue; `detail` says what was wrong this time, in both languages, `more` stands beside the
 * code for a program, and `node` is the place of the document.
 */
export function problem(
  code: ProblemCode,
  detail?: Bilingual,
  more: GraphQLErrorExtensions = {},
  node: ASTNode | null = null,
): ProblemError {
  const { message } = catalogue[code];
  const { fr = '', en = '' } = detail ?? {};
  const said = { fr: `${message.fr} ${fr}`.trim(), en: `${message.en} ${en}`.trim() };
  return new ProblemError(code, said, more, node);
}

/** The same error, at a place of the document. */
export function placed({ code, said, extensions }: ProblemError, node: ASTNode | undefined): ProblemError {
  return new ProblemError(code, said, extensions, node);
}

/** Turns an error of the rooms below into one of the catalogue; anything else is left as it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof PointsRefusal) {
    const code =
      error.code === 'UNKNOWN_OFFENCE' ? ProblemCode.UNKNOWN_OFFENCE : ProblemCode.IMPOSSIBLE_SUPPOSITION;
    return problem(code, sayRefusalOfLaw(error));
  }
  if (error instanceof AccessDenied) return problem(ProblemCode[error.code]);
  if (error instanceof SourceError) {
    const { retryAfter } = error;
    return problem(codeOfSource(error), undefined, retryAfter === undefined ? {} : { retryAfter });
  }
  return error;
}

/** An error of the catalogue as a client reads it, in one language: `extensions.remedy` says what to do next. */
export function toldIn(language: Language, error: ProblemError): GraphQLFormattedError {
  const { http: _status, ...extensions } = error.extensions;
  return {
    message: withoutNephs(error.said[language]),
    extensions: { ...extensions, remedy: catalogue[error.code].remedy[language] },
  };
}

/**
 * What a client sees of an error: a code of the catalogue and its remedy, in the language of the request, never a stack, a
 * query or a NEPH. graphql-js points at a place of the document in English, and that message stays; those of Apollo are
 * said in both. What is not of the catalogue becomes INTERNAL, and `report` is given it.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
  language: Language,
): GraphQLFormattedError {
  const original = originOf(error);
  const known = asProblem(original);
  if (known instanceof ProblemError)
    return { ...formatted, ...toldIn(language, inVariable(known, formatted.message)) };
  const code = codeOf(formatted, original);
  if (code === null) {
    report(original);
    return { ...formatted, ...toldIn(language, problem(ProblemCode.INTERNAL)) };
  }
  const ours = inOurWords(code, formatted.message);
  if (ours) return { ...formatted, ...toldIn(language, ours) };
  const extensions = { code, ...factsBeside(formatted.extensions) };
  return {
    ...formatted,
    message: withoutValues(formatted.message),
    extensions: { ...extensions, ...(isInCatalogue(code) && { remedy: catalogue[code].remedy[language] }) },
  };
}

// graphql-js says before the word of a scalar in which variable it was given what it refuses.
function inVariable(error: ProblemError, message: string): ProblemError {
  const own = error.message;
  const [, name] = /^Variable "\$(\w+)" got invalid value /.exec(message) ?? [];
  if (name === undefined || !message.endsWith(own)) return error;
  const place = / at "([\w.[\]]+)"; $/.exec(message.slice(0, -own.length))?.[1] ?? name;
  const within = (text: string): string => `${text.replace(/\.$/, '')} (variable $${place}).`;
  const said = { fr: within(error.said.fr), en: within(error.said.en) };
  return new ProblemError(error.code, said, error.extensions);
}

function inOurWords(code: string, message: string): ProblemError | null {
  if (code === ProblemCode.OPERATION_RESOLUTION_FAILURE) return problem(code);
  if (code !== ProblemCode.BAD_REQUEST) return null;
  const refused = badRequest(message);
  return problem(refused.code, refused.detail);
}

// A rule that knows better than graphql-js or Apollo why it refuses keeps its word.
function codeOf({ extensions = {}, path }: GraphQLFormattedError, original: unknown): string | null {
  const finer = extensions.validationErrorCode;
  const code = isInCatalogue(finer) ? finer : extensions.code;
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') return code;
  // graphql-js and Apollo refuse some requests without a code: an operation that HTTP cannot carry, a bad hash.
  const isOfTheRequest =
    original instanceof GraphQLError && original.originalError === undefined && path === undefined;
  return isOfTheRequest ? ProblemCode.BAD_REQUEST : null;
}

function isInCatalogue(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code);
}

/** What may stand beside a code, for a program: seconds to wait, and which limit was met. */
const shownBeside = ['retryAfter', 'limit', 'allowed', 'asked'] as const;

function factsBeside(extensions: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    shownBeside.flatMap(name => (name in extensions ? [[name, extensions[name]]] : [])),
  );
}

// graphql-js repeats the value it refuses, and that value may be a NEPH; what the scalar says of it stays.
function withoutValues(message: string): string {
  return withoutNephs(message)
    .replace(/ got invalid value .*?( at "[^"]*")?; /s, ' was given an invalid value$1: ')
    .replace(/(Expected value of type "[^"]+"), found .*?(; |\.$)/s, '$1$2');
}

function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? originOf(error.originalError)
    : error;
}

function codeOfSource(error: SourceError): ProblemCode {
  switch (error.code) {
    case 'UNAVAILABLE':
      return ProblemCode.SOURCE_UNAVAILABLE;
    case 'TIMED_OUT':
      return ProblemCode.SOURCE_TIMED_OUT;
    case 'MALFORMED_RECORD':
      return ProblemCode.RECORD_UNREADABLE;
    case 'UNKNOWN_WORLD':
      return ProblemCode.UNKNOWN_WORLD;
    case 'NOT_SUPPORTED':
      return ProblemCode.NOT_SUPPORTED;
  }
}
