import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { type Principal, rowOf } from '../../access/index.js';
import type { Row } from '../../access/policy.js';
import type { Bilingual } from '../../licence/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { whereToFindTheNeph } from '../problems/whereToFindTheNeph.js';
import { type NextAction, NextActionEnum } from './enums.js';

const sheets: Readonly<Record<NextAction, { readonly message: Bilingual; readonly url: string | null }>> = {
  SIGN_IN: {
    message: {
      fr: 'Connectez-vous par FranceConnect, ou par un compte « Permis de Conduire ».',
      en: 'Sign in by FranceConnect, or by an account « Permis de Conduire ».',
    },
    url: '/sign-in',
  },
  LINK_NEPH: {
    message: {
      fr: 'Rattachez votre NEPH, une seule fois : il figure sur six documents.',
      en: 'Link your NEPH, once: it stands on six documents.',
    },
    url: '/link',
  },
  READ_LICENCE: {
    message: { fr: 'Consultez votre permis.', en: 'Read your licence.' },
    url: '/me',
  },
  SIGN_IN_BY_FRANCECONNECT: {
    message: {
      fr: 'Pour le dossier complet et le relevé d’information intégral, connectez-vous par FranceConnect.',
      en: 'For the full record and the relevé d’information intégral (RII), sign in by FranceConnect.',
    },
    url: '/sign-in/franceconnect',
  },
  STATE_PURPOSE: {
    message: {
      fr: 'Indiquez une finalité (Snpc-Purpose) et la référence de l’affaire (Snpc-Case-Reference).',
      en: 'State a purpose (Snpc-Purpose) and a case reference (Snpc-Case-Reference).',
    },
    url: null,
  },
  READ_AS_PERSONA: {
    message: {
      fr: 'Lisez n’importe quel permis, ou voyez comme un persona ou un titulaire : Snpc-Persona: everyday, ou un NEPH.',
      en: 'Read any licence, or see as a persona or a holder does: Snpc-Persona: everyday, or a NEPH.',
    },
    url: null,
  },
};

@ObjectType({ description: 'Something that the asker may do next.' })
export class NextStep {
  constructor(private readonly of: NextAction) {}

  @Field(() => NextActionEnum, { description: 'What, for a program.' })
  get action(): NextAction {
    return this.of;
  }

  @Field(() => String, { description: 'What, for a person.' })
  message(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(sheets[this.of].message, language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Page of this gateway where it is done; null where none does it.',
  })
  get url(): string | null {
    return sheets[this.of].url;
  }

  @Field(() => [String], {
    nullable: true,
    description: 'The documents that show the NEPH; null for anything but `LINK_NEPH`.',
  })
  whereToFindTheNeph(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] | null {
    if (this.of !== 'LINK_NEPH') return null;
    return whereToFindTheNeph.map(text => say(text, language, context.language));
  }
}

const next: Readonly<Record<Row, readonly NextAction[]>> = {
  STRANGER: ['SIGN_IN'],
  SIGNED_IN_BY_ACCOUNT: ['LINK_NEPH'],
  SIGNED_IN_BY_FRANCECONNECT: ['LINK_NEPH'],
  HOLDER_BY_ACCOUNT: ['READ_LICENCE', 'SIGN_IN_BY_FRANCECONNECT'],
  HOLDER_BY_FRANCECONNECT: ['READ_LICENCE'],
  JUDGE: ['STATE_PURPOSE'],
  PREFECTURE: ['STATE_PURPOSE'],
  TESTER: ['READ_AS_PERSONA'],
  VERIFIER: [],
};

/** What somebody may do next, the most useful first. */
export function nextStepsOf(principal: Principal): NextStep[] {
  if (principal.kind === 'AUTHORITY' && principal.purpose !== null) return [];
  return next[rowOf(principal)].map(action => new NextStep(action));
}
