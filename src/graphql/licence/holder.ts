import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import type { Address as AddressData, CivilStatus } from '../../snpc/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { PresumedPartsEnum, SexEnum } from './enums.js';
import { presumedPartsLabels, sexLabels } from './labels.js';

@ObjectType({ description: 'Postal address known to the SNPC.' })
export class Address {
  constructor(private readonly data: AddressData) {}

  @Field(() => [String], { description: 'Lines before the postcode.' })
  get lines(): readonly string[] {
    return this.data.lines;
  }

  @Field(() => String, { description: 'Postcode.' })
  get postcode(): string {
    return this.data.postcode;
  }

  @Field(() => String, { description: 'City.' })
  get city(): string {
    return this.data.city;
  }

  @Field(() => String, { description: 'Country.' })
  get country(): string {
    return this.data.country;
  }
}

@ObjectType({ description: 'Civil status of the holder, as the SNPC knows it.' })
export class Holder {
  constructor(
    private readonly civilStatus: CivilStatus,
    private readonly postal: AddressData | null,
  ) {}

  @Field(() => String, { nullable: true, description: 'Birth name; null in some old dossiers.' })
  get birthName(): string | null {
    return this.civilStatus.birthName;
  }

  @Field(() => String, { nullable: true, description: 'Name in use; null when it is the birth name.' })
  get usageName(): string | null {
    return this.civilStatus.usageName;
  }

  @Field(() => [String], { description: 'First names, in the order of the birth certificate.' })
  get firstNames(): readonly string[] {
    return this.civilStatus.firstNames;
  }

  @Field(() => SexEnum, { nullable: true, description: 'Sex; null when the civil status does not say.' })
  get sex(): string | null {
    return this.civilStatus.sex;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Sex, for a person; null when the civil status does not say.',
  })
  sexLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    const value = this.sex;
    return value === null ? null : sayValue(sexLabels, value, language, context.language);
  }

  @Field(() => LocalDateScalar, {
    description: 'Birth date; `bornOnPresumed` tells which parts are presumed.',
  })
  get bornOn(): LegalDay {
    return this.civilStatus.bornOn;
  }

  @Field(() => PresumedPartsEnum, { description: 'Parts of the birth date that are presumed.' })
  get bornOnPresumed(): string {
    return this.civilStatus.bornOnPresumed;
  }

  @Field(() => String, { description: 'Parts of the birth date that are presumed, for a person.' })
  bornOnPresumedLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(presumedPartsLabels, this.bornOnPresumed, language, context.language);
  }

  @Field(() => String, { nullable: true, description: 'Place of birth; null when unknown.' })
  get birthPlace(): string | null {
    return this.civilStatus.birthPlace;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Code of the commune of birth (COG of Insee); null when born abroad.',
  })
  get birthPlaceCode(): string | null {
    return this.civilStatus.birthPlaceCode;
  }

  @Field(() => String, { description: 'Code of the country of birth (COG of Insee), 99100 for France.' })
  get birthCountryCode(): string {
    return this.civilStatus.birthCountryCode;
  }

  @Field(() => Address, { nullable: true, description: 'Postal address; null when the SNPC has none.' })
  get address(): Address | null {
    return this.postal && new Address(this.postal);
  }
}
