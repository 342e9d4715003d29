import { legalDay } from '../../time/index.js';
import type { RecognisedBy } from './agrees.js';

/** A dossier that nobody's identity agrees with: an unknown NEPH is compared with it, so that it costs the same. */
export const nobody: RecognisedBy = {
  civilStatus: {
    birthName: null,
    usageName: null,
    firstNames: [],
    sex: null,
    bornOn: legalDay('1800-01-01'),
    bornOnPresumed: 'NONE',
    birthPlace: null,
    birthPlaceCode: '00000',
    birthCountryCode: '99100',
  },
  titles: [],
};
