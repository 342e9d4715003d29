import { Arg, Ctx, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import {
  type EventView,
  explainCorrection,
  explainEvent,
  finalityGroundLabels,
  type HistoryLine,
  type Language as LanguageCode,
  ruleLabels,
  stageKindLabels,
} from '../../licence/index.js';
import {
  type Correction as CorrectionData,
  type PointsEvent,
  type Rule,
  ruleSheet,
} from '../../points/index.js';
import type { InfractionRow, LetterRow, StageRow } from '../../snpc/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { Node } from '../kit/node.js';
import { LocalDateScalar } from '../kit/scalars.js';
import {
  ChannelEnum,
  CorrectionKindEnum,
  FinalityGroundEnum,
  LetterKindEnum,
  LetterOutcomeEnum,
  OffenceClassEnum,
  RuleEnum,
  StageKindEnum,
} from './enums.js';
import { Offence, offenceOfTable } from './offence.js';

@ObjectType({ description: 'A letter about points.' })
export class Letter {
  constructor(private readonly data: LetterRow) {}

  @Field(() => LetterKindEnum, { description: 'Which letter.' })
  get kind(): string {
    return `LETTER_${this.data.kind}`;
  }

  @Field(() => LocalDateScalar, { description: 'Day it was sent.' })
  get sentOn(): LegalDay {
    return this.data.sentOn;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of receipt or of first vain presentation; null before.',
  })
  get notifiedOn(): LegalDay | null {
    return this.data.notifiedOn;
  }

  @Field(() => LetterOutcomeEnum, { description: 'What became of it.' })
  get outcome(): string {
    return this.data.outcome;
  }
}

@ObjectType({ description: 'Days of the law, both included.' })
export class Period {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LegalDay;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to!: LegalDay;
}

/** What every event of a history is built from. */
export interface LineContent {
  readonly id: string;
  readonly on: LegalDay;
  readonly recordedOn: LegalDay;
  readonly points: number;
  readonly balanceAfter: number | null;
  readonly ceiling: number | null;
  readonly rule: Rule;
  readonly articles: readonly string[];
}

@InterfaceType({
  description: 'One line of the history of a balance.',
  autoRegisterImplementations: false,
  implements: Node,
})
export abstract class PointEvent extends Node {
  constructor(protected readonly line: LineContent) {
    super();
  }

  protected override nodeId(): string {
    return this.line.id;
  }

  @Field(() => LocalDateScalar, { description: 'Legal day on which it acts.' })
  get on(): LegalDay {
    return this.line.on;
  }

  @Field(() => LocalDateScalar, {
    description: 'Day on which the register knew of it. Automatic credits are known at once.',
  })
  get recordedOn(): LegalDay {
    return this.line.recordedOn;
  }

  @Field(() => Int, { description: 'Points, signed; 0 where it moves none.' })
  get points(): number {
    return this.line.points;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Displayed balance after it, 0 to 12; null for a correction, which moves none.',
  })
  get balanceAfter(): number | null {
    return this.line.balanceAfter === null ? null : Math.max(0, this.line.balanceAfter);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Highest balance allowed after it; null for a correction.',
  })
  get ceiling(): number | null {
    return this.line.ceiling;
  }

  @Field(() => RuleEnum, {
    description: 'Rule it applies; for a correction, that of the credit it concerns.',
  })
  get rule(): string {
    return this.line.rule;
  }

  @Field(() => [String], { description: 'Articles of the code de la route it applies.' })
  get articles(): readonly string[] {
    return this.line.articles;
  }

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(ruleLabels[this.line.rule], language, context.language);
  }

  @Field(() => String, { description: 'Why the balance changed, in a sentence or two.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return this.explain(language ?? context.language);
  }

  protected abstract explain(language: LanguageCode): string;
}

abstract class EventOfTheLaw extends PointEvent {
  constructor(
    line: LineContent,
    protected readonly view: EventView,
  ) {
    super(line);
  }

  protected override explain(language: LanguageCode): string {
    return explainEvent(this.view.event, language);
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'The capital of a licence on the day it is obtained.',
})
export class InitialCapital extends EventOfTheLaw {}

@ObjectType({ implements: [Node, PointEvent], description: 'Points taken by an offence.' })
export class PointLoss extends EventOfTheLaw {
  private get infraction(): InfractionRow {
    return this.view.infractions[0] as InfractionRow;
  }

  @Field(() => Offence, {
    nullable: true,
    description: 'The offence in the project’s table; null when the register gives no code of it.',
  })
  get offence(): Offence | null {
    const { offenceRef, committedOn } = this.infraction;
    return offenceOfTable(offenceRef, committedOn);
  }

  @Field(() => String, { description: 'Name of the offence, as the register writes it.' })
  get offenceLabel(): string {
    return this.infraction.label;
  }

  @Field(() => OffenceClassEnum, { description: 'Class of the offence.' })
  get offenceClass(): string {
    return this.infraction.class;
  }

  @Field(() => Int, {
    description: 'Points of the scale, above those taken when simultaneous offences share a ceiling.',
  })
  get scalePoints(): number {
    return this.infraction.points;
  }

  @Field(() => LocalDateScalar, {
    description: 'Legal day of the offence: it picks the scale and interrupts delays.',
  })
  get committedOn(): LegalDay {
    return this.infraction.committedOn;
  }

  @Field(() => LocalDateScalar, {
    description: 'Day its reality was established: every delay of restitution starts here.',
  })
  get finalOn(): LegalDay {
    return this.infraction.finalOn;
  }

  @Field(() => FinalityGroundEnum, { description: 'What established it.' })
  get finalBy(): string {
    return this.infraction.finalBy;
  }

  @Field(() => String, { description: 'What established it, for a person.' })
  finalByLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(finalityGroundLabels[this.infraction.finalBy], language, context.language);
  }

  @Field(() => ChannelEnum, { description: 'How it was found.' })
  get channel(): string {
    return this.infraction.channel;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Place of the offence; null when the register has none.',
  })
  get place(): string | null {
    return this.infraction.place;
  }

  @Field(() => [Letter], { description: 'Letters about it, sent by `knownAt`.' })
  get letters(): Letter[] {
    return this.view.letters.map(letter => new Letter(letter));
  }
}

abstract class EventOfStage extends EventOfTheLaw {
  protected get stage(): StageRow {
    return this.view.stages[0] as StageRow;
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'Points given back by a stage, on the day after its last.',
})
export class StageCredit extends EventOfStage {
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
  @Field(() => Period, { description: 'First and last day of the stage.' })
  get stageDays(): Period {
    return { from: this.stage.from, to: this.stage.to };
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'Points that return by themselves (C. route L223-6).',
})
export class AutomaticRestitution extends EventOfTheLaw {
  @Field(() => Period, {
    nullable: true,
    description:
      'Days on which no offence with points had to be committed; null where the rule asks for none.',
  })
  get freeOfOffences(): PointsEvent['freeOfOffences'] {
    return this.view.event.freeOfOffences;
  }

  @Field(() => [Offence], { description: 'Offences whose points return, those of the table.' })
  get offences(): Offence[] {
    return this.view.infractions.flatMap(
      ({ offenceRef, committedOn }) => offenceOfTable(offenceRef, committedOn) ?? [],
    );
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'Points of a year, or of the end, of a probation without offence.',
})
export class ProbationIncrement extends EventOfTheLaw {
  @Field(() => Period, {
    nullable: true,
    description: 'Days on which no offence with points had to be committed; never null here.',
  })
  get freeOfOffences(): PointsEvent['freeOfOffences'] {
    return this.view.event.freeOfOffences;
  }
}

@ObjectType({
  implements: [Node, PointEvent],
  description: 'The licence becomes invalid: the 48SI was notified at a balance of zero.',
})
export class Invalidation extends EventOfTheLaw {
  @Field(() => [Letter], { description: 'Letters about the losses, sent by `knownAt`.' })
  get letters(): Letter[] {
    return this.view.letters.map(letter => new Letter(letter));
  }
}

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

/** Every type of the family, for the schema and for the resolution of the interface. */
export const pointEventTypes = [
  InitialCapital,
  PointLoss,
  StageCredit,
  StageRefusal,
  AutomaticRestitution,
  ProbationIncrement,
  Invalidation,
  Correction,
] as const;

/** The event of a line of the history, under its id. */
export function pointEventOf(line: HistoryLine, id: string): PointEvent {
  if (line.kind === 'CORRECTION') {
    const { recordedOn, voided } = line.correction;
    const content = {
      id,
      on: recordedOn,
      recordedOn,
      points: 0,
      balanceAfter: null,
      ceiling: null,
      rule: voided.rule,
      articles: ruleSheet(voided.rule).articles,
    };
    return new Correction(content, line.correction);
  }
  const { event } = line.view;
  const content = { ...event, id, ceiling: event.cap };
  return new (typeOf(event.rule))(content, line.view);
}

function typeOf(rule: Rule) {
  switch (rule) {
    case 'CAPITAL':
      return InitialCapital;
    case 'LOSS':
      return PointLoss;
    case 'STAGE':
      return StageCredit;
    case 'STAGE_REFUSED':
      return StageRefusal;
    case 'PROB_YEAR':
    case 'PROB_END':
      return ProbationIncrement;
    case 'INVALIDATION':
      return Invalidation;
    default:
      return AutomaticRestitution;
  }
}

/** Kind of a line, as the filters of a history name it. */
export function kindOf(line: HistoryLine): string {
  if (line.kind === 'CORRECTION') return 'CORRECTION';
  const kinds: Readonly<Record<Rule, string>> = {
    CAPITAL: 'INITIAL_CAPITAL',
    LOSS: 'LOSS',
    STAGE: 'STAGE_CREDIT',
    STAGE_REFUSED: 'STAGE_REFUSAL',
    PROB_YEAR: 'PROBATION_INCREMENT',
    PROB_END: 'PROBATION_INCREMENT',
    INVALIDATION: 'INVALIDATION',
    ONE_POINT_6M: 'AUTOMATIC_RESTITUTION',
    FULL_2Y: 'AUTOMATIC_RESTITUTION',
    FULL_3Y: 'AUTOMATIC_RESTITUTION',
    TEN_YEARS: 'AUTOMATIC_RESTITUTION',
  };
  return kinds[line.view.event.rule];
}
