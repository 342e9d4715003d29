import { Arg, Args, Field, Int, ObjectType } from 'type-graphql';
import {
  type BalanceView,
  type DossierState,
  freshnessNotice,
  type LicenceView,
} from '../../licence/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { Node } from '../kit/node.js';
import { LocalDateScalar, NephScalar } from '../kit/scalars.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import { Category, Restriction } from './category.js';
import { DossierStateEnum, NoBalanceReasonEnum, PointsStatusEnum } from './enums.js';
import { type FullRecordResult, FullRecordResultUnion, fullRecordResult } from './fullRecord/result.js';
import {
  type HistoryOwner,
  historyPage,
  type PinnedTimes,
  PointEventConnection,
  pinnedTimes,
} from './history.js';
import { HistoryArguments } from './historyArguments.js';
import { Holder } from './holder.js';
import { pointsStatusLabels, stateLabels } from './labels.js';
import { PendingPointEvent, PendingUnknownReason } from './pending.js';
import { Probation } from './probation.js';
import { View } from './view.js';

@ObjectType({
  implements: Node,
  description:
    'A driving licence and its points in the national register (SNPC), seen on the legal day `asOf` as the register knew it at the instant `knownAt`. A candidate has a dossier and no licence yet.',
})
export class Licence extends Node {
  private balanceView: BalanceView | null | undefined;

  constructor(
    private readonly data: LicenceView,
    private readonly context: RequestContext,
  ) {
    super();
  }

  protected override nodeId(): string {
    const { asked } = this.data.times;
    const { tokens } = this.context;
    const times = asked.asOf === null && asked.knownAt === null ? [] : [asked.asOf, asked.knownAt];
    return tokens.seal(['licence', this.data.neph, ...times]);
  }

  @Field(() => NephScalar, {
    description: 'Number of the dossier in the register (NEPH); it is not the number of the card.',
  })
  get neph(): string {
    return this.data.neph;
  }

  @Field(() => Holder, { description: 'Who holds it.' })
  get holder(): Holder {
    return new Holder(this.data.civilStatus, this.data.address);
  }

  @Field(() => View, { description: 'The two times of this answer.' })
  get view(): View {
    const { asOf, knownAt, now, revision } = this.data.times;
    const { register } = this.context;
    return { asOf, knownAt, clock: now, revision, source: register.sourceName, world: register.world };
  }

  @Field(() => String, {
    description: 'The notice to show with every balance: what may be missing, and what never is.',
  })
  notice(@Arg('language', () => Language, languageArgument) language?: Language): string {
    return say(freshnessNotice, language, this.context.language);
  }

  @Field(() => DossierStateEnum, { description: 'State of the dossier.' })
  get state(): DossierState {
    return this.data.state();
  }

  @Field(() => String, { description: 'State of the dossier, for a person.' })
  stateLabel(@Arg('language', () => Language, languageArgument) language?: Language): string {
    return say(stateLabels[this.data.state()], language, this.context.language);
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Points at the end of `asOf`, 0 to 12; null without a licence that day, `noBalanceReason` says why.',
  })
  get balance(): number | null {
    return this.points?.balance ?? null;
  }

  @Field(() => NoBalanceReasonEnum, {
    nullable: true,
    description: 'Why there is no balance; null when there is one.',
  })
  get noBalanceReason(): string | null {
    const points = this.data.points();
    return 'noBalance' in points ? points.noBalance : null;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'The balance without its floor of zero: what the next credits are added to; null without a balance.',
  })
  get arithmeticBalance(): number | null {
    return this.points?.arithmetic ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Highest balance allowed that day: 12, less during probation; null without a balance.',
  })
  get ceiling(): number | null {
    return this.points?.cap ?? null;
  }

  @Field(() => PointsStatusEnum, {
    nullable: true,
    description: 'What the balance means for the licence; null without a balance.',
  })
  get pointsStatus(): string | null {
    return this.points?.status ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What the balance means for the licence, for a person; null without a balance.',
  })
  pointsStatusLabel(@Arg('language', () => Language, languageArgument) language?: Language): string | null {
    const status = this.points?.status;
    return status ? say(pointsStatusLabels[status], language, this.context.language) : null;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'First day, from `asOf` on, on which a stage may begin and give points (once a year, L223-6 al. 4); null without a balance, or once the licence is invalid.',
  })
  get nextStageFrom(): LegalDay | null {
    return this.points?.nextStageFrom ?? null;
  }

  @Field(() => Probation, { nullable: true, description: 'Probation; null for a licence that has none.' })
  get probation(): Probation | null {
    const data = this.points?.probation;
    return data ? new Probation(data) : null;
  }

  @Field(() => [Category], { description: 'Categories obtained by `asOf`, oldest first.' })
  get categories(): Category[] {
    return this.data.categories().map(category => new Category(category));
  }

  @Field(() => [Restriction], { description: 'Restrictions and arrangements in force on `asOf`.' })
  get restrictions(): Restriction[] {
    return this.data.restrictions().map(restriction => new Restriction(restriction));
  }

  @Field(() => PointEventConnection, {
    nullable: true,
    description:
      'History of the balance up to `asOf`. Null, with an error beside the rest of the answer, when the page or its cursor is refused.',
  })
  async pointEvents(@Args(() => HistoryArguments) request: HistoryArguments): Promise<PointEventConnection> {
    const owner = this.historyOwner();
    const pinned = pinnedTimes(request, owner);
    return historyPage(request, pinned === null ? this.data : await this.viewAt(pinned), owner);
  }

  @Field(() => [PendingPointEvent], {
    nullable: true,
    description:
      'What exists and is not recorded yet, in the order in which it came about: never part of the balance. Null where nobody can tell, `pendingUnknownBecause` says why.',
  })
  async pendingPointEvents(): Promise<PendingPointEvent[] | null> {
    const pending = await this.pending();
    return pending.kind === 'KNOWN' ? pending.facts.map(fact => new PendingPointEvent(fact)) : null;
  }

  @Field(() => PendingUnknownReason, {
    nullable: true,
    description: 'Why `pendingPointEvents` is null; null where it is not.',
  })
  async pendingUnknownBecause(): Promise<string | null> {
    const pending = await this.pending();
    return pending.kind === 'UNKNOWN' ? pending.because : null;
  }

  @Field(() => FullRecordResultUnion, {
    description:
      'The rest of the dossier, at the times of this licence: periods, titles, medical visits, measures, letters, references. A holder reads it by FranceConnect, an authority for a purpose that opens it.',
  })
  fullRecord(): Promise<FullRecordResult> {
    return fullRecordResult(this.context.register.fullRecord(this.data.neph, this.data.times.asked));
  }

  /** What its events take their ids and cursors from. */
  historyOwner(): HistoryOwner {
    return { neph: this.data.neph, asked: this.data.times.asked, tokens: this.context.tokens };
  }

  /** The view itself, for what is told of it elsewhere. */
  get seen(): LicenceView {
    return this.data;
  }

  private async viewAt(times: PinnedTimes): Promise<LicenceView> {
    const { asOf, knownAt, revision } = this.data.times;
    if (times.asOf === asOf && times.knownAt === knownAt && times.revision === revision) return this.data;
    const outcome = await this.context.register.licence(this.data.neph, times);
    if (outcome.kind === 'REFUSED') throw problem(ProblemCode.FOREIGN_CURSOR);
    return outcome.view;
  }

  private pending() {
    return this.context.register.pending(this.data.neph, this.data.times.asked);
  }

  private get points(): BalanceView | null {
    if (this.balanceView === undefined) {
      const points = this.data.points();
      this.balanceView = 'noBalance' in points ? null : points;
    }
    return this.balanceView;
  }
}
