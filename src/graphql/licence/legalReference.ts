import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { legalReferenceInWords } from '../../licence/index.js';
import { type LegalReference as LegalReferenceData, legalReference } from '../../points/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { named } from '../kit/namedEnum.js';

export const LegalLinkTargetEnum = named('LegalLinkTarget', 'What the address of a legal reference opens.', {
  ARTICLE: 'The article itself, as the law stood on the day in the address.',
  CHAPTER: 'The chapter that holds the article, and a few others.',
  SEARCH:
    'What Légifrance finds by the number of the article: the one in force, and those of other codes that bear it.',
});

@ObjectType({ description: 'An article of the law, and where it can be read.' })
export class LegalReference {
  constructor(private readonly data: LegalReferenceData) {}

  @Field(() => String, { description: 'As `articles` writes it, such as `L223-6 al. 3`.' })
  get reference(): string {
    return this.data.reference;
  }

  @Field(() => String, { description: 'Number of the article, such as `L223-6`.' })
  get article(): string {
    return this.data.article;
  }

  @Field(() => String, { description: 'Name of the code, in French: `Code de la route`.' })
  get code(): string {
    return this.data.code;
  }

  @Field(() => String, { description: 'The reference in words, for the text of a link.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return legalReferenceInWords(this.data, language ?? context.language);
  }

  @Field(() => String, { description: 'What the article is about, in a line, in the words of this project.' })
  subject(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(this.data.subject, language, context.language);
  }

  @Field(() => String, {
    description:
      'Address on Légifrance, over HTTPS. Under something that has happened, an article or a chapter is that of the law on its day; otherwise, that of the law in force when it is opened.',
  })
  get url(): string {
    return this.data.url;
  }

  @Field(() => LegalLinkTargetEnum, {
    description: 'How close to the article the address leads.',
  })
  get opens(): string {
    return this.data.opens;
  }
}

/** The references of a rule or an event, with their addresses; with a day, those of the law on it. */
export function legalReferences(articles: readonly string[], on: LegalDay | null = null): LegalReference[] {
  return articles.map(reference => new LegalReference(legalReference(reference, on)));
}
