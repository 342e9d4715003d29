import {
  blockedRestitutions,
  checkFacts,
  correctionsOf,
  type Evaluation,
  evaluate,
  type Facts,
  forecastYears,
  type LawSettings,
  type PointsEvent,
  PointsRefusal,
  type Question,
  suppose,
} from '../points/index.js';
import type { Dossier, RestrictionRow, TitlePeriod } from '../snpc/index.js';
import { addYears, type LegalDay, legalDayOf } from '../time/index.js';
import { categoriesOf } from './categories.js';
import { factsOf, titlePeriodsAt } from './facts.js';
import { beginsOn, hasEnded, isHeldOn, latestOn, probationPrecedesExchange } from './periods.js';
import { stateOf } from './state.js';
import { isSupposedId, supposedFactsOf } from './suppositions.js';
import { inForceAt, standingAt } from './versions.js';
import type {
  BalanceView,
  CategoryView,
  DossierState,
  EventView,
  ForecastView,
  HistoryLine,
  LicenceView,
  NoBalanceReason,
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
  if (periods.length > 0) {
    const firstLicenceOn = Math.min(...periods.map(beginsOn)) as LegalDay;
    if (times.asOf < firstLicenceOn) return { firstLicenceOn };
  }
  return new DossierView(dossier, times, law, facts, periods);
}

class DossierView implements LicenceView {
  readonly neph;
  readonly civilStatus;
  readonly address;
  readonly titlePeriod: TitlePeriod | null;
  private evaluation: Evaluation | null = null;
  private lines: readonly HistoryLine[] | null = null;

  constructor(
    private readonly dossier: Dossier,
    readonly times: ViewTimes,
    readonly law: LawSettings,
    private readonly facts: Facts,
    private readonly periods: readonly TitlePeriod[],
  ) {
    this.neph = dossier.neph;
    this.civilStatus = dossier.civilStatus;
    this.address = dossier.address;
    this.titlePeriod = latestOn(periods, times.asOf);
  }

  state(): DossierState {
    const status = this.titlePeriod === null ? null : this.evaluated().status;
    return stateOf(this.titlePeriod, status, inForceAt(this.dossier.measures, this.times), this.times.asOf);
  }

  points(): BalanceView | { readonly noBalance: NoBalanceReason } {
    if (this.titlePeriod === null) return { noBalance: 'NO_LICENCE_YET' };
    if (hasEnded(this.titlePeriod, this.times.asOf)) return { noBalance: 'LICENCE_ENDED' };
    const { probation, ...points } = this.evaluated();
    const ranHere = probation !== null && !probationPrecedesExchange(this.titlePeriod, probation.endsOn);
    return { ...points, probation: ranHere ? probation : null };
  }

  categories(): readonly CategoryView[] {
    const rows = inForceAt(this.dossier.categories, this.times);
    const measures = inForceAt(this.dossier.measures, this.times);
    return categoriesOf(rows, this.state(), measures, this.times.asOf);
  }

  restrictions(): readonly RestrictionRow[] {
    const { asOf } = this.times;
    return inForceAt(this.dossier.restrictions, this.times).filter(
      ({ from, to }) => from <= asOf && (to === null || asOf <= to),
    );
  }

  history(since: LegalDay = addYears(this.times.asOf, -historyYears)): readonly HistoryLine[] {
    if (this.titlePeriod === null) return [];
    this.lines ??= this.allLines();
    return this.lines.filter(line => line.on >= since);
  }

  forecast(): ForecastView {
    const until = addYears(this.times.asOf, forecastYears);
    if ('noBalance' in this.points()) return { items: [], blocked: [], until };
    return {
      items: this.evaluated().forecast.filter(({ dueOn }) => isHeldOn(this.periods, dueOn)),
      blocked: blockedRestitutions(this.facts, this.question()),
      until,
    };
  }

  suppose(suppositions: readonly Supposition[]): SupposedForecast {
    const baseline = this.forecast();
    if ('noBalance' in this.points())
      return { baseline, supposed: baseline, supposedEvents: [], lowestBalance: 0 };
    const supposed = supposedFactsOf(suppositions, this.times.asOf);
    checkFacts({ ...this.facts, offences: supposed.offences, stages: supposed.stages });
    const {
      supposed: outcome,
      supposedFacts,
      supposedQuestion,
    } = suppose(this.facts, supposed, this.question());
    return {
      baseline,
      supposed: {
        items: outcome.forecast,
        blocked: blockedRestitutions(supposedFacts, supposedQuestion),
        until: baseline.until,
      },
      supposedEvents: [...outcome.events.filter(isSupposed), ...outcome.ahead],
      lowestBalance: outcome.ahead.reduce(
        (lowest, event) => Math.max(0, Math.min(lowest, event.balanceAfter)),
        outcome.balance,
      ),
    };
  }

  private allLines(): HistoryLine[] {
    const { asOf } = this.times;
    const lines: HistoryLine[] = this.evaluated()
      .events.filter(({ on }) => isHeldOn(this.periods, on))
      .map(event => ({ kind: 'EVENT', on: event.on, view: this.eventView(event) }));
    for (const correction of correctionsOf(this.facts, this.question())) {
      if (correction.recordedOn > asOf || !isHeldOn(this.periods, correction.voided.on)) continue;
      const next = lines.findIndex(line => line.on > correction.recordedOn);
      const place = next === -1 ? lines.length : next;
      lines.splice(place, 0, { kind: 'CORRECTION', on: correction.recordedOn, correction });
    }
    return lines;
  }

  private eventView(event: PointsEvent): EventView {
    const { infractions, stages, letters } = this.dossier;
    const { times } = this;
    const causes = new Set(event.causes);
    const isCause = ({ id }: { readonly id: string }): boolean => causes.has(id);
    return {
      event,
      infractions: standingAt(infractions.filter(isCause), times).map(({ row }) => row),
      stages: standingAt(stages.filter(isCause), times).map(({ row }) => row),
      letters:
        event.rule === 'LOSS' || event.rule === 'STAGE' || event.rule === 'INVALIDATION'
          ? inForceAt(letters, times).filter(({ about }) => about.some(id => causes.has(id)))
          : [],
    };
  }

  private evaluated(): Evaluation {
    this.evaluation ??= evaluate(this.facts, this.question());
    return this.evaluation;
  }

  private question(): Question {
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
