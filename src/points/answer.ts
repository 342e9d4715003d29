import type { LegalDay } from '../time/index.js';

/**
 * AMB-03, an offence that becomes known after a credit it should have prevented: `RECOMPUTE` applies the text
 * and voids the credit, `KEEP_CREDITED` follows the practice of the file and never takes a credit back.
 */
export type LatePolicy = 'RECOMPUTE' | 'KEEP_CREDITED';

/**
 * AMB-02, the day a loss lowers the balance: when the register records the minister's decision (CE 29 Sept.
 * 2023 n° 461479), or when the offence becomes final.
 */
export type LossEffectiveDate = 'RECORDED' | 'FINALITY';

/** The two questions of law that a register settles for itself. */
export interface LawSettings {
  readonly latePolicy: LatePolicy;
  readonly lossEffectiveDate: LossEffectiveDate;
}

export const defaultLawSettings: LawSettings = { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' };

const creditRules = ['PROB_YEAR', 'PROB_END', 'ONE_POINT_6M', 'FULL_2Y', 'FULL_3Y', 'TEN_YEARS'] as const;

/** Automatic credits. */
export type CreditRule = (typeof creditRules)[number];

/** Every rule by which a line of a history comes about. */
export const rules = ['CAPITAL', 'LOSS', 'STAGE', 'STAGE_REFUSED', ...creditRules, 'INVALIDATION'] as const;

export type Rule = (typeof rules)[number];

const areCredits: ReadonlySet<Rule> = new Set(creditRules);

/** True for the rules that credit points by themselves. */
export function isCreditRule(rule: Rule): rule is CreditRule {
  return areCredits.has(rule);
}

/** SOLDE_NUL: balance at zero or below, 48SI not notified yet. INVALIDE: it has been notified. */
export type LicenceStatus = 'VALIDE' | 'SOLDE_NUL' | 'INVALIDE';

/** One line of the history of a balance. */
export interface PointsEvent {
  readonly rule: Rule;
  /** Day on which it changes the balance. */
  readonly on: LegalDay;
  /** Day on which the register knows of it; automatic credits and the capital at once. */
  readonly recordedOn: LegalDay;
  /** Signed: negative for a loss; 0 for a refused stage, a nominal full restoration or an invalidation. */
  readonly points: number;
  /** Arithmetic balance after it; may be negative. */
  readonly balanceAfter: number;
  /** Highest balance allowed after it. */
  readonly cap: number;
  /** Articles of the code de la route it applies. */
  readonly articles: readonly string[];
  /** Ids of the facts that caused it. */
  readonly causes: readonly string[];
  /**
   * For an automatic credit: the days, both included, on which no offence that takes points had to be
   * committed; null where the rule asks for none.
   */
  readonly freeOfOffences: { readonly from: LegalDay; readonly to: LegalDay } | null;
}

/** An automatic credit to come, provided nothing happens before. */
export interface ForecastItem {
  readonly dueOn: LegalDay;
  readonly rule: CreditRule;
  /** Real gain after the ceiling, above 0. */
  readonly points: number;
  readonly balanceAfter: number;
  readonly cap: number;
  readonly articles: readonly string[];
  readonly causes: readonly string[];
  /** An offence that takes points committed on one of these days, both included, would break it; null: none can. */
  readonly freeOfOffences: PointsEvent['freeOfOffences'];
}

/** A restitution that an open loss will not bring by itself, and why. */
export interface BlockedRestitution {
  readonly rule: CreditRule;
  /** The offence whose points stay lost; null for the whole capital. */
  readonly offence: string | null;
  /** Day it would have fallen due; null where the rule can never apply. */
  readonly wouldBeDueOn: LegalDay | null;
  readonly reason:
    | 'OFFENCE_IN_WINDOW'
    | 'CLASS_EXCLUDED'
    | 'FINAL_BEFORE_RULE'
    | 'DURING_PROBATION'
    | 'INVALIDE';
  /** Ids of the facts that block it. */
  readonly blockedBy: readonly string[];
  readonly articles: readonly string[];
}

/** State of the probationary period of the licence held on the day asked. */
export interface Probation {
  readonly startedOn: LegalDay;
  readonly endsOn: LegalDay;
  /** True when the complementary training shortens it. */
  readonly reduced: boolean;
  /** Still running at the end of the day asked. */
  readonly running: boolean;
}

/** The answer of the law for one day, knowing what was recorded by another. */
export interface Evaluation {
  /** max(0, arithmetic) at the end of the day. */
  readonly balance: number;
  readonly arithmetic: number;
  readonly cap: number;
  readonly status: LicenceStatus;
  readonly probation: Probation | null;
  /** First day of the stage that last used the yearly right, null when none has. */
  readonly lastStageFrom: LegalDay | null;
  /** Title period in force that day. */
  readonly licenceId: string;
  /** In legal order, up to the day asked. */
  readonly events: readonly PointsEvent[];
  /** In legal order, after it, up to eleven years. */
  readonly forecast: readonly ForecastItem[];
  /** Every event after the day asked in the same timeline: credits, and the losses and stages already known. */
  readonly ahead: readonly PointsEvent[];
}

/** A credit as the register could show it, before it learnt what corrects it. */
export interface CorrectedCredit {
  readonly on: LegalDay;
  readonly rule: Rule;
  readonly points: number;
  /**
   * Id of the fact whose points it gives back, or of the stage: a day may have several of them. Null for the credits of
   * which a day has one at most, whatever makes them.
   */
  readonly fact: string | null;
}

/** A credit that the register could show and that a fact recorded later voids, changes or brings back. */
export interface Correction {
  readonly recordedOn: LegalDay;
  /** Id of the fact whose recording, or withdrawal, corrects the history. */
  readonly cause: string;
  readonly kind: 'VOIDED' | 'CHANGED' | 'RESTORED';
  readonly voided: CorrectedCredit;
  /** Points the credit has from then on; null when it is no more. */
  readonly becomes: number | null;
  /** True when the register learnt that a fact never was, false when it learnt of one. */
  readonly byWithdrawal: boolean;
}
