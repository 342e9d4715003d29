import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ProblemCode } from '../../../src/graphql/problems/catalogue.js';
import { problem } from '../../../src/graphql/problems/errors.js';
import { isoDay, isoInstant } from '../../../src/time/index.js';
import type { TesterContext } from './context.js';
import {
  AdvanceClockInput,
  AttendStageInput,
  ReportInfractionInput,
  SetClockInput,
  WithdrawFactInput,
} from './inputs.js';
import { onClock, onDossier, stepsOf } from './onDossier.js';
import { outcomeOf } from './outcome.js';
import { ClockPayload, DossierPayload } from './payloads.js';
import { withoutNulls } from './withoutNulls.js';
import { SimulatedWorld } from './world.js';

const input = { description: 'What to do.' };

@Resolver()
export class TesterCommands {
  @Query(() => SimulatedWorld, { description: 'The simulated world that this request speaks to.' })
  async simulator(@Ctx() { register, worlds }: TesterContext): Promise<SimulatedWorld> {
    // Asked of the worlds, not of the register: it must answer during an outage too.
    const outcome = await outcomeOf(worlds.find(register.world));
    // A world that is not there is refused as by any other field.
    if ('refused' in outcome) throw problem(ProblemCode.UNKNOWN_WORLD);
    return new SimulatedWorld(outcome.done);
  }

  @Mutation(() => DossierPayload, {
    description:
      'An infraction is committed, now unless it says when; its steps are drawn from a delay profile, or given.',
  })
  reportInfraction(
    @Ctx() context: TesterContext,
    @Arg('input', () => ReportInfractionInput, input) given: ReportInfractionInput,
  ): Promise<DossierPayload> {
    const { committedAt, steps, letters, ...others } = withoutNulls(given);
    const when = { committedAt: committedAt && isoInstant(committedAt), steps: stepsOf(steps) };
    const told = { letters: letters && withoutNulls(letters) };
    return onDossier(context, given.neph, neph =>
      context.commands.reportInfraction({ ...others, ...when, ...told, neph }),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'A stage is attended; it is recorded weeks after its last day.',
  })
  attendStage(
    @Ctx() context: TesterContext,
    @Arg('input', () => AttendStageInput, input) given: AttendStageInput,
  ): Promise<DossierPayload> {
    const { from, to, steps, letters, ...others } = withoutNulls(given);
    const when = { from: isoDay(from), to: to && isoDay(to), steps: stepsOf(steps) };
    const told = { letters: letters && withoutNulls(letters) };
    return onDossier(context, given.neph, neph =>
      context.commands.attendStage({ ...others, ...when, ...told, neph }),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'An appeal succeeds: from now on the infraction or the stage never was.',
  })
  withdrawFact(
    @Ctx() context: TesterContext,
    @Arg('input', () => WithdrawFactInput, input) given: WithdrawFactInput,
  ): Promise<DossierPayload> {
    return onDossier(context, given.neph, neph => context.commands.withdrawFact({ ...given, neph }));
  }

  @Mutation(() => ClockPayload, {
    description: 'Moves the world’s clock forward to an instant. What was due meanwhile has happened.',
  })
  setClock(
    @Ctx() context: TesterContext,
    @Arg('input', () => SetClockInput, input) { to }: SetClockInput,
  ): Promise<ClockPayload> {
    return onClock(context, context.commands.setClock({ to: isoInstant(to) }));
  }

  @Mutation(() => ClockPayload, {
    description: 'Moves the world’s clock forward by a length of time. What was due meanwhile has happened.',
  })
  advanceClock(
    @Ctx() context: TesterContext,
    @Arg('input', () => AdvanceClockInput, input) given: AdvanceClockInput,
  ): Promise<ClockPayload> {
    return onClock(context, context.commands.advanceClock(withoutNulls(given)));
  }

  @Mutation(() => ClockPayload, {
    description: 'Lets the world’s clock run from where it stands, at the pace of the wall clock.',
  })
  runClock(@Ctx() context: TesterContext): Promise<ClockPayload> {
    return onClock(context, context.commands.runClock({}));
  }

  @Mutation(() => ClockPayload, { description: 'Stops the world’s clock where it stands.' })
  freezeClock(@Ctx() context: TesterContext): Promise<ClockPayload> {
    return onClock(context, context.commands.freezeClock({}));
  }
}
