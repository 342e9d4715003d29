import { GraphQLError, GraphQLScalarType } from 'graphql';

/** A file that came with an operation: its bytes, cut where there were more than are taken. */
export class UploadedFile {
  constructor(
    readonly bytes: Uint8Array,
    /** True where bytes beyond `largestFile` were left out: it is not to be read. */
    readonly isCut: boolean,
  ) {}
}

/** Most bytes of a file that is sent: 10 MB. */
export const largestFile = 10_000_000;

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
  parseLiteral() {
    throw notAFile();
  },
  serialize() {
    throw notAFile();
  },
});

function notAFile(): GraphQLError {
  return new GraphQLError('A file goes in a variable of a multipart request, never in the text', {
    extensions: { problem: 'BAD_USER_INPUT' },
  });
}
