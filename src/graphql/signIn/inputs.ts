import { Field, ID, InputType } from 'type-graphql';
import type { LegalDay } from '../../time/index.js';
import { named } from '../kit/namedEnum.js';
import { LocalDateScalar, NephScalar } from '../kit/scalars.js';

export const SessionDeliveryEnum = named('SessionDelivery', 'How a session is handed over.', {
  COOKIE: 'In a cookie of the browser, which no script can read.',
  BEARER: 'As a token in the answer, for programs that send `Authorization: Bearer`.',
});

export type SessionDelivery = keyof typeof SessionDeliveryEnum;

const LicenceFormatEnum = named('LicenceFormat', 'What the licence is printed on.', {
  CARD: 'The European card.',
  THREE_FOLD: 'The pink paper in three folds.',
});

const delivery = {
  defaultValue: 'COOKIE' as const,
  description: 'How the session is handed over.',
};

@InputType({ description: 'What the service asks to create an account « Permis de Conduire ».' })
export class CreateAccountInput {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { description: 'Password, 12 to 256 characters.' })
  password!: string;

  @Field(() => String, { description: 'Birth name.' })
  birthName!: string;

  @Field(() => [String], { description: 'First names, in the order of the licence.' })
  firstNames!: string[];

  @Field(() => LocalDateScalar, { description: 'Birth date.' })
  bornOn!: LegalDay;

  @Field(() => LicenceFormatEnum, { description: 'What the licence is printed on.' })
  licenceFormat!: 'CARD' | 'THREE_FOLD';

  @Field(() => String, { description: 'Number of the title: field 5 of the card. It is not the NEPH.' })
  licenceNumber!: string;

  @Field(() => Boolean, { description: 'True when the terms of use are accepted.' })
  acceptsTerms!: boolean;
}

@InputType({ description: 'The secret of a letter.' })
export class MailTokenInput {
  @Field(() => String, { description: 'What follows `#` in the link of the letter.' })
  token!: string;
}

@InputType({ description: 'How to sign in by an account.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;

  @Field(() => SessionDeliveryEnum, delivery)
  delivery!: SessionDelivery;
}

@InputType({ description: 'A new password, from a session.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password that holds.' })
  current!: string;

  @Field(() => String, { description: 'The one that takes its place.' })
  next!: string;
}

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'E-mail address of the account.' })
  email!: string;
}

@InputType({ description: 'A new password, by the secret of a letter.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'What follows `#` in the link of the letter.' })
  token!: string;

  @Field(() => String, { description: 'The new password.' })
  next!: string;
}

@InputType({ description: 'The NEPH of one’s own dossier.' })
export class LinkNephInput {
  @Field(() => NephScalar, { description: 'Number of the dossier in the register (NEPH).' })
  neph!: string;
}

@InputType({ description: 'A session of the asker.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Its id, as `viewer.sessions` gives it.' })
  id!: string;
}
