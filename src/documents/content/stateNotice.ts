import type { CertifiedView, Language } from '../../licence/index.js';
import type { Block } from './model.js';
import { meaningOfState, wordsOfState } from './statementStates.js';
import { labelled, sayIn } from './wording.js';

/** The state of the dossier, in the words of the SNPC, and what it means. */
export function stateNotice(
  licence: Pick<CertifiedView, 'statementState' | 'categories'>,
  language: Language,
): Block {
  const say = sayIn(language);
  const state = licence.statementState();
  const words = wordsOfState(state);
  const name = language === 'fr' ? words.fr : `${words.fr} — ${words.en}`;
  const drives = licence.categories().some(({ validity }) => validity === 'VALID');
  const isGood = state.state === 'VALIDE' && drives;
  const meaning =
    state.state === 'VALIDE' && !drives
      ? say('Aucune catégorie n’est valable à cette date.', 'No category is valid on that day.')
      : meaningOfState[state.state][language];
  return {
    kind: 'NOTICE',
    tone: isGood ? 'GOOD' : state.state === 'DEMANDE' ? 'PLAIN' : 'WARNING',
    title: labelled(say('État du dossier', 'State of the dossier'), name, language),
    text: meaning,
  };
}
