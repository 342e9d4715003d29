import { Arg, Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { type Bilingual, explainPending, pendingStepLabels } from '../../licence/index.js';
import { type PendingFact, type PendingStep, pendingSteps } from '../../snpc/index.js';
import type { LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say, sayValue } from '../kit/language.js';
import { LocalDateScalar } from '../kit/scalars.js';
import { Offence, offenceOfTable } from './offence.js';

/** Kinds of facts that may be pending. */
enum PendingKind {
  INFRACTION = 'INFRACTION',
  STAGE = 'STAGE',
}

registerEnumType(PendingKind, {
  name: 'PendingKind',
  description: 'What is on its way to the register. Keep a default branch: kinds may be added.',
  valuesConfig: {
    INFRACTION: { description: 'Points to be lost.' },
    STAGE: { description: 'Points to be given back, if the préfecture accepts it.' },
  },
});

const pendingKindLabels: Readonly<Record<PendingKind, Bilingual>> = {
  INFRACTION: { fr: 'Infraction', en: 'Offence' },
  STAGE: { fr: 'Stage', en: 'Stage' },
};

const PendingStepEnum = Object.fromEntries(pendingSteps.map(step => [step, step])) as {
  readonly [Step in PendingStep]: Step;
};

registerEnumType(PendingStepEnum, {
  name: 'PendingStep',
  description: 'A step of a fact not recorded yet. Keep a default branch: steps may be added.',
  valuesConfig: Object.fromEntries(
    pendingSteps.map(step => [step, { description: `${pendingStepLabels[step].en}.` }]),
  ),
});

/** Why nobody can tell what is pending. */
export enum PendingUnknownReason {
  SOURCE_CANNOT_KNOW = 'SOURCE_CANNOT_KNOW',
  EARLIER_KNOWLEDGE = 'EARLIER_KNOWLEDGE',
  NOT_ALLOWED = 'NOT_ALLOWED',
}

registerEnumType(PendingUnknownReason, {
  name: 'PendingUnknownReason',
  description: 'Why `pendingPointEvents` is null. Keep a default branch: reasons may be added.',
  valuesConfig: {
    SOURCE_CANNOT_KNOW: {
      description: 'The source is a register: it holds what is recorded, and knows of nothing else.',
    },
    EARLIER_KNOWLEDGE: {
      description: 'With a `knownAt` in the past: what was under way then is kept nowhere.',
    },
    NOT_ALLOWED: { description: 'Not for this asker.' },
  },
});

/** Why nobody can tell what is pending, in words. */
export const pendingUnknownLabels: Readonly<Record<PendingUnknownReason, Bilingual>> = {
  SOURCE_CANNOT_KNOW: {
    fr: 'Ce registre ne connaît que ce qui est enregistré',
    en: 'This register knows only of what is recorded',
  },
  EARLIER_KNOWLEDGE: {
    fr: 'Ce qui était en cours à cet instant n’est gardé nulle part',
    en: 'What was under way at that instant is kept nowhere',
  },
  NOT_ALLOWED: {
    fr: 'Ce qui est en cours ne vous est pas ouvert',
    en: 'What is under way is not open to you',
  },
};

@ObjectType({
  description:
    'What has happened and the register does not hold yet: it changes no balance. The day of its recording is known to nobody, only a window.',
})
export class PendingPointEvent {
  constructor(private readonly data: PendingFact) {}

  @Field(() => String, { description: 'Reference of the fact; that of its event once it is recorded.' })
  get fact(): string {
    return this.data.id;
  }

  @Field(() => PendingKind, { description: 'What it is.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => String, { description: 'What it is, for a person.' })
  kindLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(pendingKindLabels, this.kind, language, context.language);
  }

  @Field(() => LocalDateScalar, {
    description: 'Legal day of the commission, or last day of the stage.',
  })
  get on(): LegalDay {
    return this.data.on;
  }

  @Field(() => Offence, {
    nullable: true,
    description: 'The offence in the project’s table; null for a stage, or where no code is known.',
  })
  get offence(): Offence | null {
    return offenceOfTable(this.data.offenceRef, this.data.on);
  }

  @Field(() => PendingStepEnum, { description: 'The step it has reached.' })
  get step(): PendingStep {
    return this.data.step;
  }

  @Field(() => String, { description: 'That step, for a person.' })
  stepLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(pendingStepLabels[this.data.step], language, context.language);
  }

  @Field(() => LocalDateScalar, { description: 'Legal day of that step.' })
  get since(): LegalDay {
    return this.data.since;
  }

  @Field(() => LocalDateScalar, { description: 'First legal day on which it may be recorded.' })
  get expectedFrom(): LegalDay {
    return this.data.expectedBetween.earliest;
  }

  @Field(() => LocalDateScalar, { description: 'Last legal day on which it may be recorded.' })
  get expectedBy(): LegalDay {
    return this.data.expectedBetween.latest;
  }

  @Field(() => String, { description: 'The whole, for a person.' })
  explanation(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    const inLanguage = (of: 'fr' | 'en') => explainPending(this.data, of);
    return say({ fr: inLanguage('fr'), en: inLanguage('en') }, language, context.language);
  }
}
