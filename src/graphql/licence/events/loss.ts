import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import {
  explainEventView,
  finalityGroundLabels,
  type Language as LanguageCode,
  type OpenInfraction,
  offenceClassLabels,
} from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { RequestContext } from '../../context.js';
import { languageArgument } from '../../kit/arguments.js';
import { Language, say, sayValue } from '../../kit/language.js';
import { Node } from '../../kit/node.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { ChannelEnum, FinalityGroundEnum, OffenceClassEnum } from '../enums.js';
import { channelLabels } from '../labels.js';
import { Offence, offenceOfTable } from '../offence.js';
import { EventOfTheLaw, PointEvent } from './pointEvent.js';

@ObjectType({ implements: [Node, PointEvent], description: 'Points taken by an offence.' })
export class PointLoss extends EventOfTheLaw {
  private get infraction(): OpenInfraction {
    return this.view.infractions[0] as OpenInfraction;
  }

  protected override explain(language: LanguageCode): string {
    return explainEventView(this.view, language);
  }

  @Field(() => String, {
    description: 'Reference of the fact, which corrections, letters and blocked restitutions name.',
  })
  get fact(): string {
    return this.infraction.id;
  }

  @Field(() => Offence, {
    nullable: true,
    description: 'The offence in the project’s table; null when the register gives no code of it.',
  })
  get offence(): Offence | null {
    const { offenceRef, committedOn } = this.infraction;
    return offenceOfTable(offenceRef, committedOn);
  }

  @Field(() => String, { description: 'Name of the offence, as the register writes it.' })
  get offenceLabel(): string {
    return this.infraction.label;
  }

  @Field(() => OffenceClassEnum, { description: 'Class of the offence.' })
  get offenceClass(): string {
    return this.infraction.class;
  }

  @Field(() => String, { description: 'Class of the offence, for a person.' })
  offenceClassLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(offenceClassLabels, this.offenceClass, language, context.language);
  }

  @Field(() => Int, {
    description: 'Points of the scale, above those taken when simultaneous offences share a ceiling.',
  })
  get scalePoints(): number {
    return this.infraction.points;
  }

  @Field(() => LocalDateScalar, {
    description: 'Legal day of the offence: it picks the scale and interrupts delays.',
  })
  get committedOn(): LegalDay {
    return this.infraction.committedOn;
  }

  @Field(() => LocalDateScalar, {
    description: 'Day its reality was established: every delay of restitution starts here.',
  })
  get finalOn(): LegalDay {
    return this.infraction.finalOn;
  }

  @Field(() => FinalityGroundEnum, { description: 'What established it.' })
  get finalBy(): string {
    return this.infraction.finalBy;
  }

  @Field(() => String, { description: 'What established it, for a person.' })
  finalByLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(finalityGroundLabels[this.infraction.finalBy], language, context.language);
  }

  @Field(() => ChannelEnum, { description: 'How it was found.' })
  get channel(): string {
    return this.infraction.channel;
  }

  @Field(() => String, { description: 'How it was found, for a person.' })
  channelLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(channelLabels, this.channel, language, context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Place of the offence; null when the register has none.',
  })
  get place(): string | null {
    return this.infraction.place;
  }
}
