import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { letterLabels, letterOutcomeLabels } from '../../../licence/index.js';
import type { LetterRow } from '../../../snpc/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { LetterKindEnum, LetterOutcomeEnum } from '../enums.js';

@ObjectType({
  description:
    'A letter about points: 48 and its kin tell of losses (R223-3 III), 46 of credits, 47 of a stage.',
})
export class Letter {
  constructor(private readonly data: LetterRow) {}

  @Field(() => String, { description: 'Reference of the letter in its dossier.' })
  get reference(): string {
    return this.data.id;
  }

  @Field(() => LetterKindEnum, { description: 'Which letter.' })
  get kind(): string {
    return `LETTER_${this.data.kind}`;
  }

  @Field(() => String, { description: 'Which letter, for a person.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(letterLabels[this.data.kind], language, context.language);
  }

  @Field(() => [String], {
    description:
      'References of the facts it tells of, as `PointLoss.fact` and `StageCredit.fact` give them; empty for the letter 46 that ends a clean probation.',
  })
  get about(): readonly string[] {
    return this.data.about;
  }

  @Field(() => LocalDateScalar, { description: 'Day it was sent.' })
  get sentOn(): LegalDay {
    return this.data.sentOn;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of receipt or of first vain presentation; null where neither had happened by `asOf`.',
  })
  get notifiedOn(): LegalDay | null {
    return this.data.notifiedOn;
  }

  @Field(() => LetterOutcomeEnum, { description: 'What had become of it by `asOf`.' })
  get outcome(): string {
    return this.data.outcome;
  }

  @Field(() => String, { description: 'What had become of it, for a person.' })
  outcomeLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(letterOutcomeLabels[this.data.outcome], language, context.language);
  }
}
