import type { RefusalOfAccess } from '../../access/index.js';
import type { Bilingual } from '../../licence/index.js';

/** What the catalogue says of a refusal of access, and where the asker goes next. */
export interface AccessSheet {
  readonly form: 'UNION_MEMBER';
  /** What happened. */
  readonly message: Bilingual;
  /** What to do next. */
  readonly remedy: Bilingual;
  /** Path on the gateway where that is done; null where no page of the gateway does it. */
  readonly url: string | null;
}

/** The words for every refusal of the table of access (`src/access/policy.ts`). */
export const accessRefusals: Readonly<Record<RefusalOfAccess, AccessSheet>> = {
  SIGN_IN_REQUIRED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Personne n’est connecté : un NEPH n’ouvre rien à lui seul.',
      en: 'Nobody is signed in: a NEPH alone opens nothing.',
    },
    remedy: {
      fr: 'Connectez-vous par FranceConnect ou par votre compte.',
      en: 'Sign in by FranceConnect or by your account.',
    },
    url: '/sign-in',
  },
  SESSION_ENDED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'La session présentée n’ouvre plus rien : elle a expiré, a été close, ou appartient à un autre monde.',
      en: 'The session brought opens nothing any more: it has expired, was closed, or belongs to another world.',
    },
    remedy: { fr: 'Connectez-vous de nouveau.', en: 'Sign in again.' },
    url: '/sign-in',
  },
  NEPH_NOT_LINKED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Vous êtes connecté, mais aucun dossier n’est encore rattaché à cette connexion.',
      en: 'You are signed in, but no dossier is linked to this identity yet.',
    },
    remedy: {
      fr: 'Rattachez votre NEPH, une seule fois ; il figure notamment sur le permis et sur les lettres relatives aux points.',
      en: 'Link your NEPH, once; it stands on the licence and on the letters about points, among others.',
    },
    url: '/link',
  },
  ALREADY_LINKED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Un dossier est déjà rattaché à cette connexion.',
      en: 'A dossier is linked to this identity already.',
    },
    remedy: {
      fr: 'Il n’y a plus rien à rattacher : consultez votre permis.',
      en: 'Nothing is left to link: read your licence.',
    },
    url: null,
  },
  FRANCECONNECT_REQUIRED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Le dossier complet et le relevé d’information intégral ne s’ouvrent que par FranceConnect.',
      en: 'The full record and the RII (relevé d’information intégral) open by FranceConnect only.',
    },
    remedy: {
      fr: 'Connectez-vous par FranceConnect ; le solde, l’historique et l’ADCS restent ouverts par votre compte.',
      en: 'Sign in by FranceConnect; balance, history and ADCS stay open by your account.',
    },
    url: '/sign-in/franceconnect',
  },
  PURPOSE_REQUIRED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Une autorité indique, à chaque demande, sa finalité et la référence de l’affaire.',
      en: 'An authority states its purpose and a case reference with each request.',
    },
    remedy: {
      fr: 'Indiquez la finalité et la référence de l’affaire, puis redemandez.',
      en: 'State the purpose and the case reference, then ask again.',
    },
    url: null,
  },
  PURPOSE_INSUFFICIENT: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'La finalité indiquée n’ouvre pas cela à cette autorité.',
      en: 'The purpose stated does not open this to this authority.',
    },
    remedy: {
      fr: 'Tenez-vous-en à ce que cette finalité ouvre, ou indiquez celle de votre décision.',
      en: 'Keep to what that purpose opens, or state the one of your decision.',
    },
    url: null,
  },
  SCOPE_REQUIRED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Le jeton de cette autorité ne porte pas le droit (scope) nécessaire.',
      en: 'The token of this authority lacks the scope needed.',
    },
    remedy: {
      fr: 'Demandez un jeton avec ce droit : full-record pour le dossier complet et le RII, licence pour le reste.',
      en: 'Ask for a token with that scope: full-record for the full record and the RII, licence for the rest.',
    },
    url: null,
  },
  TESTER_TOKEN_REQUIRED: {
    form: 'UNION_MEMBER',
    message: {
      fr: 'Les commandes du simulateur sont réservées à qui en tient le jeton.',
      en: 'The commands of the simulator are for whoever holds its token.',
    },
    remedy: {
      fr: 'Joignez le jeton de testeur affiché au démarrage de la passerelle.',
      en: 'Send the tester’s token that the gateway prints when it starts.',
    },
    url: null,
  },
  NOT_ALLOWED: {
    form: 'UNION_MEMBER',
    message: { fr: 'Cela n’est pas ouvert à qui le demande.', en: 'This is not open to whoever asks.' },
    remedy: {
      fr: 'Voyez dans viewer ce que vous pouvez faire.',
      en: 'See in viewer what you may do.',
    },
    url: null,
  },
};
