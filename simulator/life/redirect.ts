import { isoDay, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { CommandContext } from './command.js';
import { planPath } from './infraction.js';
import { afterContest, ways } from './infractionPaths.js';
import type { InfractionLife, InfractionPath, InfractionStep, PlannedStep } from './record.js';
import { CommandRefusal, type CommandRefusalCode } from './refusal.js';
import { type GivenStep, stepOf } from './steps.js';

/** Another way for an infraction under way. */
export interface Redirection {
  readonly path: InfractionPath;
  /** `NOW`: its decisive step (the payment, the contest, the judgment) happens at once; `DRAWN`: it is drawn too. */
  readonly when?: 'NOW' | 'DRAWN' | undefined;
  readonly steps?: readonly GivenStep[] | undefined;
}

/**
 * Sets an infraction under way on another path. Steps dated at or before the clock stay; those ahead are planned anew.
 * A réclamation annuls the titre exécutoire, and with it the finality (CPP 530).
 * @throws CommandRefusal ALREADY_RECORDED, ALREADY_PAID, ALREADY_CONTESTED, ALREADY_JUDGED, ALREADY_FINAL, NOTICE_NOT_SENT
 */
export function redirectInfraction(
  life: InfractionLife,
  { path: asked, when = 'NOW', steps: given = [] }: Redirection,
  context: CommandContext,
): InfractionLife {
  const today = legalDayOf(context.at);
  const happened = happenedBy(life, context);
  checkMayChange(happened, asked);
  const kept = happened.filter(({ step }) => step !== 'FINAL');
  const path = stepOf(kept, 'CONTESTED') ? afterContest(asked) : asked;
  const decisive = decisiveStep(path, kept);
  const steps = [...given];
  if (
    when === 'NOW' &&
    decisive !== null &&
    !given.some(({ step }) => step === decisive || step === 'FINAL')
  ) {
    checkNotice(life, kept, decisive);
    steps.push({ step: decisive, on: today });
  }
  const planned = planPath({ ...life, path }, { kept, notBefore: today, given: steps }, context);
  return { ...life, ...planned, revision: context.revision };
}

/**
 * Gives days to steps of an infraction that are still ahead; those after them keep the delays they had.
 * @throws CommandRefusal STEP_PASSED, STEP_NOT_ON_PATH, STEP_OUT_OF_ORDER
 */
export function setStepsOfInfraction(
  life: InfractionLife,
  given: readonly GivenStep[],
  context: CommandContext,
): InfractionLife {
  if (given.length === 0) return life;
  const kept = happenedBy(life, context);
  const planned = planPath(
    life,
    { kept, notBefore: legalDayOf(context.at), given, former: life.plan },
    context,
  );
  return { ...life, ...planned, revision: context.revision };
}

/** The steps dated at or before the clock. */
function happenedBy(life: InfractionLife, { at }: CommandContext): PlannedStep<InfractionStep>[] {
  const today = legalDayOf(at);
  return life.plan.steps.filter(({ step, on }) =>
    step === 'RECORDED' ? life.recordedAt !== null && life.recordedAt <= at : on <= today,
  );
}

// An infraction contested before is judged next; one that will be contested is contested first.
function decisiveStep(
  path: InfractionPath,
  kept: readonly PlannedStep<InfractionStep>[],
): InfractionStep | null {
  const { decisive } = ways[path];
  if (!stepOf(kept, decisive)) return decisive;
  return decisive === 'CONTESTED' && !stepOf(kept, 'JUDGED') ? 'JUDGED' : null;
}

function checkMayChange(happened: readonly PlannedStep<InfractionStep>[], path: InfractionPath): void {
  const onOf = (step: InfractionStep): LegalDay | undefined => stepOf(happened, step)?.on;
  const contests = ways[path].decisive === 'CONTESTED';
  const refuse = (code: CommandRefusalCode, what: string, instead: string): never => {
    throw new CommandRefusal(code, `${what}: ${instead}`);
  };
  const on = (day: LegalDay): string => `on ${isoDay(day)}`;
  const [recorded, paid, judged] = [onOf('RECORDED'), onOf('PAID'), onOf('JUDGED')];
  const [final, ordered, contested] = [onOf('FINAL'), onOf('ORDER_ISSUED'), onOf('CONTESTED')];
  if (paid !== undefined && (contests || recorded === undefined))
    refuse(
      'ALREADY_PAID',
      `It was paid ${on(paid)}, which admits the infraction (CPP 529)`,
      'it can no longer be contested nor take another path',
    );
  if (recorded !== undefined)
    refuse('ALREADY_RECORDED', `It was recorded ${on(recorded)}`, 'withdraw the fact, or correct it');
  if (judged !== undefined)
    refuse('ALREADY_JUDGED', `It was judged ${on(judged)}`, 'only its finality and its recording are ahead');
  if (contested !== undefined && path !== 'CONVICTED' && path !== 'ACQUITTED' && !contests)
    refuse('ALREADY_CONTESTED', `It was contested ${on(contested)}`, 'it can only be judged');
  if (ordered !== undefined && final === undefined && !contests)
    refuse('ALREADY_JUDGED', `An ordonnance pénale was issued ${on(ordered)}`, 'it can only be contested');
  if (final !== undefined && !(contests && onOf('TITLE_ISSUED') !== undefined))
    refuse('ALREADY_FINAL', `It became final ${on(final)}`, 'only the recording is ahead');
}

function checkNotice(
  life: InfractionLife,
  kept: readonly PlannedStep<InfractionStep>[],
  decisive: InfractionStep,
): void {
  const followsNotice = decisive === 'PAID' || decisive === 'TITLE_ISSUED' || decisive === 'CONTESTED';
  if (!followsNotice || stepOf(kept, 'NOTICE_SENT')) return;
  const notice = stepOf(life.plan.steps, 'NOTICE_SENT');
  throw new CommandRefusal(
    'NOTICE_NOT_SENT',
    `The notice leaves on ${notice ? isoDay(notice.on) : 'a later day'}: move the clock to that day, or give days to the steps`,
  );
}
