import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { execute } from '../commands/index.js';
import type { TesterContext } from './context.js';
import { FaultPayload } from './fault.js';
import { ClearFaultsInput, SetFaultInput } from './faultInputs.js';
import { outcomeOf } from './outcome.js';

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
    return carriedOut(context, 'setFault', input);
  }

  @Mutation(() => FaultPayload, {
    description: 'Takes faults away: one, those of one dossier, or all.',
  })
  clearFaults(
    @Ctx() context: TesterContext,
    @Arg('input', () => ClearFaultsInput, { nullable: true, description: 'Which. Default: all.' })
    input?: ClearFaultsInput | null,
  ): Promise<FaultPayload> {
    return carriedOut(context, 'clearFaults', input ?? {});
  }
}

async function carriedOut({ control }: TesterContext, name: string, input: object): Promise<FaultPayload> {
  return new FaultPayload(await outcomeOf(execute(control, name, withoutNulls(input))));
}

// An input of GraphQL may hold nulls at any depth, which stand for what is left out.
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([key, part]) => [key, withoutNulls(part)]),
  );
}
