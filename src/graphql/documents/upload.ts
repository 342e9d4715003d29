import { GraphQLScalarType, type ValueNode } from 'graphql';
import { ProblemCode } from '../problems/catalogue.js';
import { type ProblemError, placed, problem } from '../problems/errors.js';

/** A file that came with an operation, or why its bytes were left out. */
export class UploadedFile {
  constructor(
    /** Empty where the file is refused. */
    readonly bytes: Uint8Array,
    /** It has more bytes than `largestFile`, or as many files were coming as may at once. */
    readonly refused: 'TOO_LARGE' | 'READER_BUSY' | null = null,
  ) {}
}

/** Most bytes of a file that is sent: 10 MB. */
export const largestFile = 10_000_000;

/** Files that may be coming at once: each stands in the memory until it is read. */
export const mostFilesAtOnce = 16;

/** A file sent with the operation. Only a variable of a multipart request can be one. */
export const UploadScalar = new GraphQLScalarType<UploadedFile, never>({
  name: 'Upload',
  description:
    'A file sent beside the operation, by the multipart request specification for GraphQL: `operations`, `map`, then the file. The request needs a header that forms cannot send, such as `apollo-require-preflight: 1`.',
  specifiedByURL: 'https://snpc-gateway.example/docs/scalars#upload',
  parseValue(value) {
    if (value instanceof UploadedFile) return value;
    throw notAFile();
  },
  parseLiteral(node: ValueNode) {
    throw placed(notAFile(), node);
  },
  serialize() {
    throw notAFile();
  },
});

function notAFile(): ProblemError {
  return problem(ProblemCode.BAD_USER_INPUT, {
    fr: 'Un fichier va dans une variable d’une requête multipart, jamais dans le texte.',
    en: 'A file goes in a variable of a multipart request, never in the text.',
  });
}
