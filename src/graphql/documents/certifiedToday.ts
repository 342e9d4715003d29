import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { CertifiedView, DossierState } from '../../licence/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { Category, Restriction } from '../licence/category.js';
import { DossierStateEnum } from '../licence/enums.js';
import { stateLabels } from '../licence/labels.js';

@ObjectType({ description: 'What the register says today of what an ADCS certifies: never points.' })
export class CertifiedToday {
  constructor(private readonly data: CertifiedView) {}

  @Field(() => LocalDateScalar, { description: 'The legal day of the register.' })
  get asOf(): LegalDay {
    return this.data.times.asOf;
  }

  @Field(() => DossierStateEnum, { description: 'State of the dossier.' })
  get state(): DossierState {
    return this.data.state();
  }

  @Field(() => String, { description: 'State of the dossier, for a person.' })
  stateLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(stateLabels[this.data.state()], language, context.language);
  }

  @Field(() => [Category], { description: 'Categories, each with its validity.' })
  get categories(): Category[] {
    return this.data.categories().map(category => new Category(category));
  }

  @Field(() => [Restriction], { description: 'Restrictions and arrangements in force.' })
  get restrictions(): Restriction[] {
    return this.data.restrictions().map(restriction => new Restriction(restriction));
  }
}
