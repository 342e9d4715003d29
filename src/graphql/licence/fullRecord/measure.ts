import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { measureLabels } from '../../../licence/index.js';
import type { MeasureRow } from '../../../snpc/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say } from '../../kit/language.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { MeasureKindEnum } from './enums.js';

@ObjectType({
  description:
    'A measure on the right to drive, begun or notified by `asOf`, over or not (C. route L224-1 to L224-10).',
})
export class Measure {
  constructor(private readonly data: MeasureRow) {}

  @Field(() => String, { description: 'Reference of the measure in its dossier.' })
  get reference(): string {
    return this.data.id;
  }

  @Field(() => MeasureKindEnum, { description: 'Which measure.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => String, { description: 'Which measure, for a person.' })
  label(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(measureLabels[this.data.kind], language, context.language);
  }

  @Field(() => LocalDateScalar, { description: 'First day.' })
  get from(): LegalDay {
    return this.data.from;
  }

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null when it has no end set.' })
  get to(): LegalDay | null {
    return this.data.to;
  }

  @Field(() => String, {
    description: 'Authority that took it, as the register names it: préfet, court, officers.',
  })
  get authority(): string {
    return this.data.authority;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the offence that it punishes; null for a measure that punishes none.',
  })
  get offenceCommittedOn(): LegalDay | null {
    return this.data.offenceCommittedOn;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day it was notified to the driver; null where it had not been by `asOf`.',
  })
  get notifiedOn(): LegalDay | null {
    return this.data.notifiedOn;
  }
}
