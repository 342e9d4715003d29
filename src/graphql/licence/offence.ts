import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { offenceClassLabels } from '../../licence/index.js';
import { type OffenceOnDay, offenceOn, PointsRefusal } from '../../points/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { OffenceClassEnum } from './enums.js';

@ObjectType({ description: 'An offence of the project’s table, as the law stood on one day.' })
export class Offence {
  constructor(private readonly data: OffenceOnDay) {}

  @Field(() => String, { description: 'Code in the project’s table, such as `STOP`.' })
  get code(): string {
    return this.data.code;
  }

  @Field(() => String, { description: 'Name of the offence.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say({ fr: this.data.labelFr, en: this.data.labelEn }, language, context.language);
  }

  @Field(() => String, { description: 'Article that defines it or takes its points.' })
  get article(): string {
    return this.data.article;
  }

  @Field(() => OffenceClassEnum, { description: 'Class on that day.' })
  get class(): string {
    return this.data.class;
  }

  @Field(() => String, { description: 'Class, for a person.' })
  classLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(offenceClassLabels[this.data.class], language, context.language);
  }

  @Field(() => Int, { description: 'Points it takes on that day, 0 to 9; 0 where it takes none.' })
  get points(): number {
    return this.data.points;
  }

  @Field(() => [Int], {
    description:
      'Codes of the offence in the national nomenclature of offences (NATINF), as a source gave them; they may have moved since 2014. Empty where none is known.',
  })
  get natinf(): readonly number[] {
    return this.data.natinf;
  }
}

/** An offence of the table as it stood on a day, null where the register's code is unknown to the table. */
export function offenceOfTable(code: string | null, day: LegalDay): Offence | null {
  if (code === null) return null;
  try {
    return new Offence(offenceOn(code, day));
  } catch (error) {
    if (error instanceof PointsRefusal) return null;
    throw error;
  }
}
