import { Field, ID, InputType, Int } from 'type-graphql';
import { type DocumentKind, shareLimits } from '../../documents/index.js';
import { Language } from '../kit/language.js';
import { LicenceBy } from '../query/licences.js';
import { DocumentKindEnum } from './enums.js';
import { type UploadedFile, UploadScalar } from './upload.js';

@InputType({ description: 'Which document to issue.' })
export class IssueDocumentInput {
  @Field(() => DocumentKindEnum, { description: 'Which document.' })
  kind!: DocumentKind;

  @Field(() => LicenceBy, {
    nullable: true,
    description: 'Of which licence; a holder may leave it out, and means their own.',
  })
  licence?: LicenceBy | null;

  @Field(() => Language, {
    nullable: true,
    description: 'Language of the document; by default that of the request. French terms stay French.',
  })
  language?: 'fr' | 'en' | null;
}

@InputType({ description: 'What the holder of an ADCS gives a third party.' })
export class NumberAndCode {
  @Field(() => String, { description: 'Number of the document, as printed; hyphens and spaces are ignored.' })
  number!: string;

  @Field(() => String, { description: 'The code; hyphens, spaces and case are ignored.' })
  accessCode!: string;
}

@InputType({ description: 'A document, as somebody holds it: exactly one of these fields.' })
export class VerifyDocumentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Text of its 2D-Doc, as a scanner gives it, separators U+001D to U+001F included.',
  })
  twoDDoc?: string | null;

  @Field(() => UploadScalar, {
    nullable: true,
    description: 'The file itself: a PDF, or an image of its first page (PNG, JPEG, WebP), of 10 MB at most.',
  })
  file?: UploadedFile | null;

  @Field(() => NumberAndCode, { nullable: true, description: 'Its number, and a code that its holder gave.' })
  shared?: NumberAndCode | null;
}

@InputType({ description: 'What to share, and how far.' })
export class ShareDocumentInput {
  @Field(() => ID, { description: 'Id of the `Document`: an ADCS in force.' })
  document!: string;

  @Field(() => Int, {
    defaultValue: shareLimits.uses.default,
    description: `Checks that the code opens, 1 to ${shareLimits.uses.most}.`,
  })
  uses!: number;

  @Field(() => Int, {
    defaultValue: shareLimits.hours.default,
    description: `Hours that the code lives, 1 to ${shareLimits.hours.most} (three weeks).`,
  })
  hours!: number;
}

@InputType({ description: 'Which share to end.' })
export class RevokeShareInput {
  @Field(() => ID, { description: 'Id of the `DocumentShare`.' })
  id!: string;
}
