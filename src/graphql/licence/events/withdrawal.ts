import { Field, Int, ObjectType } from 'type-graphql';
import {
  explainWithdrawal,
  type Language as LanguageCode,
  type WithdrawalView,
  withdrawalLabels,
} from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import { Node } from '../../kit/node.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { Offence, offenceOfTable } from '../offence.js';
import { type LineContent, PointEvent } from './pointEvent.js';

@ObjectType({
  implements: [Node, PointEvent],
  description:
    'A loss or a stage that an appeal undid: from then on it never was, and its own line is gone. It moves no point by itself.',
})
export class FactWithdrawal extends PointEvent {
  constructor(
    line: LineContent,
    private readonly data: WithdrawalView,
  ) {
    super(line);
  }

  protected override explain(language: LanguageCode): string {
    return explainWithdrawal(this.data, language);
  }

  protected override name(language: LanguageCode): string {
    return withdrawalLabels[this.data.infraction ? 'infraction' : 'stage'][language];
  }

  @Field(() => String, { description: 'Reference of the fact undone.' })
  get fact(): string {
    return this.data.infraction?.id ?? this.data.stage?.id ?? '';
  }

  @Field(() => LocalDateScalar, {
    description: 'Day the offence had been committed, or first day of the stage.',
  })
  get factOn(): LegalDay {
    return (this.data.infraction?.committedOn ?? this.data.stage?.from) as LegalDay;
  }

  @Field(() => Int, { nullable: true, description: 'Points of the scale of the offence; null for a stage.' })
  get scalePoints(): number | null {
    return this.data.infraction?.points ?? null;
  }

  @Field(() => Offence, {
    nullable: true,
    description:
      'The offence in the project’s table; null for a stage, or when the register gives no code of it.',
  })
  get offence(): Offence | null {
    const { infraction } = this.data;
    return infraction && offenceOfTable(infraction.offenceRef, infraction.committedOn);
  }
}
