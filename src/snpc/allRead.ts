import type { Dossier } from './dossier.js';
import { SourceError } from './errors.js';
import type { DossierBatch } from './source.js';

/** The dossiers of a batch, for those who need every one of them. @throws SourceError the first that could not be read */
export function allRead({ dossiers }: DossierBatch): (Dossier | null)[] {
  return dossiers.map(answer => {
    if (answer instanceof SourceError) throw answer;
    return answer;
  });
}
