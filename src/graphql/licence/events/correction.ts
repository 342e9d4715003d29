import { Field, Int, ObjectType } from 'type-graphql';
import { explainCorrection, type Language as LanguageCode } from '../../../licence/index.js';
import type { Correction as CorrectionData } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import { Node } from '../../kit/node.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { CorrectionKindEnum } from '../enums.js';
import { type LineContent, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description:
    'A credit the register could show and that a fact learnt late voids, changes or brings back. It moves no point by itself.',
})
export class Correction extends PointEvent {
  constructor(
    line: LineContent,
    private readonly data: CorrectionData,
  ) {
    super(line);
  }

  protected override explain(language: LanguageCode): string {
    return explainCorrection(this.data, language);
  }

  @Field(() => CorrectionKindEnum, { description: 'What it did to the credit.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => LocalDateScalar, { description: 'Day of the credit.' })
  get creditOn(): LegalDay {
    return this.data.voided.on;
  }

  @Field(() => Int, { description: 'Points the credit had.' })
  get creditPoints(): number {
    return this.data.voided.points;
  }
}
