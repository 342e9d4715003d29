import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ProblemCode } from '../../../src/graphql/problems/catalogue.js';
import { problem } from '../../../src/graphql/problems/errors.js';
import { addDays } from '../../../src/time/index.js';
import type { TesterContext } from './context.js';
import {
  AdvanceClockInput,
  AttendStageInput,
  ReportInfractionInput,
  SetClockInput,
  WithdrawFactInput,
} from './inputs.js';
import { onClock, onDossier, optionsOf, stepsOf } from './onDossier.js';
import { outcomeOf } from './outcome.js';
import { ClockPayload, DossierPayload } from './payloads.js';
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
    description: 'An infraction is committed now; its steps are drawn from a delay profile.',
  })
  reportInfraction(
    @Ctx() context: TesterContext,
    @Arg('input', () => ReportInfractionInput, input) given: ReportInfractionInput,
  ): Promise<DossierPayload> {
    const { neph, delays, committedAt, steps, ...report } = given;
    const whole = { ...report, committedAt: committedAt ?? undefined, steps: stepsOf(steps) };
    return onDossier(context, neph, known =>
      context.control.reportInfraction(known, whole, optionsOf(delays)),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'A stage is attended; it is recorded weeks after its last day.',
  })
  attendStage(
    @Ctx() context: TesterContext,
    @Arg('input', () => AttendStageInput, input) given: AttendStageInput,
  ): Promise<DossierPayload> {
    const { neph, delays, from, to, kind, place, steps } = given;
    const days = { from, to: to ?? addDays(from, 1) };
    const attendance = { kind, ...days, place: place ?? null, steps: stepsOf(steps) };
    return onDossier(context, neph, known =>
      context.control.attendStage(known, attendance, optionsOf(delays)),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'An appeal succeeds: from now on the infraction or the stage never was.',
  })
  withdrawFact(
    @Ctx() context: TesterContext,
    @Arg('input', () => WithdrawFactInput, input) { neph, fact, because }: WithdrawFactInput,
  ): Promise<DossierPayload> {
    return onDossier(context, neph, known => context.control.withdrawFact(known, fact, because));
  }

  @Mutation(() => ClockPayload, {
    description: 'Moves the world’s clock forward to an instant. What was due meanwhile has happened.',
  })
  setClock(
    @Ctx() context: TesterContext,
    @Arg('input', () => SetClockInput, input) { to }: SetClockInput,
  ): Promise<ClockPayload> {
    return onClock(context, context.control.setClock(to));
  }

  @Mutation(() => ClockPayload, {
    description: 'Moves the world’s clock forward by a length of time. What was due meanwhile has happened.',
  })
  advanceClock(
    @Ctx() context: TesterContext,
    @Arg('input', () => AdvanceClockInput, input) given: AdvanceClockInput,
  ): Promise<ClockPayload> {
    const duration = Object.fromEntries(
      Object.entries(given).filter(([, count]) => count !== null && count !== undefined),
    );
    return onClock(context, context.control.advanceClock(duration));
  }

  @Mutation(() => ClockPayload, {
    description: 'Lets the world’s clock run from where it stands, at the pace of the wall clock.',
  })
  runClock(@Ctx() context: TesterContext): Promise<ClockPayload> {
    return onClock(context, context.control.runClock());
  }

  @Mutation(() => ClockPayload, { description: 'Stops the world’s clock where it stands.' })
  freezeClock(@Ctx() context: TesterContext): Promise<ClockPayload> {
    return onClock(context, context.control.freezeClock());
  }
}
