import { say } from '../page.js';
import { duration } from '../words.js';

const ofFiles = {
  TOO_LARGE: ['Le fichier est trop lourd : 10 Mo au plus.', 'The file is too large: 10 MB at most.'],
  UNKNOWN_MEDIA_TYPE: [
    'Ce n’est ni un PDF ni une image PNG, JPEG ou WebP.',
    'It is neither a PDF nor a PNG, JPEG or WebP image.',
  ],
  TOO_MANY_PAGES: ['Il a trop de pages.', 'It has too many pages.'],
  TOO_MANY_PIXELS: ['L’image est trop grande.', 'The image is too large.'],
  UNREADABLE: ['Le fichier est endommagé.', 'The file is damaged.'],
  PROTECTED_BY_PASSWORD: [
    'Il est protégé par un mot de passe : retirez-le.',
    'It is protected by a password: take it off.',
  ],
  NO_CODE_FOUND: ['Aucun symbole 2D-Doc n’y a été trouvé.', 'No 2D-Doc symbol was found in it.'],
  SEVERAL_DOCUMENTS: [
    'Plusieurs documents s’y trouvent : envoyez-les un par un.',
    'Several documents are in it: send them one at a time.',
  ],
  READER_BUSY: ['Trop de fichiers à la fois : réessayez.', 'Too many files at once: try again.'],
  TOOK_TOO_LONG: ['Sa lecture a pris trop de temps.', 'Reading it took too long.'],
};

const ofShares = {
  UNKNOWN: ['Aucun document de ce numéro n’a ce code.', 'No document of that number has that code.'],
  USED_UP: ['Ce code a déjà servi.', 'This code has been used already.'],
  EXPIRED: ['Le temps de ce code est passé.', 'The time of this code is over.'],
  REVOKED: ['Son titulaire a clos ce code.', 'Its holder ended this code.'],
};

/** What more is known of a refusal; null where nothing is. */
export function reasonOf({ fileRefusal, shareRefusal, position, expected, retryAfter }) {
  const [fr, en] = ofFiles[fileRefusal] ?? ofShares[shareRefusal] ?? [];
  if (fr) return say(fr, en);
  if (typeof retryAfter === 'number')
    return say(`Attendez ${duration(retryAfter)}.`, `Wait ${duration(retryAfter)}.`);
  if (typeof position !== 'number') return null;
  return say(
    `La lecture s’arrête au caractère ${position + 1} ; attendu : ${expected}.`,
    `Reading stops at character ${position + 1}; expected: ${expected}.`,
  );
}
