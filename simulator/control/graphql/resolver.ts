import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ProblemCode } from '../../../src/graphql/problems/catalogue.js';
import { problem } from '../../../src/graphql/problems/errors.js';
import { type Neph, tryNeph } from '../../../src/snpc/index.js';
import { addDays } from '../../../src/time/index.js';
import { CommandRefusal } from '../../life/refusal.js';
import type { TesterContext } from './context.js';
import {
  AdvanceClockInput,
  AttendStageInput,
  ReportInfractionInput,
  SetClockInput,
  WithdrawFactInput,
} from './inputs.js';
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
    const { neph, delays, ...report } = given;
    return onDossier(context, neph, known =>
      context.control.reportInfraction(known, report, optionsOf(delays)),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'A stage is attended; it is recorded weeks after its last day.',
  })
  attendStage(
    @Ctx() context: TesterContext,
    @Arg('input', () => AttendStageInput, input) given: AttendStageInput,
  ): Promise<DossierPayload> {
    const { neph, delays, from, to, kind, place } = given;
    const attendance = { kind, from, to: to ?? addDays(from, 1), place: place ?? null };
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

type Command = (neph: Neph) => ReturnType<TesterContext['control']['withdrawFact']>;

async function onDossier(context: TesterContext, text: string, command: Command): Promise<DossierPayload> {
  const neph = tryNeph(text);
  const done =
    neph === undefined
      ? Promise.reject(unknownNeph())
      : command(neph).then(receipt => ({ ...receipt, neph }));
  return new DossierPayload(await outcomeOf(done), context);
}

async function onClock(
  context: TesterContext,
  moved: ReturnType<TesterContext['control']['setClock']>,
): Promise<ClockPayload> {
  return new ClockPayload(await outcomeOf(moved.then(now => ({ fact: null, now, neph: null }))), context);
}

function unknownNeph(): CommandRefusal {
  return new CommandRefusal('UNKNOWN_NEPH', 'A NEPH has 5 to 19 letters and digits: give that of a persona');
}

function optionsOf(delays: string | null | undefined): { readonly delays?: string } {
  return delays === null || delays === undefined ? {} : { delays };
}
