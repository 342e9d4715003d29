import { open, rename, rm } from 'node:fs/promises';
import { type App, createApp } from '../../app.js';
import { readConfig } from '../../config.js';
import { WrongWords } from '../simulator/settings.js';
import { type DocumentOrder, readDocumentOrder } from './words.js';

export const usage = `Usage:
  snpc document --persona clean|--neph NEPH --kind ADCS --out adcs.pdf [--language en] [--world NAME]
                         issues a document of the simulated register, of a persona by its id or of anybody by a NEPH,
                         RII or ADCS, and writes its PDF. It is kept and signed as by the gateway: on DATA_DIR or DATABASE_URL, by its ID_KEY.
`;

/** What the command writes to, and its settings. */
export interface DocumentIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Thrown for a document that is refused; its message is one line that says what would be right. */
class NotIssued extends Error {
  override readonly name = 'NotIssued';
}

/** Runs `snpc document`. Resolves to the exit code: 1 when it was refused or could not be done, 2 for wrong words. */
export async function runDocument(args: readonly string[], io: DocumentIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout.write(usage);
    return 0;
  }
  try {
    const order = readDocumentOrder(args);
    const app = await createApp(readConfig(io.env));
    try {
      io.stdout.write(`${await intoFile(order.out, write => issue(order, app, write))}\n`);
    } finally {
      await app.close();
    }
    return 0;
  } catch (error) {
    io.stderr.write(`snpc document: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

type Write = (bytes: Uint8Array) => Promise<void>;

/**
 * Opens the file before anything is issued: where it cannot be written, nothing is. It is its owner's alone, and stands
 * under its name once it is whole.
 */
async function intoFile(out: string, work: (write: Write) => Promise<string>): Promise<string> {
  const part = `${out}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    const told = await work(bytes => file.writeFile(bytes));
    await file.close();
    await rename(part, out);
    return told;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

const mutation = `mutation Issue($kind: DocumentKind!, $language: Language!) {
  issueDocument(input: { kind: $kind, language: $language }) {
    ... on Document { number validUntil pageCount sha256 download { url } }
    ... on Problem { message(language: EN) remedy(language: EN) }
    ... on DocumentNotIssuable { because }
  }
}`;

/** Issues by the same door as everybody; gives what is printed. */
async function issue(order: DocumentOrder, { fastify, testerToken }: App, write: Write): Promise<string> {
  if (testerToken === null)
    throw new NotIssued('this register is not simulated: there are no personas to issue documents for');
  const headers = {
    authorization: `Bearer ${testerToken}`,
    'snpc-persona': order.persona,
    'accept-language': 'en',
    ...(order.world === undefined ? {} : { 'snpc-world': order.world }),
  };
  const variables = { kind: order.kind, language: order.language.toUpperCase() };
  const answer = await fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query: mutation, variables },
  });
  const { data, errors } = answer.json();
  const issued = data?.issueDocument;
  if (!issued) throw new NotIssued(errors?.[0]?.message ?? 'the gateway gave no answer');
  if (issued.number === undefined)
    throw new NotIssued([issued.message, issued.because, issued.remedy].filter(Boolean).join(' '));
  const file = await fastify.inject({ method: 'GET', url: issued.download.url });
  await write(file.rawPayload);
  const until = issued.validUntil === null ? '' : `, valid until ${issued.validUntil}`;
  return `${order.out}: ${issued.number}, ${issued.pageCount} page(s)${until}, SHA-256 ${issued.sha256}`;
}

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  const isForeseen =
    error instanceof Error &&
    (/^(WrongWords|WrongSetting|StorageFault|NotIssued)$/.test(error.name) || 'code' in error);
  if (!isForeseen) throw error;
  return error.message.split('\n')[0] as string;
}
