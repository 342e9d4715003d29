import type { LegalDay } from '../../time/index.js';
import type { LawSettings } from '../answer.js';
import type { Facts, LicenceFact, MeasureFact, NotificationFact, OffenceFact, StageFact } from '../facts.js';
import { entersTheSeriesOn, lossTakesEffectOn } from '../rules/lossTakesEffectWhenRecorded.js';
import { canGivePoints, stageTakesEffectOn } from '../rules/stageGivesUpToFourPoints.js';

/** An offence that takes points, with what the timeline has done of it. */
export class Loss {
  /** Points really taken; -1 until the loss has taken effect. */
  taken = -1;
  /** Points not returned yet. */
  open = false;
  /** Number of the series that holds it, 0 for none. */
  series = 0;
  /** False where the register is followed as it learns and has not learnt of it yet, or no more holds it. */
  isKnown = true;

  constructor(
    readonly offence: OffenceFact,
    readonly effectOn: LegalDay,
    readonly entersSeriesOn: LegalDay,
    /** Its place among the offences given, which settles ties inside a group. */
    readonly given: number,
  ) {}
}

/** A stage that may give points and the day it takes effect. */
export interface StageInEffect {
  readonly stage: StageFact;
  readonly effectOn: LegalDay;
  /** As that of a loss. */
  isKnown: boolean;
}

/** What the register knows, on one day, of one title period; losses and stages in the order they take effect. */
export interface KnownFacts {
  readonly licence: LicenceFact;
  readonly knownOn: LegalDay;
  /** First day of the next title period known, if any. */
  readonly until: LegalDay | null;
  readonly losses: readonly Loss[];
  /** The same losses by day of commission. */
  readonly byCommission: readonly Loss[];
  readonly stages: readonly StageInEffect[];
  readonly notifications: readonly NotificationFact[];
  readonly measures: readonly MeasureFact[];
}

/** Title periods known on a day, oldest first. */
export function knownLicences(facts: Facts, knownOn: LegalDay): readonly LicenceFact[] {
  if (facts.licences.length === 1 && (facts.licences[0] as LicenceFact).obtainedOn <= knownOn)
    return facts.licences;
  return facts.licences
    .filter(licence => licence.obtainedOn <= knownOn)
    .sort((a, b) => a.obtainedOn - b.obtainedOn);
}

/**
 * Cuts the facts to one title period and to what is known on a day. An offence belongs to the licence held when
 * it was committed (AMB-15); a stage and a notification, to the one held when they take effect. What was withdrawn by
 * `withdrawnBy` is left out.
 */
export function knownFactsOf(
  facts: Facts,
  licence: LicenceFact,
  next: LicenceFact | undefined,
  knownOn: LegalDay,
  settings: LawSettings,
  withdrawnBy: LegalDay = knownOn,
): KnownFacts {
  const from = licence.obtainedOn;
  const until = next ? next.obtainedOn : null;
  const losses: Loss[] = [];
  for (let index = 0; index < facts.offences.length; index++) {
    const offence = facts.offences[index] as OffenceFact;
    if (offence.points === 0 || offence.recordedOn > knownOn || isWithdrawn(offence, withdrawnBy)) continue;
    if (offence.committedOn < from || (until !== null && offence.committedOn >= until)) continue;
    losses.push(
      new Loss(offence, lossTakesEffectOn(offence, settings), entersTheSeriesOn(offence, settings), index),
    );
  }
  const byCommission = losses.slice();
  sortLosses(losses);
  sort(byCommission, (a, b) => a.offence.committedOn - b.offence.committedOn);
  return {
    licence,
    knownOn,
    until,
    losses,
    byCommission,
    stages: stagesOf(facts, from, until, knownOn, settings, withdrawnBy),
    notifications: facts.notifications.filter(
      ({ notifiedOn }) => notifiedOn <= knownOn && notifiedOn >= from,
    ),
    measures: facts.measures.filter(({ recordedOn }) => recordedOn <= knownOn),
  };
}

function stagesOf(
  facts: Facts,
  from: LegalDay,
  until: LegalDay | null,
  knownOn: LegalDay,
  settings: LawSettings,
  withdrawnBy: LegalDay,
): StageInEffect[] {
  const stages: StageInEffect[] = [];
  for (const stage of facts.stages) {
    if (!canGivePoints(stage) || stage.recordedOn > knownOn || isWithdrawn(stage, withdrawnBy)) continue;
    const effectOn = settings.latePolicy === 'KEEP_CREDITED' ? stage.recordedOn : stageTakesEffectOn(stage);
    if (effectOn < from || (until !== null && effectOn >= until)) continue;
    stages.push({ stage, effectOn, isKnown: true });
  }
  return stages.sort(
    (a, b) => a.effectOn - b.effectOn || a.stage.from - b.stage.from || byText(a.stage.id, b.stage.id),
  );
}

function isWithdrawn(fact: { readonly withdrawnOn?: LegalDay | undefined }, by: LegalDay): boolean {
  return fact.withdrawnOn !== undefined && fact.withdrawnOn <= by;
}

/**
 * Losses of one day stand by finality; then members of a group stay together in the order given (AMB-13), and
 * everything else by commission and id, so that the order of the input changes nothing. Only known losses tell when a
 * group began.
 */
export function sortLosses(losses: Loss[]): void {
  if (losses.length < 2) return;
  const firstCommission = new Map<string, LegalDay>();
  for (const { offence, isKnown } of losses) {
    const group = offence.simultaneousGroup;
    if (group === undefined || !isKnown) continue;
    const known = firstCommission.get(group);
    if (known === undefined || offence.committedOn < known) firstCommission.set(group, offence.committedOn);
  }
  const committed = ({ offence: { simultaneousGroup: group, committedOn } }: Loss): number =>
    group === undefined ? committedOn : (firstCommission.get(group) ?? committedOn);
  sort(losses, (a, b) => {
    if (a.effectOn !== b.effectOn) return a.effectOn - b.effectOn;
    if (a.offence.finalOn !== b.offence.finalOn) return a.offence.finalOn - b.offence.finalOn;
    const commission = committed(a) - committed(b);
    if (commission !== 0) return commission;
    const groupA = a.offence.simultaneousGroup ?? '';
    const groupB = b.offence.simultaneousGroup ?? '';
    if (groupA !== groupB) return byText(groupA, groupB);
    return groupA === '' ? byText(a.offence.id, b.offence.id) : a.given - b.given;
  });
}

function sort<Item>(items: Item[], compare: (a: Item, b: Item) => number): void {
  if (items.length < 2) return;
  let ordered = true;
  for (let index = 1; index < items.length && ordered; index++) {
    ordered = compare(items[index - 1] as Item, items[index] as Item) <= 0;
  }
  if (!ordered) items.sort(compare);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
