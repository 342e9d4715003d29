import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { actionOf, type DocumentKind, type NotIssuable, whyNotIssuable } from '../../documents/index.js';
import type { LicenceView } from '../../licence/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { AccessRefused } from '../problems/types.js';
import { DocumentKindEnum } from './enums.js';
import { documentLabels, documentUses } from './labels.js';
import { DocumentNotIssuable } from './problems.js';

@ObjectType({
  description:
    'A document of the service, and whether the asker may have it issued for this licence, here and now.',
})
export class ObtainableDocument {
  constructor(
    private readonly of: DocumentKind,
    private readonly licence: LicenceView,
  ) {}

  @Field(() => DocumentKindEnum, { description: 'Which document.' })
  get kind(): string {
    return this.of;
  }

  @Field(() => String, { description: 'Name of the document.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(documentLabels[this.of], language, context.language);
  }

  @Field(() => [String], { description: 'What it is for.' })
  uses(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] {
    return documentUses[this.of].map(use => say(use, language, context.language));
  }

  @Field(() => Boolean, { description: 'True when `issueDocument` issues it to the asker now.' })
  async isAvailable(@Ctx() context: RequestContext): Promise<boolean> {
    return this.because === null && (await this.refusal(context)) === null;
  }

  @Field(() => AccessRefused, {
    nullable: true,
    description: 'Why the asker may not obtain it, and what opens it; null where they may.',
  })
  async refusal(@Ctx() context: RequestContext): Promise<AccessRefused | null> {
    const answer = await context.register.verdict(actionOf[this.of]);
    return answer === 'ALLOWED' ? null : new AccessRefused(answer);
  }

  @Field(() => DocumentNotIssuable, {
    nullable: true,
    description: 'Why this dossier gives none, whoever asks; null where it does.',
  })
  get notIssuable(): DocumentNotIssuable | null {
    return this.because && new DocumentNotIssuable(this.because);
  }

  private get because(): NotIssuable | null {
    return whyNotIssuable(this.of, this.licence);
  }
}
