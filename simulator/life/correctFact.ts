import type { StageKind } from '../../src/points/index.js';
import { addDays, type Instant, isoDay, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { CommandContext, CommandOutcome } from './command.js';
import { infractionContent, isToBeRecorded, stageContent } from './dossier.js';
import { standingFact, withFact } from './facts.js';
import { heldLicence } from './heldLicence.js';
import { checkNotAhead, scaleOn } from './infraction.js';
import { drawLetterDelays } from './letterDelays.js';
import type {
  Correction,
  InfractionContent,
  InfractionLife,
  LicenceRecord,
  RecordedInfraction,
  StageContent,
  StageLife,
} from './record.js';
import { CommandRefusal } from './refusal.js';
import { registerWritesAt } from './registerHours.js';
import { drawOrNone } from './steps.js';

/** What a correction changes of a recorded fact; what is left out stays as it is. */
export interface FactCorrection {
  readonly because: string;
  readonly place?: string | null | undefined;
  /** Of an infraction: another offence of the table, with its class and its points. */
  readonly offence?: string | undefined;
  readonly committedAt?: Instant | undefined;
  readonly finalOn?: LegalDay | undefined;
  readonly simultaneousGroup?: string | null | undefined;
  /** Of a stage. */
  readonly stageKind?: StageKind | undefined;
  readonly from?: LegalDay | undefined;
}

/**
 * Corrects a fact that the register holds: at the recording of the correction one version is closed and another opened.
 * @throws CommandRefusal UNKNOWN_FACT, ALREADY_WITHDRAWN, NOT_RECORDED, BAD_INPUT, DAYS_OUT_OF_ORDER…
 */
export function correctFact(
  record: LicenceRecord,
  fact: string,
  correction: FactCorrection,
  context: CommandContext,
): CommandOutcome {
  const life = standingFact(record, fact);
  if (life.recordedAt === null || life.recordedAt > context.at) {
    throw new CommandRefusal(
      'NOT_RECORDED',
      'The register does not hold this fact yet: redirect it, or give days to its steps',
    );
  }
  if ('path' in life) {
    const changes = isToBeRecorded(life) ? changesOfInfraction(record, life, correction, context) : {};
    return withFact(record, {
      ...life,
      corrections: corrected(life.corrections, changes, correction, context),
    });
  }
  const changes = changesOfStage(life, correction, context);
  return withFact(record, {
    ...life,
    corrections: corrected(life.corrections, changes, correction, context),
  });
}

function corrected<Content>(
  before: readonly Correction<Content>[],
  changes: Partial<Content>,
  { because }: FactCorrection,
  { at, revision, profile, key }: CommandContext,
): Correction<Content>[] {
  if (Object.keys(changes).length === 0) {
    throw new CommandRefusal(
      'BAD_INPUT',
      'Nothing is corrected: give a place, an offence or a day that differs',
    );
  }
  const { days } = drawOrNone(profile.acts?.correction, key, 'correction');
  const recordedAt = registerWritesAt(addDays(legalDayOf(at), days), profile.recordingTime, at);
  const draws = drawLetterDelays(profile, key);
  const next = { ordinal: key.ordinal, because, recordedAt, revision, changes, draws };
  return [...before, next].sort((a, b) => a.recordedAt - b.recordedAt || a.ordinal - b.ordinal);
}

function changesOfInfraction(
  record: LicenceRecord,
  life: InfractionLife & RecordedInfraction,
  { place, offence, committedAt, finalOn, simultaneousGroup, stageKind, from }: FactCorrection,
  { at }: CommandContext,
): Partial<InfractionContent> {
  refuse(
    stageKind !== undefined || from !== undefined,
    'an infraction has no kind of stage and no first day',
  );
  const now = latest(infractionContent(life), life.corrections);
  if (committedAt !== undefined) checkNotAhead(committedAt, at);
  const committedOn = committedAt === undefined ? now.committedOn : legalDayOf(committedAt);
  heldLicence(record, committedOn);
  const final = finalOn ?? now.finalOn;
  if (final < committedOn || final > legalDayOf(at)) {
    throw new CommandRefusal(
      'DAYS_OUT_OF_ORDER',
      `An infraction of ${isoDay(committedOn)} that is recorded was final from that day to ${isoDay(legalDayOf(at))}, not on ${isoDay(final)}`,
    );
  }
  const ref = offence ?? now.offenceRef;
  const scale =
    ref === null || (offence === undefined && committedAt === undefined) ? null : scaleOn(ref, committedOn);
  return differences(now, {
    ...now,
    ...(place !== undefined && { place }),
    ...(simultaneousGroup !== undefined && { simultaneousGroup }),
    ...(scale && { offenceRef: ref, label: scale.labelFr, class: scale.class, points: scale.points }),
    ...(committedAt !== undefined && { committedAt, committedOn }),
    finalOn: final,
  });
}

function changesOfStage(
  life: StageLife,
  { place, stageKind, from, offence, committedAt, finalOn, simultaneousGroup }: FactCorrection,
  { at }: CommandContext,
): Partial<StageContent> {
  refuse(
    [offence, committedAt, finalOn, simultaneousGroup].some(given => given !== undefined),
    'a stage has no offence, no commission and no finality',
  );
  const now = latest(stageContent(life), life.corrections);
  const to = from === undefined ? now.to : addDays(from, 1);
  if (to >= legalDayOf(at)) {
    throw new CommandRefusal(
      'DAYS_OUT_OF_ORDER',
      `A stage that is recorded ended before ${isoDay(legalDayOf(at))}`,
    );
  }
  return differences(now, {
    ...now,
    ...(place !== undefined && { place }),
    ...(stageKind !== undefined && { kind: stageKind }),
    ...(from !== undefined && { from, to }),
  });
}

function latest<Content>(first: Content, corrections: readonly Correction<Content>[]): Content {
  return Object.assign({}, first, ...corrections.map(({ changes }) => changes)) as Content;
}

function differences<Content extends object>(before: Content, after: Content): Partial<Content> {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof Content] !== value);
  return Object.fromEntries(changed) as Partial<Content>;
}

function refuse(isWrong: boolean, why: string): void {
  if (isWrong) throw new CommandRefusal('BAD_INPUT', `This cannot be corrected: ${why}`);
}
