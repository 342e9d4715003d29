import { readFile } from 'node:fs/promises';
import { createSecrets } from '../../access/secrets.js';
import { readConfig } from '../../config.js';
import {
  createTrust,
  openCertificates,
  readTrustList,
  type TrustList,
} from '../../documents/certificates/index.js';
import { createFileReader } from '../../documents/reading/index.js';
import { type OfflineFinding, verifyOffline } from '../../documents/verifying/offline.js';
import { keptIn } from '../../settings/database.js';
import { isKeptAt } from '../../settings/store.js';
import { openStore } from '../../store/index.js';
import { legalDayOf, wallClock } from '../../time/index.js';
import { WrongWords } from '../simulator/settings.js';
import { asJson, tellFinding } from './tell.js';
import { readVerifyOrder } from './words.js';

export const usage = `Usage:
  snpc verify FILE [--trust-list trust-list.json] [--on 2026-01-31] [--json]
                         checks a PDF, an image (PNG, JPEG, WebP) or the text of a 2D-Doc, with nothing but a trust list:
                         a file saved from /2d-doc/trust-list.json, or that of the gateway kept on DATA_DIR or
                         DATABASE_URL. It asks nobody: whether the register says otherwise by now is told by
                         verifyDocument alone.
`;

/** What the command writes to, and its settings. */
export interface VerifyIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Thrown for what cannot be looked at; its message is one line that says what would be right. */
class NotVerified extends Error {
  override readonly name = 'NotVerified';
}

/**
 * Runs `snpc verify`. Resolves to the exit code: 0 for a document that is authentic and that nothing contradicts; 1 for any
 * other; 2 for wrong words, and where nothing could be looked at.
 */
export async function runVerify(args: readonly string[], io: VerifyIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout.write(usage);
    return 0;
  }
  try {
    const order = readVerifyOrder(args);
    const bytes = await readFile(order.file);
    const trust = createTrust([await trustListOf(order.trustList, io.env)]);
    const today = order.on ?? legalDayOf(wallClock.now());
    const reader = createFileReader({ threads: 1, longestQueue: 1 });
    const finding = await verifyOffline(bytes, { trust, today, reader }).finally(() => reader.close());
    io.stdout.write(order.asJson ? `${JSON.stringify(asJson(finding), null, 2)}\n` : tellFinding(finding));
    if (finding.kind === 'FILE_NOT_READ') return 2;
    return isGood(finding) ? 0 : 1;
  } catch (error) {
    io.stderr.write(`snpc verify: ${lineOf(error)}\n`);
    return 2;
  }
}

function isGood(finding: OfflineFinding): boolean {
  return finding.kind === 'VERIFIED' && finding.seal === 'AUTHENTIC' && finding.conformity !== 'ALTERED';
}

async function trustListOf(file: string | null, env: VerifyIo['env']): Promise<TrustList> {
  if (file !== null) return await readTrustList(await readFile(file, 'utf8'));
  const config = readConfig(env);
  const place = keptIn(config);
  if (!isKeptAt(place))
    throw new NotVerified(
      `DATA_DIR is ${JSON.stringify(config.dataDir)}: no gateway keeps certificates there; give --trust-list and a file`,
    );
  const store = await openStore(place);
  try {
    const secrets = createSecrets(config.idKey);
    return await openCertificates({ rows: store.certificates, secrets, clock: wallClock }).trustList();
  } finally {
    await store.close();
  }
}

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  const foreseen =
    /^(WrongWords|WrongSetting|StorageFault|NotVerified|TrustListUnreadable|CertificateKeySealed)$/;
  const isForeseen =
    error instanceof Error && (error instanceof WrongWords || foreseen.test(error.name) || 'code' in error);
  if (!isForeseen) throw error;
  return error.message.split('\n')[0] as string;
}
