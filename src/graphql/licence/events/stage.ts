import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { type OpenStage, stageKindLabels } from '../../../licence/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { Node } from '../../kit/node.js';
import { StageKindEnum } from '../enums.js';
import { Period } from '../period.js';
import { EventOfTheLaw, PointEvent } from './pointEvent.js';

abstract class EventOfStage extends EventOfTheLaw {
  protected get stage(): OpenStage {
    return this.view.stages[0] as OpenStage;
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'Points given back by a stage, on the day after its last.',
})
export class StageCredit extends EventOfStage {
  @Field(() => String, { description: 'Reference of the fact, which corrections and letters name.' })
  get fact(): string {
    return this.stage.id;
  }

  @Field(() => StageKindEnum, { description: 'Kind of stage.' })
  get stageKind(): string {
    return this.stage.kind;
  }

  @Field(() => String, { description: 'Kind of stage, for a person.' })
  stageKindLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(stageKindLabels[this.stage.kind], language, context.language);
  }

  @Field(() => Period, { description: 'First and last day of the stage.' })
  get stageDays(): Period {
    return { from: this.stage.from, to: this.stage.to };
  }

  @Field(() => String, {
    nullable: true,
    description: 'Place of the stage; null when the register has none.',
  })
  get place(): string | null {
    return this.stage.place;
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'A stage that gives no point: less than a year after the last, or licence invalid.',
})
export class StageRefusal extends EventOfStage {
  @Field(() => String, { description: 'Reference of the fact, which corrections and letters name.' })
  get fact(): string {
    return this.stage.id;
  }

  @Field(() => Period, { description: 'First and last day of the stage.' })
  get stageDays(): Period {
    return { from: this.stage.from, to: this.stage.to };
  }
}
