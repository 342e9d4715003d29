import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { NephScalar } from '../../../src/graphql/kit/scalars.js';
import { tryNeph } from '../../../src/snpc/index.js';
import { isoInstant } from '../../../src/time/index.js';
import type { TesterContext } from './context.js';
import { CorrectCivilStatusInput, CorrectFactInput } from './correctionInputs.js';
import { RedirectInfractionInput, SetStepsInput } from './inputs.js';
import { dayText, onDossier, stepsOf, unknownNeph } from './onDossier.js';
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
    @Arg('input', () => SetStepsInput, input) { neph: text, fact, steps, letters }: SetStepsInput,
  ): Promise<DossierPayload> {
    const told = { steps: stepsOf(steps), letters: letters ? withoutNulls(letters) : undefined };
    return onDossier(context, text, neph => context.commands.setSteps({ neph, fact, ...told }));
  }

  @Mutation(() => DossierPayload, {
    description: 'A fact that the register holds is corrected: one version is closed, another opened.',
  })
  correctFact(
    @Ctx() context: TesterContext,
    @Arg('input', () => CorrectFactInput, input) given: CorrectFactInput,
  ): Promise<DossierPayload> {
    const { neph: text, place, simultaneousGroup, committedAt, finalOn, from, ...rest } = given;
    const days = {
      committedAt: committedAt && isoInstant(committedAt),
      finalOn: dayText(finalOn),
      from: dayText(from),
    };
    // Only a place and a group may be null: there is none.
    const correction = { place, simultaneousGroup, ...withoutNulls({ ...rest, ...days }) };
    return onDossier(context, text, neph => context.commands.correctFact({ ...correction, neph }));
  }

  @Mutation(() => DossierPayload, {
    description:
      'The civil status or the address is corrected, at once and without versions; the NEPH stays.',
  })
  correctCivilStatus(
    @Ctx() context: TesterContext,
    @Arg('input', () => CorrectCivilStatusInput, input) given: CorrectCivilStatusInput,
  ): Promise<DossierPayload> {
    const { neph: text, address, firstNames, bornOn, bornOnPresumed, birthCountryCode, ...nullable } = given;
    const present = withoutNulls({ firstNames, bornOn: dayText(bornOn), bornOnPresumed, birthCountryCode });
    const civilStatus = { ...nullable, ...present };
    return onDossier(context, text, neph =>
      context.commands.correctCivilStatus({ neph, civilStatus, address }),
    );
  }
}
