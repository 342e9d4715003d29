import type { SignInProblemCode } from '../../../access/franceconnect/index.js';
import type { Bilingual } from '../../../licence/index.js';
import type { Seen } from '../page.js';

/** Why a browser comes back from FranceConnect, or from the way there, with nobody signed in. */
const words: Readonly<Record<SignInProblemCode | 'UNKNOWN_WORLD' | 'REGISTER_UNAVAILABLE', Bilingual>> = {
  GIVEN_UP: {
    fr: 'Vous avez quitté FranceConnect avant la fin. Recommencez quand vous voulez.',
    en: 'You left FranceConnect before the end. Begin again whenever you like.',
  },
  PROVIDER_REFUSED: {
    fr: 'FranceConnect a refusé cette connexion. Essayez de nouveau ; si cela dure, passez par votre compte.',
    en: 'FranceConnect refused this sign-in. Try again; if it lasts, use your account.',
  },
  PROVIDER_UNAVAILABLE: {
    fr: 'FranceConnect ne répond pas pour l’instant. Essayez plus tard, ou passez par votre compte.',
    en: 'FranceConnect does not answer for now. Try later, or use your account.',
  },
  STATE_UNKNOWN: {
    fr: 'Cette connexion est finie, trop ancienne, ou commencée dans un autre navigateur. Recommencez ici.',
    en: 'This sign-in is over, too old, or was begun in another browser. Begin again here.',
  },
  PROOF_REFUSED: {
    fr: 'Ce que FranceConnect a transmis ne prouve pas qui vous êtes : personne n’est connecté. Recommencez.',
    en: 'What FranceConnect gave does not prove who you are: nobody is signed in. Begin again.',
  },
  NO_PROVIDER: {
    fr: 'FranceConnect n’est pas ouvert ici. Passez par votre compte.',
    en: 'FranceConnect is not open here. Use your account.',
  },
  UNKNOWN_WORLD: {
    fr: 'Ce monde simulé n’existe pas. Nommez-en un autre dans l’adresse (world=…), ou aucun.',
    en: 'This simulated world does not exist. Name another in the address (world=…), or none.',
  },
  REGISTER_UNAVAILABLE: {
    fr: 'Le registre ne répond pas pour l’instant. Essayez plus tard.',
    en: 'The register does not answer for now. Try later.',
  },
};

const other: Bilingual = {
  fr: 'La connexion n’a pas abouti. Recommencez.',
  en: 'The sign-in did not succeed. Begin again.',
};

/** The alert at the head of the page; empty where nothing went wrong. */
export function sayProblem({ problem, say }: Seen): string {
  if (problem === '') return '';
  const { fr, en } = Object.hasOwn(words, problem) ? words[problem as keyof typeof words] : other;
  return `<div class="problems" id="problem" role="alert" tabindex="-1"><p>${say(fr, en)}</p></div>`;
}
