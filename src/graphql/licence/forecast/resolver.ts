import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { asProblem } from '../../problems/errors.js';
import { Licence } from '../licence.js';
import { RestitutionForecast, ScenarioInput, Supposition, scenariosOf, suppositionsOf } from './index.js';

/** What a licence tells of its future. */
@Resolver(() => Licence)
export class LicenceForecasts {
  @FieldResolver(() => RestitutionForecast, {
    nullable: true,
    description:
      'Calendar of automatic restitution; with `suppose` or `scenarios`, what supposed facts would change, beside it. Null, with an error beside the rest of the answer, when a supposed fact is impossible.',
  })
  restitutionForecast(
    @Root() licence: Licence,
    @Arg('suppose', () => [Supposition], {
      nullable: true,
      description: 'Facts to suppose, at most 20. Nothing is stored.',
    })
    suppose?: Supposition[] | null,
    @Arg('scenarios', () => [ScenarioInput], {
      nullable: true,
      description:
        'Scenarios to compare with what comes anyway, at most 5; none where it is left out. Nothing is stored.',
    })
    scenarios?: ScenarioInput[] | null,
  ): RestitutionForecast {
    try {
      const outcome = suppose ? licence.seen.suppose(suppositionsOf(suppose)) : null;
      const compared = scenariosOf(scenarios ?? [], licence.seen);
      return new RestitutionForecast(outcome?.baseline ?? licence.seen.forecast(), outcome, compared);
    } catch (error) {
      throw asProblem(error);
    }
  }
}
