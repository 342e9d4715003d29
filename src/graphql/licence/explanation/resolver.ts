import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Licence } from '../licence.js';
import { BalanceExplanation } from './index.js';

/** What a licence tells of how its balance came about. */
@Resolver(() => Licence)
export class LicenceExplanations {
  @FieldResolver(() => BalanceExplanation, {
    description:
      'How the balance came about: the facts and the rules that made it, since it was last whole, and what was not counted.',
  })
  balanceExplanation(
    @Root() licence: Licence,
    @Arg('everything', () => Boolean, {
      defaultValue: false,
      description: 'True to begin with the first licence, whatever made the balance whole since.',
    })
    everything: boolean,
  ): BalanceExplanation {
    return new BalanceExplanation(licence.seen, licence.historyOwner(), everything);
  }
}
