import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  type CorrectionView,
  explainCorrection,
  type Language as LanguageCode,
  labelOfCorrection,
} from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, sayValue } from '../../kit/language.js';
import { Node } from '../../kit/node.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { CorrectionKindEnum } from '../enums.js';
import { correctionKindLabels } from '../labels.js';
import { type LineContent, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description:
    'A credit the register could show and that a fact learnt late voids, changes or brings back. It moves no point by itself.',
})
export class Correction extends PointEvent {
  constructor(
    line: LineContent,
    private readonly data: CorrectionView,
  ) {
    super(line);
  }

  protected override explain(language: LanguageCode): string {
    return explainCorrection(this.data, language);
  }

  protected override name(language: LanguageCode): string {
    return labelOfCorrection(this.data, language);
  }

  @Field(() => CorrectionKindEnum, { description: 'What it did to the credit.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => String, { description: 'What it did to the credit, for a person.' })
  kindLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(correctionKindLabels, this.kind, language, context.language);
  }

  @Field(() => LocalDateScalar, { description: 'Day of the credit.' })
  get creditOn(): LegalDay {
    return this.data.voided.on;
  }

  @Field(() => Int, { description: 'Points the credit had.' })
  get creditPoints(): number {
    return this.data.voided.points;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Points the credit has from then on; null when it is no more.',
  })
  get creditBecomes(): number | null {
    return this.data.becomes;
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the infraction or the stage that the register learnt of, or learnt never was; null for a letter or a measure.',
  })
  get fact(): string | null {
    return this.data.cause;
  }

  @Field(() => Boolean, { description: 'True when the register learnt that a fact never was (an appeal).' })
  get isByWithdrawal(): boolean {
    return this.data.byWithdrawal;
  }
}
