import { Field, ObjectType } from 'type-graphql';
import type { LetterRow } from '../../../snpc/index.js';
import type { LegalDay } from '../../../time/index.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { LetterKindEnum, LetterOutcomeEnum } from '../enums.js';

@ObjectType({ description: 'A letter about points.' })
export class Letter {
  constructor(private readonly data: LetterRow) {}

  @Field(() => LetterKindEnum, { description: 'Which letter.' })
  get kind(): string {
    return `LETTER_${this.data.kind}`;
  }

  @Field(() => LocalDateScalar, { description: 'Day it was sent.' })
  get sentOn(): LegalDay {
    return this.data.sentOn;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of receipt or of first vain presentation; null before.',
  })
  get notifiedOn(): LegalDay | null {
    return this.data.notifiedOn;
  }

  @Field(() => LetterOutcomeEnum, { description: 'What became of it.' })
  get outcome(): string {
    return this.data.outcome;
  }
}
