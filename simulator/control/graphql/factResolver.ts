import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NephScalar } from '../../../src/graphql/kit/scalars.js';
import { tryNeph } from '../../../src/snpc/index.js';
import type { TesterContext } from './context.js';
import { RedirectInfractionInput, SetStepsInput } from './inputs.js';
import { onDossier, optionsOf, stepsOf, unknownNeph } from './onDossier.js';
import { outcomeOf } from './outcome.js';
import { FactPathPayload } from './path.js';
import { DossierPayload } from './payloads.js';

const input = { description: 'What to do.' };

@Resolver()
export class FactCommands {
  @Query(() => FactPathPayload, {
    description: 'The path of a fact: every step, what was drawn for it, and its letters.',
  })
  async factPath(
    @Ctx() { control }: TesterContext,
    @Arg('neph', () => NephScalar, { description: 'Whose dossier.' }) text: string,
    @Arg('fact', () => String, { description: 'Reference of the fact.' }) fact: string,
  ): Promise<FactPathPayload> {
    const neph = tryNeph(text);
    const read = neph === undefined ? Promise.reject(unknownNeph()) : control.factPath(neph, fact);
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
    const { neph, fact, path, when, steps, delays } = given;
    const redirection = { path, when, steps: stepsOf(steps) };
    return onDossier(context, neph, known =>
      context.control.redirectInfraction(known, fact, redirection, optionsOf(delays)),
    );
  }

  @Mutation(() => DossierPayload, {
    description: 'Steps of an infraction or a stage that are still ahead happen on the days given.',
  })
  setSteps(
    @Ctx() context: TesterContext,
    @Arg('input', () => SetStepsInput, input) { neph, fact, steps }: SetStepsInput,
  ): Promise<DossierPayload> {
    return onDossier(context, neph, known => context.control.setSteps(known, fact, stepsOf(steps)));
  }
}
