import type { DocumentKind } from '../content/model.js';

const names: Readonly<Record<DocumentKind, string>> = {
  RII: 'Relevé d’information intégral',
  ADCS: 'Attestation de droit à conduire sécurisée',
};

/** Name under which a document is saved, in French; it names nobody. */
export function fileNameOf({
  kind,
  number,
}: {
  readonly kind: DocumentKind;
  readonly number: string;
}): string {
  return `${names[kind]} ${number}.pdf`;
}
