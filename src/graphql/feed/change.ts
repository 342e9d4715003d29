import { Arg, Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Bilingual, HistoryChange, HistoryLine } from '../../licence/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { PointEvent, type PointEvent as PointEventType } from '../licence/events/index.js';
import { eventOf, type HistoryOwner } from '../licence/history.js';

/** What became of an event, as the schema names it. */
export const PointEventChangeKindEnum = {
  WITHDRAWN: 'WITHDRAWN',
  RECORDED: 'RECORDED',
  CHANGED: 'CHANGED',
} as const;

registerEnumType(PointEventChangeKindEnum, {
  name: 'PointEventChangeKind',
  description:
    'What became of an event of a history. Applied in the order told, changes make the present history of an earlier one.',
  valuesConfig: {
    WITHDRAWN: {
      description:
        'It no longer stands: an appeal erased it, or a fact learnt late voids it. Its id finds nothing any more.',
    },
    RECORDED: { description: 'It is new: a fact was recorded, a credit fell due, a correction was made.' },
    CHANGED: {
      description:
        'It stands otherwise, under another id: with other points, another balance, or a fact that the register has corrected, such as its place.',
    },
  },
});

const changeLabels: Readonly<Record<HistoryChange['kind'], Bilingual>> = {
  WITHDRAWN: { fr: 'Retiré', en: 'Withdrawn' },
  RECORDED: { fr: 'Enregistré', en: 'Recorded' },
  CHANGED: { fr: 'Modifié', en: 'Changed' },
};

@ObjectType({ description: 'What became of an event of a history.' })
export class PointEventChange {
  constructor(
    private readonly data: HistoryChange,
    private readonly owner: HistoryOwner,
  ) {}

  @Field(() => PointEventChangeKindEnum, { description: 'What became of it.' })
  get change(): HistoryChange['kind'] {
    return this.data.kind;
  }

  @Field(() => String, { description: 'What became of it, for a person.' })
  changeLabel(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return sayValue(changeLabels, this.change, language, context.language);
  }

  @Field(() => PointEvent, { description: 'The event as it stands; as it stood, when it was withdrawn.' })
  get event(): PointEventType {
    return this.show(this.data.line);
  }

  @Field(() => PointEvent, {
    nullable: true,
    description: 'The event as it stood before it changed; null unless it is `CHANGED`.',
  })
  get previous(): PointEventType | null {
    return this.data.kind === 'CHANGED' ? this.show(this.data.previous) : null;
  }

  private show(line: HistoryLine): PointEventType {
    return eventOf(line, this.owner);
  }
}
