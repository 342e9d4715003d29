import { createThrottle, type RegisterPort, type Secrets } from '../access/index.js';
import type { GatewayStore } from '../store/store.js';
import type { Clock } from '../time/index.js';
import type { DocumentAsker } from './asker.js';
import type { Certificates, Trust } from './certificates/index.js';
import { DocumentDesk, type DocumentFile, fileOf } from './desk.js';
import { type IssuedDocument, issuedFrom } from './issuing/issued.js';
import { createLinks } from './issuing/links.js';
import type { Printer } from './printing/index.js';
import { type FileReader, fairReading } from './reading/index.js';
import { createSharing } from './sharing/sharing.js';
import { createVerifying } from './verifying/verifying.js';

/** The RII and the ADCS: issued, kept, shared, verified. */
export interface Documents {
  /** Opens the desk for whoever asks. */
  openFor(asker: DocumentAsker): DocumentDesk;
  /** The file of a link that lives; null once it has expired, for a world made anew, and for what is no link. */
  fileOfLink(ticket: string): Promise<DocumentFile | null>;
  close(): Promise<void>;
}

/** What documents are made of. */
export interface DocumentsParts {
  readonly store: Pick<GatewayStore, 'documents' | 'shares' | 'attempts'>;
  readonly secrets: Secrets;
  /** Links, shares and limits follow the wall clock; documents, that of their register. */
  readonly clock: Clock;
  readonly register: Pick<RegisterPort, 'markOf'>;
  readonly certificates: Certificates;
  /** The certificates that are trusted now, those of others included. */
  readonly trust: () => Promise<Trust>;
  readonly printer: Printer;
  readonly reader: FileReader;
}

/** Documents of a dossier, verifications from a network: so many in a row are free, then they become slow. */
const issues = { free: 30, firstWait: 2_000, longestWait: 60_000, forgetAfter: 60_000 };
const verifications = { free: 60, firstWait: 1_000, longestWait: 60_000, forgetAfter: 60_000 };
/** Ten characters are not guessed in tries that soon take minutes. */
const guesses = { free: 5, firstWait: 2_000, longestWait: 600_000, forgetAfter: 3_600_000 };

/** Opens documents over a store. */
export function createDocuments(parts: DocumentsParts): Documents {
  const { store, secrets, clock, certificates, printer, reader } = parts;
  const rows = store.documents;
  const throttle = createThrottle(store.attempts, clock, issues);
  const links = createLinks(secrets, clock);
  const sharing = createSharing({ rows: store.shares, secrets, clock, throttle });
  const verifying = createVerifying({
    rows,
    secrets,
    register: parts.register,
    readFor: fairReading(reader),
    sharing,
    trust: parts.trust,
    textOf: document => textOf(document, parts),
    throttle: createThrottle(store.attempts, clock, verifications),
    guesses: createThrottle(store.attempts, clock, guesses),
  });
  const issuing = { rows, secrets, clock, certificates, printer, throttle };
  const desk = {
    rows,
    shares: store.shares,
    secrets,
    clock,
    issuing,
    sharing,
    verifying,
    links,
    trust: parts.trust,
  };
  return {
    openFor: asker => new DocumentDesk(asker, desk),
    async fileOfLink(ticket) {
      const id = links.documentOf(ticket);
      const row = id === null ? null : await rows.find(id);
      const document = row && issuedFrom(row, secrets);
      if (document === null || !(await stands(document, parts))) return null;
      return fileOf(document, desk);
    },
    async close() {
      await Promise.all([printer.close(), reader.close()]);
    },
  };
}

/** True while the world of a document is still as it was made then. */
async function stands(
  { world, generation }: IssuedDocument,
  { register }: Pick<DocumentsParts, 'register'>,
): Promise<boolean> {
  const mark = await register.markOf(world).catch(() => null);
  return mark?.generation === generation;
}

/** The text of a document that was issued here, read as any file is: what a stranger's copy is compared with. */
async function textOf(
  document: IssuedDocument,
  { store, secrets, reader }: DocumentsParts,
): Promise<string | null> {
  const file = await fileOf(document, { rows: store.documents, secrets });
  const read = file && (await reader.read(file.bytes));
  return read?.kind === 'READ' ? read.printedText : null;
}
