import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { type Neph, tryNeph } from '../../../src/snpc/index.js';
import { isoDay, isoInstant } from '../../../src/time/index.js';
import { CommandRefusal } from '../../life/refusal.js';
import type { Receipt } from '../commands/index.js';
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
import { withoutNulls } from './withoutNulls.js';
import { SimulatedWorld } from './world.js';

const input = { description: 'What to do.' };

@Resolver()
export class TesterCommands {
  @Query(() => SimulatedWorld, { description: 'The simulated world that this request speaks to.' })
  async simulator(@Ctx() { register, worlds }: TesterContext): Promise<SimulatedWorld> {
    // A world that is not there is refused here, as by any other field.
    await register.now();
    return new SimulatedWorld(await worlds.find(register.world));
  }

  @Mutation(() => DossierPayload, {
    description: 'An infraction is committed now; its steps are drawn from a delay profile.',
  })
  reportInfraction(
    @Ctx() context: TesterContext,
    @Arg('input', () => ReportInfractionInput, input) given: ReportInfractionInput,
  ): Promise<DossierPayload> {
    return onDossier(context, given.neph, neph =>
      context.commands.reportInfraction({ ...withoutNulls(given), neph }),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'A stage is attended; it is recorded weeks after its last day.',
  })
  attendStage(
    @Ctx() context: TesterContext,
    @Arg('input', () => AttendStageInput, input) given: AttendStageInput,
  ): Promise<DossierPayload> {
    const { from, to, ...others } = withoutNulls(given);
    const days = { from: isoDay(from), to: to === undefined ? undefined : isoDay(to) };
    return onDossier(context, given.neph, neph => context.commands.attendStage({ ...others, ...days, neph }));
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

type Command = (neph: Neph) => Promise<Receipt>;

async function onDossier(context: TesterContext, text: string, command: Command): Promise<DossierPayload> {
  const neph = tryNeph(text);
  const done =
    neph === undefined
      ? Promise.reject(unknownNeph())
      : command(neph).then(receipt => ({ ...receipt, neph }));
  return new DossierPayload(await outcomeOf(done), context);
}

async function onClock(context: TesterContext, moved: Promise<Receipt>): Promise<ClockPayload> {
  return new ClockPayload(await outcomeOf(moved.then(receipt => ({ ...receipt, neph: null }))), context);
}

function unknownNeph(): CommandRefusal {
  return new CommandRefusal('UNKNOWN_NEPH', 'A NEPH has 5 to 19 letters and digits: give that of a persona');
}
