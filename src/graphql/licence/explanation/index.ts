import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  type BalanceAccount,
  type HistoryLine,
  type LicenceView,
  noBalanceInWords,
  sumInWords,
  summaryInWords,
} from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import type { PointEvent } from '../events/index.js';
import { eventOf, fingerprintOf, type HistoryOwner } from '../history.js';
import { BalanceStep } from './step.js';
import { UncountedPoints } from './uncounted.js';

@ObjectType({
  description:
    'A balance as the list of facts and rules that made it, for a person. It holds for the two times of its licence: `Licence.notice` says what may be missing, `Licence.pendingPointEvents` what is on its way.',
})
export class BalanceExplanation {
  private readonly account: BalanceAccount | null;
  private readonly told: ReadonlySet<string>;

  constructor(
    private readonly view: LicenceView,
    private readonly owner: HistoryOwner,
    everything: boolean,
  ) {
    this.account = view.account(everything);
    const first = this.account?.steps[0]?.line.on ?? view.times.asOf;
    this.told = new Set(view.history(first).map(fingerprintOf));
  }

  @Field(() => String, {
    description:
      'The whole in a few sentences: the balance, where it was last whole, what changed it since; without a balance, why there is none.',
  })
  summary(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    const points = this.view.points();
    if ('noBalance' in points || this.account === null) {
      return say(
        noBalanceInWords['noBalance' in points ? points.noBalance : 'LICENCE_ENDED'],
        language,
        context.language,
      );
    }
    return summaryInWords(this.account, points.balance, this.view.times.asOf, language ?? context.language);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The sum that makes the balance since it was last whole, such as `12 − 1 − 3 = 8`, in points; null without a balance.',
  })
  sum(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    return this.account && sumInWords(this.account, language ?? context.language);
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Legal day on which the balance was last whole: that of the capital, of a probation that ended clean, or of a full restoration; null without a balance.',
  })
  get wholeOn(): LegalDay | null {
    return this.account?.steps[this.account.startsAt]?.line.on ?? null;
  }

  @Field(() => [BalanceStep], {
    description:
      'In legal order, first the event that made the balance whole, then everything since; empty without a balance.',
  })
  get steps(): BalanceStep[] {
    return (this.account?.steps ?? []).map(step => new BalanceStep(step, this.eventOf(step.line)));
  }

  @Field(() => [UncountedPoints], {
    description:
      'What one may expect in the balance and is not in it: ceilings, the floor of zero, stages without effect, what the register corrected; empty when there is nothing to say.',
  })
  get uncounted(): UncountedPoints[] {
    return (this.account?.uncounted ?? []).map(
      one => new UncountedPoints(one, one.line && this.eventOf(one.line)),
    );
  }

  @Field(() => Int, {
    description: 'Number of events older than the first step, which count no more; 0 with `everything`.',
  })
  get earlierEvents(): number {
    return this.account?.earlier ?? 0;
  }

  private eventOf(line: HistoryLine): PointEvent | null {
    return this.told.has(fingerprintOf(line)) ? eventOf(line, this.owner) : null;
  }
}
