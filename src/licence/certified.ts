import type { CertifiedView, LicenceView } from './view.js';

/** Closes everything of a view but what an ADCS certifies: whoever is given it reaches no point. */
export function certifiedPartOf(licence: LicenceView): CertifiedView {
  const { neph, times, civilStatus, address } = licence;
  return {
    neph,
    times,
    civilStatus,
    address,
    state: () => licence.state(),
    statementState: () => licence.statementState(),
    categories: () => licence.categories(),
    restrictions: () => licence.restrictions(),
  };
}
