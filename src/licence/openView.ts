import {
  type Correction,
  checkFacts,
  correctionsOf,
  type Evaluation,
  evaluate,
  type Facts,
  type LawSettings,
  PointsRefusal,
  type Question,
  rightIsFreeFrom,
} from '../points/index.js';
import type { Dossier, RecordedRow, RestrictionRow, TitlePeriod } from '../snpc/index.js';
import { addYears, type LegalDay, legalDayOf } from '../time/index.js';
import { categoriesOf } from './categories.js';
import { accountOf, type BalanceAccount } from './explanation/balance/index.js';
import { factsOf, titlePeriodsAt } from './facts.js';
import { forecastOf, type Outlook, supposedForecastOf } from './forecast.js';
import { historyOf, linesOf } from './history.js';
import { firstLicenceAfter, hasEnded, latestOn, probationPrecedesExchange } from './periods.js';
import { stateOf } from './state.js';
import { statementStateOf } from './statementState.js';
import { inForceAt, recordingsAt } from './versions.js';
import type {
  BalanceView,
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
  #corrections: readonly Correction[] | null = null;
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
    this.#lines ??= this.#upToDay(historyOf);
    return this.#lines.filter(line => line.on >= since);
  }

  account(everything = false): BalanceAccount | null {
    if ('noBalance' in this.points()) return null;
    const account = this.#accounts.get(everything) ?? accountOf(this.#upToDay(linesOf), everything);
    this.#accounts.set(everything, account);
    return account;
  }

  forecast(): ForecastView {
    this.#forecast ??= forecastOf(this.#outlook());
    return this.#forecast;
  }

  suppose(suppositions: readonly Supposition[]): SupposedForecast {
    return supposedForecastOf(this.#outlook(), this.forecast(), suppositions);
  }

  #upToDay(tell: typeof historyOf): HistoryLine[] {
    this.#corrections ??= correctionsOf(this.#facts, this.#question());
    const lines = tell({
      dossier: this.#dossier,
      cut: this.times,
      periods: this.#periods,
      events: this.#evaluated().events,
      corrections: this.#corrections,
    });
    return lines.filter(({ on }) => on <= this.times.asOf);
  }

  #outlook(): Outlook {
    return {
      dossier: this.#dossier,
      times: this.times,
      facts: this.#facts,
      periods: this.#periods,
      points: this.points(),
      question: this.#question(),
      evaluated: () => this.#evaluated(),
    };
  }

  #evaluated(): Evaluation {
    this.#evaluation ??= evaluate(this.#facts, this.#question());
    return this.#evaluation;
  }

  #question(): Question {
    return { on: this.times.asOf, knownOn: legalDayOf(this.times.knownAt), settings: this.law };
  }
}

/** True for an error by which the law refuses the facts of a dossier. */
export function isLawRefusal(error: unknown): error is PointsRefusal {
  return error instanceof PointsRefusal;
}
