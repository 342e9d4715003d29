import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { explainUncounted, type Uncounted, uncountedLabels } from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { named } from '../../kit/namedEnum.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { PointEvent } from '../events/index.js';
import { LegalReference, legalReferences } from '../legalReference.js';

export const UncountedReasonEnum = named(
  'UncountedReason',
  'Why points that one may expect in a balance are not in it. Keep a default branch: reasons may be added.',
  {
    SIMULTANEOUS_OFFENCES: 'Offences committed together take no more than a ceiling (L223-2, R223-2).',
    CEILING: 'The balance reached the ceiling of the licence.',
    FLOOR_OF_ZERO: 'Offences took more points than there were; the balance shown stops at zero.',
    STAGE_TOO_SOON: 'A stage less than a year after the last that gave points (L223-6 al. 4).',
    STAGE_AFTER_INVALIDATION: 'A stage attended after the letter 48SI was notified.',
    CREDIT_VOIDED: 'A credit the register could show, voided by a fact it learnt of later.',
    CREDIT_CHANGED: 'A credit the register could show, lowered by a fact it learnt of later.',
    LOSS_WITHDRAWN: 'A loss that an appeal undid.',
    STAGE_WITHDRAWN: 'A stage that an appeal undid.',
  },
);

@ObjectType({ description: 'Points that one may expect in a balance and that are not in it, and why.' })
export class UncountedPoints {
  constructor(
    private readonly data: Uncounted,
    private readonly inHistory: PointEvent | null,
  ) {}

  @Field(() => UncountedReasonEnum, { description: 'Why they are not counted.' })
  get reason(): string {
    return this.data.reason;
  }

  @Field(() => LocalDateScalar, {
    description: 'Legal day of the event, or day on which the register learnt of the fact.',
  })
  get on(): LegalDay {
    return this.data.on;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'How many points, above 0; null for a stage withdrawn, whose points nobody can tell.',
  })
  get points(): number | null {
    return this.data.points;
  }

  @Field(() => String, { description: 'Short name, for a line of a screen.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(uncountedLabels[this.data.reason], language, context.language);
  }

  @Field(() => String, { description: 'Why they are not counted, in a sentence or two.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return explainUncounted(this.data, language ?? context.language);
  }

  @Field(() => [LegalReference], { description: 'Articles behind it, with their addresses.' })
  get legalReferences(): LegalReference[] {
    return legalReferences(this.data.articles, this.data.on);
  }

  @Field(() => PointEvent, {
    nullable: true,
    description:
      'The line of the history that tells of it; null for the floor of zero, which is about the whole.',
  })
  get event(): PointEvent | null {
    return this.inHistory;
  }
}
