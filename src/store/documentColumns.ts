import type { Instant, LegalDay } from '../time/index.js';
import type { FoundDocument, IssuedDocumentRow } from './store.js';
import type { TableRow } from './tables.js';

/** Everything of a document but its bytes, which may be large. */
export const columnsButBytes = [
  'id',
  'world',
  'generation',
  'dossier',
  'kind',
  'language',
  'number',
  'issued_at',
  'issued_on_wall',
  'valid_until',
  'pages',
  'size',
  'sha256',
  'media_type',
  'certificate',
  'code_text',
  'facts_digest',
] as const;

/** A row without its bytes, with the number of the issue that came next. */
export type RowButBytes = Pick<TableRow<'issued_document'>, (typeof columnsButBytes)[number]> & {
  readonly replaced_by: string | null;
};

/** The columns of a document. */
export function documentColumns(of: Omit<IssuedDocumentRow, 'snapshot' | 'pdf'> & Bytes) {
  return {
    id: of.id,
    world: of.world,
    generation: of.generation,
    dossier: of.dossier,
    kind: of.kind,
    language: of.language,
    number: of.number,
    issued_at: of.issuedAt,
    issued_on_wall: of.issuedOnWall,
    valid_until: of.validUntil,
    pages: of.pages,
    size: of.size,
    sha256: of.sha256,
    media_type: of.mediaType,
    certificate: of.certificate,
    code_text: of.twoDDoc,
    facts_digest: of.factsDigest,
    snapshot: of.snapshot,
    pdf: of.pdf,
  };
}

/** Bytes as the drivers take them. */
export interface Bytes {
  readonly snapshot: Buffer;
  readonly pdf: Buffer;
}

/** A document as it is told. */
export function documentOf(row: RowButBytes): FoundDocument {
  return {
    id: row.id,
    world: row.world,
    generation: row.generation,
    dossier: row.dossier,
    kind: row.kind,
    language: row.language,
    number: row.number,
    issuedAt: row.issued_at as Instant,
    issuedOnWall: row.issued_on_wall as Instant,
    validUntil: row.valid_until as LegalDay | null,
    pages: row.pages,
    size: row.size,
    sha256: row.sha256,
    mediaType: row.media_type,
    certificate: row.certificate,
    twoDDoc: row.code_text,
    factsDigest: row.facts_digest,
    replacedBy: row.replaced_by,
  };
}
