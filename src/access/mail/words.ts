import type { Bilingual } from '../../licence/index.js';
import type { LetterKind } from './letter.js';

/** The words of a letter; the link stands between the two parts. */
export interface Words {
  readonly subject: Bilingual;
  readonly before: Bilingual;
  readonly linkText: Bilingual;
  readonly after: Bilingual;
}

/** Words of each kind of letter. They name nobody: what a mail holds is read by every server on its way. */
export const words: Readonly<Record<LetterKind, Words>> = {
  ACTIVATION: {
    subject: { fr: 'Activez votre compte', en: 'Activate your account' },
    before: {
      fr: 'Un compte « Permis de Conduire » a été demandé avec cette adresse. Pour l’activer, suivez ce lien dans les douze heures. Il ne sert qu’une fois.',
      en: 'A “Permis de Conduire” account was asked for with this address. To activate it, follow this link within twelve hours. It works once.',
    },
    linkText: { fr: 'Activer le compte', en: 'Activate the account' },
    after: {
      fr: 'Si vous n’avez rien demandé à l’instant, ne suivez pas ce lien : sans lui, le compte ne s’ouvrira pas.',
      en: 'If you did not ask for it just now, do not follow this link: without it the account will not open.',
    },
  },
  ALREADY_ACTIVE: {
    subject: { fr: 'Vous avez déjà un compte', en: 'You have an account already' },
    before: {
      fr: 'Un compte « Permis de Conduire » a été demandé avec cette adresse, qui en a déjà un. Rien n’a changé : connectez-vous. Si vous avez oublié votre mot de passe, demandez-en un autre à cette page.',
      en: 'A “Permis de Conduire” account was asked for with this address, which has one already. Nothing has changed: sign in. If you have forgotten your password, ask for another on this page.',
    },
    linkText: { fr: 'Changer de mot de passe', en: 'Ask for another password' },
    after: {
      fr: 'Si vous n’avez rien demandé, vous n’avez rien à faire.',
      en: 'If you asked for nothing, there is nothing to do.',
    },
  },
  RESET: {
    subject: { fr: 'Choisissez un nouveau mot de passe', en: 'Choose a new password' },
    before: {
      fr: 'Un nouveau mot de passe a été demandé pour le compte « Permis de Conduire » de cette adresse. Pour le choisir, suivez ce lien dans l’heure. Il ne sert qu’une fois.',
      en: 'A new password was asked for, for the “Permis de Conduire” account of this address. To choose it, follow this link within the hour. It works once.',
    },
    linkText: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
    after: {
      fr: 'Si vous n’avez rien demandé, ne suivez pas ce lien : votre mot de passe reste le même.',
      en: 'If you did not ask for it, do not follow this link: your password stays as it is.',
    },
  },
  PASSWORD_CHANGED: {
    subject: { fr: 'Votre mot de passe a changé', en: 'Your password has changed' },
    before: {
      fr: 'Le mot de passe de votre compte « Permis de Conduire » vient de changer, et les autres sessions sont fermées. Si ce n’est pas vous, choisissez-en un autre sans attendre, à cette page.',
      en: 'The password of your “Permis de Conduire” account has just changed, and other sessions are closed. If it was not you, choose another at once, on this page.',
    },
    linkText: { fr: 'Changer de mot de passe', en: 'Ask for another password' },
    after: {
      fr: 'Si c’est vous, vous n’avez rien à faire.',
      en: 'If it was you, there is nothing to do.',
    },
  },
};

/** What ends every letter. */
export const footer: Bilingual = {
  fr: 'Message automatique de snpc-gateway, qui n’est pas un service de l’État.',
  en: 'Sent automatically by snpc-gateway, which is not a service of the State.',
};
