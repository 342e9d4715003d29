import { Arg, Ctx, Field, Int, InterfaceType } from 'type-graphql';
import {
  type EventView,
  explainEvent,
  type Language as LanguageCode,
  ruleLabels,
} from '../../../licence/index.js';
import type { Rule } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language } from '../../kit/language.js';
import { Node } from '../../kit/node.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { RuleEnum } from '../enums.js';
import { LegalReference, legalReferences } from '../legalReference.js';

/** What every event of a history is built from. */
export interface LineContent {
  readonly id: () => string;
  readonly on: LegalDay;
  readonly recordedOn: LegalDay;
  readonly points: number;
  readonly balanceAfter: number | null;
  readonly ceiling: number | null;
  readonly rule: Rule;
  readonly articles: readonly string[];
  readonly causes: readonly string[];
}

@InterfaceType({
  description: 'One line of the history of a balance.',
  autoRegisterImplementations: false,
  implements: Node,
})
export abstract class PointEvent extends Node {
  constructor(protected readonly line: LineContent) {
    super();
    this.on = line.on;
    this.recordedOn = line.recordedOn;
    this.points = line.points;
    this.balanceAfter = line.balanceAfter === null ? null : Math.max(0, line.balanceAfter);
    this.arithmeticBalanceAfter = line.balanceAfter;
    this.ceiling = line.ceiling;
    this.rule = line.rule;
    this.articles = line.articles;
    this.causes = line.causes;
  }

  protected override nodeId(): string {
    return this.line.id();
  }

  @Field(() => LocalDateScalar, { description: 'Legal day on which it acts.' })
  readonly on: LegalDay;

  @Field(() => LocalDateScalar, {
    description: 'Day on which the register knew of it. Automatic credits are known at once.',
  })
  readonly recordedOn: LegalDay;

  @Field(() => Int, {
    description:
      'Points, signed; 0 where it moves none. They are added to a balance that may be below zero (`arithmeticBalanceAfter`): one may lose more than was shown, and a return to 12 may give more than 12.',
  })
  readonly points: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Displayed balance after it, 0 to 12; null for a correction or a withdrawal, which move none by themselves.',
  })
  readonly balanceAfter: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The same without the floor of zero: what the next credits are added to; null as `balanceAfter`.',
  })
  readonly arithmeticBalanceAfter: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Highest balance allowed after it; null for a correction or a withdrawal.',
  })
  readonly ceiling: number | null;

  @Field(() => RuleEnum, {
    description:
      'Rule it applies; for a correction, that of the credit it concerns; for a withdrawal, that of the fact undone.',
  })
  readonly rule: string;

  @Field(() => [String], { description: 'Articles of the code de la route it applies.' })
  readonly articles: readonly string[];

  @Field(() => [LegalReference], { description: 'The same articles, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(this.line.articles, this.line.on);
  }

  @Field(() => [String], {
    description:
      'References of the facts that caused it, as `PointLoss.fact` and `StageCredit.fact` give them.',
  })
  readonly causes: readonly string[];

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return this.name(language ?? context.language);
  }

  @Field(() => String, { description: 'Why the balance changed, in a sentence or two.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return this.explain(language ?? context.language);
  }

  protected abstract explain(language: LanguageCode): string;

  protected name(language: LanguageCode): string {
    return ruleLabels[this.line.rule][language];
  }
}

/** An event that the law computes, with the facts of the dossier behind it. */
export abstract class EventOfTheLaw extends PointEvent {
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
