import { writeFileSync } from 'node:fs';
import { createSecrets } from '../../access/secrets.js';
import { readConfig } from '../../config.js';
import {
  CertificateRefused,
  type Certificates,
  openCertificates,
  printTrustList,
} from '../../documents/certificates/index.js';
import { keptIn } from '../../settings/database.js';
import { isKeptAt } from '../../settings/store.js';
import { openStore } from '../../store/index.js';
import { type Clock, wallClock } from '../../time/index.js';
import { WrongWords } from '../simulator/settings.js';
import { asJson, tellAll } from './tell.js';
import { type CertificateOrder, readOrder } from './words.js';

export const usage = `Usage:
  snpc certificate list  tells the certificates that this gateway signs documents under.
  snpc certificate renew makes another, which signs from then on; those before stay valid.
  snpc certificate revoke SIM1 [--reason "its key was seen"]
                         revokes one: nothing that it signed is trusted any more. The reason is published.
  snpc certificate trust-list [--out FILE]
                         prints the signed list that documents are checked by, told in docs/trust-list.md.
                         Over the store of the gateway, also while it runs: DATA_DIR, or DATABASE_URL, and ID_KEY.
                         --output json for a program.
`;

/** What the command writes to, and its settings. */
export interface CertificateIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says when something is done. Default: the machine's. */
  readonly clock?: Clock;
}

/** Runs `snpc certificate`. Resolves to the exit code: 1 when it was refused or could not be done, 2 for wrong words. */
export async function runCertificate(args: readonly string[], io: CertificateIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout.write(usage);
    return 0;
  }
  try {
    const order = readOrder(args);
    io.stdout.write(await withCertificates(io, certificates => carryOut(order, certificates)));
    return 0;
  } catch (error) {
    io.stderr.write(`snpc certificate: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

/** Carries out an order; gives what is printed. */
async function carryOut(order: CertificateOrder, certificates: Certificates): Promise<string> {
  switch (order.verb) {
    case 'list': {
      const all = await certificates.list();
      return order.asJson ? jsonOf(asJson(all)) : `${tellAll(all)}\n`;
    }
    case 'renew': {
      const id = await certificates.renew();
      return order.asJson ? jsonOf({ id }) : `${id} signs from now on\n`;
    }
    case 'revoke': {
      const { id, reason } = order;
      await certificates.revoke(id, reason);
      return order.asJson
        ? jsonOf({ id, revoked: true })
        : `${id} is revoked: nothing that it signed is trusted\n`;
    }
    case 'trust-list':
      return printed(printTrustList(await certificates.trustList()), order.out);
  }
}

function printed(list: string, out: string | null): string {
  if (out === null) return list;
  try {
    writeFileSync(out, list);
  } catch (error) {
    const { code } = error as { code?: string };
    throw new CertificateRefused(`--out is ${JSON.stringify(out)}: it cannot be written (${code})`);
  }
  return `the trust list is in ${out}\n`;
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function withCertificates(
  { env, clock = wallClock }: CertificateIo,
  use: (certificates: Certificates) => Promise<string>,
): Promise<string> {
  const config = readConfig(env);
  const place = keptIn(config);
  if (!isKeptAt(place))
    throw new CertificateRefused(
      `DATA_DIR is ${JSON.stringify(config.dataDir)}: no gateway keeps certificates there; give its folder`,
    );
  const store = await openStore(place);
  try {
    const secrets = createSecrets(config.idKey);
    return await use(openCertificates({ rows: store.certificates, secrets, clock }));
  } finally {
    await store.close();
  }
}

const foreseen = /^(WrongWords|WrongSetting|StorageFault|CertificateRefused|CertificateKeySealed)$/;

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error) || !foreseen.test(error.name)) throw error;
  return error.message.split('\n')[0] as string;
}
