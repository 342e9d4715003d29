import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { type Verification, verdictInWords } from '../../documents/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say, sayValue } from '../kit/language.js';
import { CertifiedToday } from './certifiedToday.js';
import { ConformityEnum, DifferenceEnum, DocumentStatusEnum, SealEnum } from './enums.js';
import { conformityLabels, differenceLabels, sealLabels, statusLabels } from './labels.js';
import { StatedByDocument } from './stated.js';

@ObjectType({
  description:
    'What was found of a document: whether it is authentic, whether its page says what its seal says, and what it is worth today. It checks a right to drive, never an identity: compare the name with a document of identity.',
})
export class DocumentVerification {
  constructor(private readonly data: Verification) {}

  @Field(() => SealEnum, { description: 'What the seal proves.' })
  get authenticity(): string {
    return this.data.seal;
  }

  @Field(() => String, { description: 'What the seal proves, for a person.' })
  authenticityLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(sealLabels, this.authenticity, language, context.language);
  }

  @Field(() => ConformityEnum, { description: 'Whether the page says what the seal says.' })
  get conformity(): string {
    return this.data.conformity;
  }

  @Field(() => String, { description: 'Whether the page says what the seal says, for a person.' })
  conformityLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(conformityLabels, this.conformity, language, context.language);
  }

  @Field(() => [DifferenceEnum], { description: 'What the page says otherwise; empty unless it is altered.' })
  get differences(): readonly string[] {
    return this.data.differences;
  }

  @Field(() => [String], {
    description: 'What the page says otherwise, for a person; empty unless it is altered.',
  })
  differenceLabels(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] {
    return this.differences.map(value => sayValue(differenceLabels, value, language, context.language));
  }

  @Field(() => DocumentStatusEnum, {
    nullable: true,
    description:
      'What it is worth today. Null where this gateway cannot tell: it did not issue it, or the seal does not hold.',
  })
  get status(): string | null {
    return this.data.status;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What it is worth today, for a person; null where `status` is.',
  })
  statusLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    const { status } = this.data;
    return status && say(statusLabels[status], language, context.language);
  }

  @Field(() => String, { description: 'The whole finding in one or two sentences, for a person.' })
  summary(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(verdictInWords(this.data, this.data.status ?? 'UNKNOWN'), language, context.language);
  }

  @Field(() => StatedByDocument, {
    description: 'What the seal states; believe it only where it is authentic.',
  })
  get stated(): StatedByDocument {
    return new StatedByDocument(this.data.stated);
  }

  @Field(() => CertifiedToday, {
    nullable: true,
    description:
      'What the register says today. For whoever has a code from the holder, for the holder and for an authority with a purpose; null for others, and where this gateway did not issue the document.',
  })
  get today(): CertifiedToday | null {
    return this.data.today && new CertifiedToday(this.data.today);
  }
}
