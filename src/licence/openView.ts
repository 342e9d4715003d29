import {
  blockedRestitutions,
  checkFacts,
  correctionsOf,
  type Evaluation,
  evaluate,
  type Facts,
  forecastYears,
  type LawSettings,
  type OffenceFact,
  type PointsEvent,
  PointsRefusal,
  type Question,
  rightIsFreeFrom,
  type SupposedFacts,
  suppose,
} from '../points/index.js';
import type { Dossier, RecordedRow, RestrictionRow, TitlePeriod } from '../snpc/index.js';
import { addYears, type LegalDay, legalDayOf } from '../time/index.js';
import { categoriesOf } from './categories.js';
import { courseOf } from './course.js';
import { accountOf, type BalanceAccount } from './explanation/balance/index.js';
import { whyNothingComes } from './explanation/nothingToCome.js';
import { factsOf, titlePeriodsAt } from './facts.js';
import { historyOf, linesOf } from './history.js';
import { offencesByFact } from './offenceNames.js';
import { firstLicenceAfter, hasEnded, isHeldOn, latestOn, probationPrecedesExchange } from './periods.js';
import { stateOf } from './state.js';
import { statementStateOf } from './statementState.js';
import { isSupposedId, supposedFactsOf } from './suppositions.js';
import { inForceAt, recordingsAt } from './versions.js';
import type {
  BalanceView,
  BlockedView,
  CategoryView,
  DossierState,
  ForecastView,
  HistoryLine,
  LicenceView,
  NoBalanceReason,
  StatementState,
  SupposedForecast,
  Supposition,
  ViewTimes,
} from './view.js';
import { whenRead } from './whenRead.js';

/** How far back a history reaches unless asked otherwise, in years: that of *Mes points permis*. */
export const historyYears = 10;

/**
 * Opens a dossier at (asOf, knownAt), or says that the first licence was obtained later than `asOf`.
 * @throws PointsRefusal when the facts of the dossier contradict each other
 */
export function openView(
  dossier: Dossier,
  times: ViewTimes,
  law: LawSettings,
): LicenceView | { readonly firstLicenceOn: LegalDay } {
  const facts = factsOf(dossier, times);
  checkFacts(facts);
  const periods = titlePeriodsAt(dossier, times);
  const firstLicenceOn = firstLicenceAfter(periods, times.asOf);
  if (firstLicenceOn !== null) return { firstLicenceOn };
  return new DossierView(dossier, times, law, facts, periods);
}

/** What is private here is so at run time too: whoever holds the view cannot reach the dossier through it. */
class DossierView implements LicenceView {
  readonly neph;
  readonly civilStatus;
  readonly address;
  readonly #dossier: Dossier;
  readonly #facts: Facts;
  readonly #periods: readonly TitlePeriod[];
  readonly #titlePeriod: TitlePeriod | null;
  #evaluation: Evaluation | null = null;
  #lines: readonly HistoryLine[] | null = null;
  #forecast: ForecastView | null = null;
  readonly #accounts = new Map<boolean, BalanceAccount>();

  constructor(
    dossier: Dossier,
    readonly times: ViewTimes,
    readonly law: LawSettings,
    facts: Facts,
    periods: readonly TitlePeriod[],
  ) {
    this.neph = dossier.neph;
    this.civilStatus = dossier.civilStatus;
    this.address = dossier.address;
    this.#dossier = dossier;
    this.#facts = facts;
    this.#periods = periods;
    this.#titlePeriod = latestOn(periods, times.asOf);
  }

  recordings(): number {
    const rows = Object.values(this.#dossier).filter(Array.isArray) as (readonly RecordedRow[])[];
    return recordingsAt(rows.flat(), this.times);
  }

  state(): DossierState {
    const status = this.#titlePeriod === null ? null : this.#evaluated().status;
    return stateOf(this.#titlePeriod, status, inForceAt(this.#dossier.measures, this.times), this.times.asOf);
  }

  statementState(): StatementState {
    const measures = inForceAt(this.#dossier.measures, this.times);
    return statementStateOf(this.state(), this.#titlePeriod, measures, this.times.asOf);
  }

  points(): BalanceView | { readonly noBalance: NoBalanceReason } {
    if (this.#titlePeriod === null) return { noBalance: 'NO_LICENCE_YET' };
    if (hasEnded(this.#titlePeriod, this.times.asOf)) return { noBalance: 'LICENCE_ENDED' };
    const { probation, lastStageFrom, ...points } = this.#evaluated();
    const ranHere = probation !== null && !probationPrecedesExchange(this.#titlePeriod, probation.endsOn);
    const nextStageFrom =
      points.status === 'INVALIDE' ? null : rightIsFreeFrom(this.times.asOf, lastStageFrom);
    return { ...points, probation: ranHere ? probation : null, nextStageFrom };
  }

  categories(): readonly CategoryView[] {
    const rows = inForceAt(this.#dossier.categories, this.times);
    const measures = inForceAt(this.#dossier.measures, this.times);
    return categoriesOf(rows, this.state(), measures, this.times.asOf);
  }

  restrictions(): readonly RestrictionRow[] {
    const { asOf } = this.times;
    return inForceAt(this.#dossier.restrictions, this.times).filter(
      ({ from, to }) => from <= asOf && (to === null || asOf <= to),
    );
  }

  history(since: LegalDay = addYears(this.times.asOf, -historyYears)): readonly HistoryLine[] {
    if (this.#titlePeriod === null) return [];
    this.#lines ??= this.#allLines();
    return this.#lines.filter(line => line.on >= since);
  }

  account(everything = false): BalanceAccount | null {
    if ('noBalance' in this.points()) return null;
    const account = this.#accounts.get(everything) ?? accountOf(this.#upToDay(linesOf), everything);
    this.#accounts.set(everything, account);
    return account;
  }

  forecast(): ForecastView {
    this.#forecast ??= this.#workedOut();
    return this.#forecast;
  }

  #workedOut(): ForecastView {
    const until = addYears(this.times.asOf, forecastYears);
    const points = this.points();
    if ('noBalance' in points) {
      const nothing = whyNothingComes(points);
      return { items: [], blocked: [], nothing, until, lowestBalance: null, fullBalanceOn: null };
    }
    const items = this.#evaluated().forecast.filter(({ dueOn }) => isHeldOn(this.#periods, dueOn));
    return {
      items,
      nothing: items.length === 0 ? whyNothingComes(points) : null,
      blocked: this.#blocked(this.#facts, this.#question()),
      until,
      ...courseOf(this.#evaluated(), this.times.asOf),
    };
  }

  suppose(suppositions: readonly Supposition[]): SupposedForecast {
    const baseline = this.forecast();
    const points = this.points();
    if ('noBalance' in points)
      return {
        baseline,
        supposed: baseline,
        supposedEvents: [],
        offences: new Map(),
        asOf: this.times.asOf,
        lowestBalance: null,
      };
    const supposed = supposedFactsOf(suppositions, this.times.asOf, baseline.until);
    checkFacts({ ...this.#facts, offences: supposed.offences, stages: supposed.stages });
    return whenRead(baseline, () => this.#supposed(supposed, baseline));
  }

  #supposed(given: SupposedFacts, { until }: ForecastView): Omit<SupposedForecast, 'baseline'> {
    const {
      supposed: outcome,
      supposedFacts,
      supposedQuestion,
    } = suppose(this.#facts, given, this.#question());
    const course = courseOf(outcome, this.times.asOf);
    return {
      supposed: {
        items: outcome.forecast,
        nothing: outcome.forecast.length === 0 ? whyNothingComes(this.points()) : null,
        blocked: this.#blocked(supposedFacts, supposedQuestion, given.offences),
        until,
        ...course,
      },
      supposedEvents: [...outcome.events.filter(isSupposed), ...outcome.ahead],
      asOf: this.times.asOf,
      offences: offencesByFact(this.#dossier, this.times, given.offences),
      lowestBalance: course.lowestBalance,
    };
  }

  #allLines(): HistoryLine[] {
    return this.#upToDay(historyOf);
  }

  #upToDay(tell: typeof historyOf): HistoryLine[] {
    const lines = tell({
      dossier: this.#dossier,
      cut: this.times,
      periods: this.#periods,
      events: this.#evaluated().events,
      corrections: correctionsOf(this.#facts, this.#question()),
    });
    return lines.filter(({ on }) => on <= this.times.asOf);
  }

  #blocked(facts: Facts, question: Question, supposed: readonly OffenceFact[] = []): BlockedView[] {
    const offences = offencesByFact(this.#dossier, this.times, supposed);
    return blockedRestitutions(facts, question).map(restitution => ({
      restitution,
      offences: restitution.blockedBy.flatMap(fact => offences.get(fact) ?? []),
      isPast: restitution.wouldBeDueOn !== null && restitution.wouldBeDueOn <= this.times.asOf,
    }));
  }

  #evaluated(): Evaluation {
    this.#evaluation ??= evaluate(this.#facts, this.#question());
    return this.#evaluation;
  }

  #question(): Question {
    return { on: this.times.asOf, knownOn: legalDayOf(this.times.knownAt), settings: this.law };
  }
}

// What a supposed fact does before the day asked is shown too: a stage of last week acts on its own day.
function isSupposed({ causes }: PointsEvent): boolean {
  return causes.some(isSupposedId);
}

/** True for an error by which the law refuses the facts of a dossier. */
export function isLawRefusal(error: unknown): error is PointsRefusal {
  return error instanceof PointsRefusal;
}
