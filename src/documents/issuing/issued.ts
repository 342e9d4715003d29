import type { Secrets } from '../../access/index.js';
import type { Neph } from '../../snpc/index.js';
import type { FoundDocument } from '../../store/store.js';

/** A document that was issued, as the gateway keeps it, but its bytes. */
export interface IssuedDocument extends Omit<FoundDocument, 'dossier'> {
  readonly neph: Neph;
}

/** The use under which each part of a document is sealed. */
export const seals = { code: 'document code', file: 'document file', snapshot: 'document snapshot' } as const;

/** Opens the row of a document; null where this key did not seal it. */
export function issuedFrom({ dossier, ...row }: FoundDocument, secrets: Secrets): IssuedDocument | null {
  const neph = secrets.openNeph(dossier);
  const twoDDoc = secrets.open(seals.code, row.twoDDoc);
  return neph === null || twoDDoc === null ? null : { ...row, neph, twoDDoc };
}
