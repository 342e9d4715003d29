import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { noBalanceReasonLabels } from './labels.js';
import { Licence } from './licence.js';
import { pendingUnknownLabels } from './pending.js';

/** Words of a licence for a person, beside the values that programs read. */
@Resolver(() => Licence)
export class LicenceLabels {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why there is no balance, for a person; null when there is one.',
  })
  noBalanceReasonLabel(
    @Root() { noBalanceReason }: Licence,
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    if (noBalanceReason === null) return null;
    return sayValue(noBalanceReasonLabels, noBalanceReason, language, context.language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why `pendingPointEvents` is null, for a person; null where it is not.',
  })
  async pendingUnknownBecauseLabel(
    @Root() licence: Licence,
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): Promise<string | null> {
    const because = await licence.pendingUnknownBecause();
    return because === null ? null : sayValue(pendingUnknownLabels, because, language, context.language);
  }
}
