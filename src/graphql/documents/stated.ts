import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { type StatedFacts, stateLabel } from '../../documents/index.js';
import type { Instant, LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say, sayValue } from '../kit/language.js';
import { DateTimeScalar, LocalDateScalar } from '../kit/scalars.js';
import { DocumentKindEnum } from './enums.js';
import { documentLabels } from './labels.js';

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
