import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import Upload from 'graphql-upload/Upload.mjs';

/** A file sent with the operation. Only a variable of a multipart request can be one. */
export const UploadScalar = new GraphQLScalarType<Promise<FileUpload>, never>({
  name: 'Upload',
  description:
    'A file sent beside the operation, by the multipart request specification for GraphQL: `operations`, `map`, then the file. The request needs a header that forms cannot send, such as `apollo-require-preflight: 1`.',
  specifiedByURL: 'https://github.com/jaydenseric/graphql-multipart-request-spec',
  parseValue(value) {
    if (value instanceof Upload) return value.promise as Promise<FileUpload>;
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

/**
 * The bytes of a file that was sent, no more than `most`; null where there are more.
 * @throws the error of the stream where the sender broke off
 */
export async function bytesOf(upload: Promise<FileUpload>, most: number): Promise<Uint8Array | null> {
  const stream = (await upload).createReadStream();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) {
      stream.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
