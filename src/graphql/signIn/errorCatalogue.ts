import type { Bilingual } from '../../licence/index.js';
import { accessRefusals } from '../problems/accessRefusals.js';

/** What is said of a refusal at a door: what happened, and what to do next. */
export interface DoorSheet {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

const again: Bilingual = { fr: 'Corrigez ce champ.', en: 'Mend this field.' };
const another: Bilingual = { fr: 'Choisissez un autre mot de passe.', en: 'Choose another password.' };

/** Refusals of the doors themselves; those of the table of access stand beside. */
const ofDoors = {
  WRONG_CREDENTIALS: {
    message: {
      fr: 'Cette adresse et ce mot de passe n’ouvrent aucun compte actif.',
      en: 'This address and this password open no active account.',
    },
    remedy: {
      fr: 'Vérifiez-les, activez votre compte par le lien reçu, ou demandez un nouveau mot de passe.',
      en: 'Check them, activate your account by the link received, or ask for a new password.',
    },
  },
  WRONG_PASSWORD: {
    message: { fr: 'Le mot de passe actuel n’est pas celui-là.', en: 'That is not the current password.' },
    remedy: { fr: 'Saisissez le mot de passe actuel.', en: 'Give the current password.' },
  },
  TOO_MANY_ATTEMPTS: {
    message: { fr: 'Trop d’essais : rien n’a été regardé.', en: 'Too many tries: nothing was looked at.' },
    remedy: {
      fr: 'Attendez {retryAfter} secondes ; un nouveau mot de passe demandé par courriel ouvre aussi.',
      en: 'Wait {retryAfter} seconds; a new password asked for by e-mail opens too.',
    },
  },
  LINK_INVALID: {
    message: {
      fr: 'Ce lien n’ouvre rien : il a servi, a expiré, ou un plus récent l’a remplacé.',
      en: 'This link opens nothing: it was used, has expired, or a later one took its place.',
    },
    remedy: { fr: 'Demandez un nouveau lien.', en: 'Ask for a new link.' },
  },
  MALFORMED_EMAIL: {
    message: { fr: 'Ce n’est pas une adresse de courriel.', en: 'This is no e-mail address.' },
    remedy: { fr: 'Donnez-en une, comme nom@exemple.fr.', en: 'Give one, such as name@example.fr.' },
  },
  MALFORMED_NAME: {
    message: { fr: 'Ce nom ne peut en être un.', en: 'This can be no name.' },
    remedy: { fr: 'Écrivez-le comme sur le permis.', en: 'Write it as the licence does.' },
  },
  IMPOSSIBLE_BIRTH_DATE: {
    message: { fr: 'Personne n’est né ce jour-là.', en: 'Nobody was born on that day.' },
    remedy: again,
  },
  MALFORMED_LICENCE_NUMBER: {
    message: { fr: 'Ce n’est pas un numéro de titre.', en: 'This is no number of a title.' },
    remedy: {
      fr: 'Recopiez celui du champ 5 de la carte ou du permis rose.',
      en: 'Copy that of field 5 of the card, or of the pink licence.',
    },
  },
  TERMS_NOT_ACCEPTED: {
    message: {
      fr: 'Les conditions d’utilisation ne sont pas acceptées.',
      en: 'The terms of use are not accepted.',
    },
    remedy: { fr: 'Acceptez-les pour créer un compte.', en: 'Accept them to create an account.' },
  },
  PASSWORD_TOO_SHORT: {
    message: {
      fr: 'Ce mot de passe a moins de 12 caractères.',
      en: 'This password has fewer than 12 characters.',
    },
    remedy: { fr: 'Une phrase fait un bon mot de passe.', en: 'A sentence makes a good password.' },
  },
  PASSWORD_TOO_LONG: {
    message: {
      fr: 'Ce mot de passe a plus de 256 caractères.',
      en: 'This password has more than 256 characters.',
    },
    remedy: another,
  },
  PASSWORD_HOLDS_IDENTITY: {
    message: {
      fr: 'Ce mot de passe tient à votre nom, votre adresse, votre date de naissance ou votre permis.',
      en: 'This password is made of your name, address, birth date or licence.',
    },
    remedy: another,
  },
  PASSWORD_TOO_COMMON: {
    message: {
      fr: 'Ce mot de passe est de ceux que l’on essaie d’abord.',
      en: 'This password is one of those tried first.',
    },
    remedy: another,
  },
  NEPH_MALFORMED: {
    message: {
      fr: 'Un NEPH compte 5 à 19 lettres et chiffres.',
      en: 'A NEPH has 5 to 19 letters and digits.',
    },
    remedy: {
      fr: 'Recopiez-le depuis l’un des six documents où il figure ; ce n’est pas le numéro de la carte.',
      en: 'Copy it from one of the six documents that show it; it is not the number of the card.',
    },
  },
  NEPH_NOT_RECOGNISED: {
    message: {
      fr: 'Ce NEPH et votre identité ne désignent pas ensemble un dossier.',
      en: 'This NEPH and your identity do not name a dossier together.',
    },
    remedy: {
      fr: 'Vérifiez le NEPH ; s’il est juste, faites rectifier votre état civil auprès de la préfecture.',
      en: 'Check the NEPH; if it is right, have your civil status corrected by the préfecture.',
    },
  },
  UNKNOWN_SESSION: {
    message: { fr: 'Vous n’avez pas cette session.', en: 'You have no such session.' },
    remedy: { fr: 'Reprenez un id de viewer.sessions.', en: 'Take an id of viewer.sessions.' },
  },
  UNKNOWN_PERSONA: {
    message: {
      fr: 'Ce monde n’a pas ce persona, ni de dossier de ce NEPH.',
      en: 'This world has no such persona, nor a dossier of that NEPH.',
    },
    remedy: {
      fr: 'Prenez un persona de simulator.personas, ou le NEPH d’un dossier.',
      en: 'Take a persona of simulator.personas, or the NEPH of a dossier.',
    },
  },
  MALFORMED_AUTHORITY_NAME: {
    message: { fr: 'Ce ne peut être le nom d’une autorité.', en: 'This can be no name of an authority.' },
    remedy: again,
  },
  UNKNOWN_SCOPE: {
    message: { fr: 'Ce droit (scope) n’existe pas.', en: 'There is no such scope.' },
    remedy: { fr: 'Choisissez parmi licence et full-record.', en: 'Choose among licence and full-record.' },
  },
} as const satisfies Record<string, DoorSheet>;

export type DoorErrorCode = keyof typeof ofDoors | keyof typeof accessRefusals;

/** Every refusal that a door may answer, with its words. */
export const doorErrors: Readonly<Record<DoorErrorCode, DoorSheet>> = { ...ofDoors, ...accessRefusals };
