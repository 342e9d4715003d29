import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { type ListedShare, shareStatusOf } from '../../documents/index.js';
import type { Instant } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { ShareStatusEnum } from './enums.js';
import { shareStatusLabels } from './labels.js';

@ObjectType({
  description:
    'A code that lets a third party check one ADCS. The code itself is told once, by `shareDocument`. Instants are those of the wall clock.',
})
export class DocumentShare {
  constructor(
    private readonly data: ListedShare,
    private readonly context: RequestContext,
  ) {}

  @Field(() => ID, { description: 'Opaque id, which `revokeShare` takes. It is not the code.' })
  get id(): string {
    return this.context.tokens.seal(['share', this.data.id]);
  }

  @Field(() => ShareStatusEnum, { description: 'What the code opens now.' })
  get status(): string {
    return shareStatusOf(this.data, this.context.documents.wallClock());
  }

  @Field(() => String, { description: 'What the code opens now, for a person.' })
  statusLabel(@Arg('language', () => Language, languageArgument) language?: Language): string {
    return sayValue(shareStatusLabels, this.status, language, this.context.language);
  }

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  get createdAt(): Instant {
    return this.data.createdAt;
  }

  @Field(() => DateTimeScalar, { description: 'From then on it opens nothing.' })
  get expiresAt(): Instant {
    return this.data.expiresAt;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its holder ended it; null while it stands.',
  })
  get revokedAt(): Instant | null {
    return this.data.revokedAt;
  }

  @Field(() => Int, { description: 'Checks that it allowed.' })
  get usesAllowed(): number {
    return this.data.usesAllowed;
  }

  @Field(() => Int, { description: 'Checks that are left.' })
  get usesLeft(): number {
    return this.data.usesLeft;
  }

  @Field(() => [DateTimeScalar], { description: 'When it was used, the first at the head.' })
  get uses(): readonly Instant[] {
    return this.data.uses;
  }
}

/** What an id of a share names; null for any other id. */
export function shareOfToken(id: string, { tokens }: Pick<RequestContext, 'tokens'>): string | null {
  const content = tokens.open(id);
  return content?.[0] === 'share' ? String(content[1]) : null;
}
