import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NephScalar } from '../../../src/graphql/kit/scalars.js';
import { tryNeph } from '../../../src/snpc/index.js';
import type { TesterContext } from './context.js';
import { RedirectInfractionInput, SetStepsInput } from './inputs.js';
import { onDossier, stepsOf, unknownNeph } from './onDossier.js';
import { outcomeOf } from './outcome.js';
import { FactPathPayload } from './path.js';
import { DossierPayload } from './payloads.js';
import { withoutNulls } from './withoutNulls.js';

const input = { description: 'What to do.' };

@Resolver()
export class FactCommands {
  @Query(() => FactPathPayload, {
    description: 'The path of a fact: every step, what was drawn for it, and its letters.',
  })
  async factPath(
    @Ctx() { factPath }: TesterContext,
    @Arg('neph', () => NephScalar, { description: 'Whose dossier.' }) text: string,
    @Arg('fact', () => String, { description: 'Reference of the fact.' }) fact: string,
  ): Promise<FactPathPayload> {
    const neph = tryNeph(text);
    const read = neph === undefined ? Promise.reject(unknownNeph()) : factPath(neph, fact);
    return new FactPathPayload(await outcomeOf(read));
  }

  @Mutation(() => DossierPayload, {
    description:
      'An infraction under way takes another path: it is paid, contested, judged. Steps that have happened stay.',
  })
  redirectInfraction(
    @Ctx() context: TesterContext,
    @Arg('input', () => RedirectInfractionInput, input) given: RedirectInfractionInput,
  ): Promise<DossierPayload> {
    const { steps, ...others } = withoutNulls(given);
    return onDossier(context, given.neph, neph =>
      context.commands.redirectInfraction({ ...others, steps: stepsOf(steps), neph }),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'Steps of an infraction or a stage that are still ahead happen on the days given.',
  })
  setSteps(
    @Ctx() context: TesterContext,
    @Arg('input', () => SetStepsInput, input) { neph: text, fact, steps }: SetStepsInput,
  ): Promise<DossierPayload> {
    return onDossier(context, text, neph => context.commands.setSteps({ neph, fact, steps: stepsOf(steps) }));
  }
}
