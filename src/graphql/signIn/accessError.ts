import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { PasswordWeakness, RefusedField } from '../../access/account/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { named } from '../kit/namedEnum.js';
import { type DoorErrorCode, doorErrors } from './errorCatalogue.js';

export const AccessErrorCodeEnum = named(
  'AccessErrorCode',
  'Why a door stayed shut. Keep a default branch: codes may be added.',
  Object.fromEntries(Object.entries(doorErrors).map(([code, { message }]) => [code, message.en])) as Record<
    DoorErrorCode,
    string
  >,
);

/** What more is known of a refusal. */
interface Detail {
  readonly field?: string;
  readonly retryAfter?: number;
}

@ObjectType({ description: 'Why something was refused at a door; nothing was done.' })
export class AccessError {
  constructor(
    private readonly of: DoorErrorCode,
    private readonly detail: Detail = {},
  ) {}

  @Field(() => AccessErrorCodeEnum, { description: 'Why, for a program.' })
  get code(): DoorErrorCode {
    return this.of;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Field of the input that is not taken; null when none is alone at fault.',
  })
  get field(): string | null {
    return this.detail.field ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Whole seconds until the next try; null where one need not wait.',
  })
  get retryAfter(): number | null {
    return this.detail.retryAfter ?? null;
  }

  @Field(() => String, { description: 'What happened, for a person.' })
  message(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(doorErrors[this.of].message, language, context.language);
  }

  @Field(() => String, { description: 'What to do next, for a person.' })
  remedy(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    const text = say(doorErrors[this.of].remedy, language, context.language);
    return text.replace('{retryAfter}', String(this.retryAfter));
  }
}

/** Too many tries were made. */
export function tooMany({ retryAfter }: { readonly retryAfter: number }): AccessError[] {
  return [new AccessError('TOO_MANY_ATTEMPTS', { retryAfter })];
}

/** A password that is not taken, given in a field. */
export function weak(because: PasswordWeakness, field: string): AccessError {
  return new AccessError(`PASSWORD_${because}`, { field });
}

/** Fields of a new account that are not taken. */
export function refusedFields(fields: readonly RefusedField[]): AccessError[] {
  return fields.map(refused =>
    refused.code === 'WEAK_PASSWORD'
      ? weak(refused.because, refused.field)
      : new AccessError(refused.code, { field: refused.field }),
  );
}
