import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Receipt } from '../commands/index.js';
import type { TesterContext } from './context.js';
import { FaultPayload } from './fault.js';
import { ClearFaultsInput, SetFaultInput } from './faultInputs.js';
import { outcomeOf } from './outcome.js';
import { withoutNulls, withoutNullsInside } from './withoutNulls.js';

@Resolver()
export class FaultCommands {
  @Mutation(() => FaultPayload, {
    description:
      'Puts a fault between the world and those who read it, for all or for one dossier, for a time or a number of reads. The register itself is as before, and its revision too.',
  })
  setFault(
    @Ctx() context: TesterContext,
    @Arg('input', () => SetFaultInput, { description: 'What goes wrong.' }) input: SetFaultInput,
  ): Promise<FaultPayload> {
    return carriedOut(context.commands.setFault(withoutNullsInside(input)));
  }

  @Mutation(() => FaultPayload, {
    description: 'Takes faults away: one, those of one dossier, or all.',
  })
  clearFaults(
    @Ctx() context: TesterContext,
    @Arg('input', () => ClearFaultsInput, { nullable: true, description: 'Which. Default: all.' })
    input?: ClearFaultsInput | null,
  ): Promise<FaultPayload> {
    return carriedOut(context.commands.clearFaults(withoutNulls(input ?? {})));
  }
}

async function carriedOut(command: Promise<Receipt>): Promise<FaultPayload> {
  return new FaultPayload(await outcomeOf(command));
}
