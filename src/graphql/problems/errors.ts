import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AccessDenied } from '../../access/index.js';
import { PointsRefusal } from '../../points/index.js';
import { SourceError, withoutNephs } from '../../snpc/index.js';
import { catalogue, ProblemCode } from './catalogue.js';

/**
 * A top-level error of the catalogue; `detail` says what was wrong this time, `more` stands beside the code for a
 * program.
 */
export function problem(
  code: ProblemCode,
  detail?: string,
  more: Readonly<Record<string, number | string>> = {},
): GraphQLError {
  const { message, remedy } = catalogue[code];
  const text = [message.en, detail, remedy.en].filter(part => part !== undefined).join(' ');
  return new GraphQLError(text, { extensions: { code, ...more } });
}

/** Turns an error of the rooms below into one of the catalogue; anything else is left as it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof PointsRefusal) {
    const code =
      error.code === 'UNKNOWN_OFFENCE' ? ProblemCode.UNKNOWN_OFFENCE : ProblemCode.IMPOSSIBLE_SUPPOSITION;
    return problem(code, `${error.message}.`);
  }
  if (error instanceof AccessDenied) return problem(ProblemCode[error.code]);
  if (error instanceof SourceError) {
    const { retryAfter } = error;
    return problem(codeOfSource(error), undefined, retryAfter === undefined ? {} : { retryAfter });
  }
  return error;
}

/**
 * What a client sees of an error: a code of the catalogue, never a stack, a query or a NEPH. What is not of the
 * catalogue becomes INTERNAL, and `report` is given it.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = originOf(error);
  const known = asProblem(original);
  if (known instanceof GraphQLError && known !== original)
    return { ...formatted, message: withoutNephs(known.message), extensions: known.extensions };
  const code = formatted.extensions?.problem ?? formatted.extensions?.code;
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    const extensions = { code, ...factsBeside(formatted.extensions) };
    return { ...formatted, message: withoutValues(formatted.message), extensions };
  }
  // graphql-js and Apollo refuse some requests without a code: an operation that HTTP cannot carry, a bad hash.
  if (
    original instanceof GraphQLError &&
    original.originalError === undefined &&
    formatted.path === undefined
  ) {
    return { ...formatted, message: withoutValues(formatted.message), extensions: { code: 'BAD_REQUEST' } };
  }
  report(original);
  const { message, remedy } = catalogue.INTERNAL;
  return { ...formatted, message: `${message.en} ${remedy.en}`, extensions: { code: ProblemCode.INTERNAL } };
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
