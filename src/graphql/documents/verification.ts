import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { type StatedFacts, stateLabel, type Verification, verdictInWords } from '../../documents/index.js';
import type { CertifiedView, DossierState } from '../../licence/index.js';
import type { Instant, LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say, sayValue } from '../kit/language.js';
import { DateTimeScalar, LocalDateScalar } from '../kit/scalars.js';
import { Category, Restriction } from '../licence/category.js';
import { DossierStateEnum } from '../licence/enums.js';
import { stateLabels } from '../licence/labels.js';
import { ConformityEnum, DifferenceEnum, DocumentKindEnum, DocumentStatusEnum, SealEnum } from './enums.js';
import { conformityLabels, differenceLabels, documentLabels, sealLabels, statusLabels } from './labels.js';

@ObjectType({
  description:
    'What the 2D-Doc of a document states: compare it with the page. It holds no restriction and no date of a category, and its points are never told.',
})
export class StatedByDocument {
  constructor(private readonly data: StatedFacts) {}

  @Field(() => DocumentKindEnum, { description: 'Which document.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => String, { description: 'Name of the document, for a person.' })
  kindLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(documentLabels, this.kind, language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Number of the issue, as printed; null where it has none.',
  })
  get number(): string | null {
    return this.data.number;
  }

  @Field(() => String, { description: 'Name of the holder, in capitals without accents.' })
  get name(): string {
    return this.data.name;
  }

  @Field(() => [String], { description: 'First names, in capitals without accents.' })
  get firstNames(): readonly string[] {
    return this.data.firstNames;
  }

  @Field(() => String, {
    description: 'Birth date, `DDMMYYYY`; `00` for a day or a month that the civil status does not know.',
  })
  get bornOn(): string {
    return this.data.bornOn;
  }

  @Field(() => String, {
    description: 'Birth place, in capitals without accents; empty where the register has none.',
  })
  get birthPlace(): string {
    return this.data.birthPlace;
  }

  @Field(() => String, { description: 'Number of the dossier (NEPH).' })
  get neph(): string {
    return this.data.neph;
  }

  @Field(() => String, {
    description: 'State of the licence when it was issued: value of field E5, such as `50`.',
  })
  get state(): string {
    return this.data.state;
  }

  @Field(() => String, { description: 'State of the licence when it was issued, for a person.' })
  stateLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    const label = stateLabel(this.data.state);
    return label === null ? this.data.state : say(label, language, context.language);
  }

  @Field(() => [String], { description: 'Categories that were valid when it was issued.' })
  get categories(): readonly string[] {
    return this.data.categories;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day it was issued; null where the code has none.',
  })
  get issuedOn(): LegalDay | null {
    return this.data.issuedOn;
  }

  @Field(() => LocalDateScalar, { description: 'Day it was signed.' })
  get signedOn(): LegalDay {
    return this.data.signedOn;
  }

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of validity; null for an RII.' })
  get validUntil(): LegalDay | null {
    return this.data.validUntil;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Instant of the data of the register, to the minute; null where the code has none.',
  })
  get dataOf(): Instant | null {
    return this.data.dataOf;
  }

  @Field(() => Int, { description: 'Pages that the document has.' })
  get pageCount(): number {
    return this.data.pages;
  }

  @Field(() => String, {
    description: 'Authority of the certificate, such as `FR00`, which is for tests only.',
  })
  get authority(): string {
    return this.data.authority;
  }

  @Field(() => String, { description: 'Certificate that signed it.' })
  get certificate(): string {
    return this.data.certificate;
  }
}

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

@ObjectType({
  description:
    'What was found of a document: whether it is authentic, whether its page says what its seal says, and what it is worth today. It checks a right to drive, never an identity: compare the name with a document of identity.',
})
export class DocumentVerification {
  constructor(private readonly data: Verification) {}

  @Field(() => SealEnum, { description: 'What the seal proves.' })
  get authenticity(): string {
    return this.data.seal;
  }

  @Field(() => String, { description: 'What the seal proves, for a person.' })
  authenticityLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(sealLabels, this.authenticity, language, context.language);
  }

  @Field(() => ConformityEnum, { description: 'Whether the page says what the seal says.' })
  get conformity(): string {
    return this.data.conformity;
  }

  @Field(() => String, { description: 'Whether the page says what the seal says, for a person.' })
  conformityLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(conformityLabels, this.conformity, language, context.language);
  }

  @Field(() => [DifferenceEnum], { description: 'What the page says otherwise; empty unless it is altered.' })
  get differences(): readonly string[] {
    return this.data.differences;
  }

  @Field(() => [String], {
    description: 'What the page says otherwise, for a person; empty unless it is altered.',
  })
  differenceLabels(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] {
    return this.differences.map(value => sayValue(differenceLabels, value, language, context.language));
  }

  @Field(() => DocumentStatusEnum, {
    nullable: true,
    description:
      'What it is worth today. Null where this gateway cannot tell: it did not issue it, or the seal does not hold.',
  })
  get status(): string | null {
    return this.data.status;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What it is worth today, for a person; null where `status` is.',
  })
  statusLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string | null {
    const { status } = this.data;
    return status && say(statusLabels[status], language, context.language);
  }

  @Field(() => String, { description: 'The whole finding in one or two sentences, for a person.' })
  summary(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(verdictInWords(this.data, this.data.status ?? 'UNKNOWN'), language, context.language);
  }

  @Field(() => StatedByDocument, {
    description: 'What the seal states; believe it only where it is authentic.',
  })
  get stated(): StatedByDocument {
    return new StatedByDocument(this.data.stated);
  }

  @Field(() => CertifiedToday, {
    nullable: true,
    description:
      'What the register says today. For whoever has a code from the holder, for the holder and for an authority with a purpose; null for others, and where this gateway did not issue the document.',
  })
  get today(): CertifiedToday | null {
    return this.data.today && new CertifiedToday(this.data.today);
  }
}
