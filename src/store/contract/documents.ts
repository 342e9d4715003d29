import type { Instant, LegalDay } from '../../time/index.js';
import type { WorldMark } from './worldMark.js';

/** What is kept of an issued document but its bytes. */
export interface DocumentRow extends WorldMark {
  /** Random and opaque. */
  readonly id: string;
  /** Sealed NEPH. */
  readonly dossier: string;
  readonly kind: 'RII' | 'ADCS';
  readonly language: 'fr' | 'en';
  /** Number of the issue, as printed: unique, whatever the world. */
  readonly number: string;
  /** Instant of the register at which it was issued, by the clock of its world. */
  readonly issuedAt: Instant;
  /** The same by the wall clock. */
  readonly issuedOnWall: Instant;
  /** Last day that it holds; null for one without a term. */
  readonly validUntil: LegalDay | null;
  readonly pages: number;
  /** Bytes of the file. */
  readonly size: number;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly mediaType: string;
  /** Certificate that signed its 2D-Doc. */
  readonly certificate: string;
  /** Sealed text of its 2D-Doc. */
  readonly twoDDoc: string;
  /** Keyed digest of the facts that it asserts: equal digests say the same, and without the key nobody can try facts. */
  readonly factsDigest: string;
}

/** A document with its bytes, as it is issued. */
export interface IssuedDocumentRow extends DocumentRow {
  /** Sealed data that it was made of. */
  readonly snapshot: Uint8Array;
  /** Sealed file. */
  readonly pdf: Uint8Array;
}

/** A document found again. */
export interface FoundDocument extends DocumentRow {
  /**
   * Number of the issue of the same kind for the same dossier, in the same making of the world, that came next; null for
   * the latest.
   */
  readonly replacedBy: string | null;
}

/** Documents that have been issued: added once, never changed, never removed. */
export interface IssuedDocuments {
  /** Adds one; false, and nothing is changed, where its number or its id is taken. */
  add(document: IssuedDocumentRow): Promise<boolean>;
  /** Those of a dossier in one making of a world, the latest first; of one kind where it is given. 100 where no `most` is. */
  ofDossier(
    dossier: string,
    mark: WorldMark,
    kind?: DocumentRow['kind'] | null,
    most?: number,
  ): Promise<readonly FoundDocument[]>;
  /** The same for many dossiers in one query: at most so many of each, in no order between dossiers. */
  ofDossiers(
    dossiers: readonly string[],
    mark: WorldMark,
    kind?: DocumentRow['kind'] | null,
    most?: number,
  ): Promise<readonly FoundDocument[]>;
  /** Of any world, in the making that it was issued in: whoever asks compares it with the one that stands. */
  find(id: string): Promise<FoundDocument | null>;
  /** As `find`, by the number that is printed. */
  byNumber(number: string): Promise<FoundDocument | null>;
  /** The sealed bytes of a document. */
  bytesOf(id: string): Promise<Pick<IssuedDocumentRow, 'snapshot' | 'pdf'> | null>;
}
