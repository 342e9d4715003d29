import { createHash, randomUUID } from 'node:crypto';
import type { LicenceRefusal, Secrets, Throttle } from '../../access/index.js';
import type { FullRecordView, Language, LicenceView } from '../../licence/index.js';
import type { Neph } from '../../snpc/index.js';
import type { IssuedDocuments } from '../../store/store.js';
import { addMonths, type Clock, legalDayOf } from '../../time/index.js';
import type { DocumentAsker } from '../asker.js';
import type { Certificates } from '../certificates/index.js';
import { contentOfAdcs, contentOfRii, type Stamp, statementFields } from '../content/index.js';
import type { DocumentContent, DocumentKind } from '../content/model.js';
import { type Printer, PrinterBusy, PrinterClosed, PrintTookTooLong } from '../printing/index.js';
import { digestOfFacts } from './facts.js';
import { type NotIssuable, whyNotIssuable } from './issuable.js';
import { type IssuedDocument, seals } from './issued.js';
import { drawNumber } from './number.js';
import { type Printed, signAndPrint } from './print.js';

/** What the table of access is asked for each document. */
export const actionOf = { RII: 'OBTAIN_RII', ADCS: 'OBTAIN_ADCS' } as const satisfies Record<
  DocumentKind,
  string
>;

/** A document that was issued and is kept, or why none was: then nothing is left of it. */
export type IssueOutcome =
  | { readonly kind: 'ISSUED'; readonly document: IssuedDocument }
  | { readonly kind: 'REFUSED'; readonly refusal: LicenceRefusal }
  | { readonly kind: 'NOT_ISSUABLE'; readonly because: NotIssuable }
  /** The queue of the printer is full, or this dossier had too many of late: seconds to wait. */
  | { readonly kind: 'BUSY' | 'TOO_MANY'; readonly retryAfter: number };

/** What issuing is made of. */
export interface IssuingParts {
  readonly rows: IssuedDocuments;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly certificates: Certificates;
  readonly printer: Printer;
  /** Slows down whoever has one document after another issued for a dossier. */
  readonly throttle: Throttle;
}

/** Months that an ADCS is valid (service-public.fr on the ADCS), by the legal calendar: to the same day of the month. */
const monthsOfAdcs = 4;
const secondsOfBusyPrinter = 5;

/** Issues a document of a dossier, in the present of its register. */
export async function issueDocument(
  asker: DocumentAsker,
  asked: { readonly neph: Neph; readonly kind: DocumentKind; readonly language: Language },
  parts: IssuingParts,
): Promise<IssueOutcome> {
  const { neph, kind, language } = asked;
  const obtained = await asker.register.obtain(neph, actionOf[kind]);
  if (obtained.kind === 'REFUSED') return obtained;
  const { licence, record } = obtained;
  const because = whyNotIssuable(kind, licence);
  if (because !== null) return { kind: 'NOT_ISSUABLE', because };
  const mark = await asker.register.mark();
  const ofDossier = JSON.stringify([mark.world, mark.generation, neph]);
  const wait = await parts.throttle.admit(parts.secrets.pseudonym('documents issued', ofDossier));
  if (wait > 0) return { kind: 'TOO_MANY', retryAfter: Math.ceil(wait / 1000) };
  const stamp = stampOf(kind, licence);
  const content = contentOf(kind, licence, record, stamp, language);
  const printed = await signAndPrint(
    {
      content,
      fields: statementFields(kind, licence, stamp),
      issuedOn: legalDayOf(stamp.issuedAt),
    },
    parts,
  ).catch(error => {
    if (isBusy(error)) return null;
    throw error;
  });
  if (printed === null) return { kind: 'BUSY', retryAfter: secondsOfBusyPrinter };
  const document: IssuedDocument = {
    ...mark,
    id: randomUUID(),
    neph,
    kind,
    language,
    ...stamp,
    issuedOnWall: parts.clock.now(),
    ...describedBy(printed),
    factsDigest: digestOfFacts(kind, licence, record, parts.secrets),
    replacedBy: null,
  };
  await keep(document, { content, printed }, parts);
  return { kind: 'ISSUED', document };
}

function isBusy(error: unknown): boolean {
  return [PrinterBusy, PrintTookTooLong, PrinterClosed].some(kind => error instanceof kind);
}

function stampOf(kind: DocumentKind, licence: LicenceView): Stamp {
  const issuedAt = licence.times.now;
  const validUntil = kind === 'ADCS' ? addMonths(legalDayOf(issuedAt), monthsOfAdcs) : null;
  return { number: drawNumber(kind), issuedAt, validUntil };
}

function contentOf(
  kind: DocumentKind,
  licence: LicenceView,
  record: FullRecordView | null,
  stamp: Stamp,
  language: Language,
): DocumentContent {
  if (kind === 'ADCS') return contentOfAdcs(licence, stamp, language);
  if (record === null) throw new Error('an RII is made from the full record');
  return contentOfRii(licence, record, stamp, language);
}

function describedBy({ bytes, pages, twoDDoc, certificate }: Printed) {
  return {
    pages,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'application/pdf',
    certificate,
    twoDDoc,
  };
}

async function keep(
  { neph, replacedBy: _, ...document }: IssuedDocument,
  { content, printed }: { readonly content: DocumentContent; readonly printed: Printed },
  { rows, secrets }: IssuingParts,
): Promise<void> {
  const snapshot = Buffer.from(JSON.stringify(content));
  const isKept = await rows.add({
    ...document,
    dossier: secrets.sealNeph(neph),
    twoDDoc: secrets.seal(seals.code, document.twoDDoc),
    snapshot: secrets.sealBytes(seals.snapshot, snapshot),
    pdf: secrets.sealBytes(seals.file, printed.bytes),
  });
  // Sixty random bits: another document has this number less often than a disk fails.
  if (!isKept) throw new Error('the number of a new document was taken');
}
