import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AccessDenied, type Door, type Scope, scopes, subjectOf } from '../../access/index.js';
import type { RequestContext } from '../context.js';
import { named } from '../kit/namedEnum.js';
import { DoorEnum } from '../viewer/enums.js';
import { AccessError } from './accessError.js';
import { checkDelivery, delivered } from './delivered.js';
import { type SessionDelivery, SessionDeliveryEnum } from './inputs.js';
import { AccessPayload, SignInPayload } from './payloads.js';

const OfficeEnum = named('AuthorityOffice', 'Kind of authority.', {
  JUDGE: 'A judge.',
  PREFECTURE: 'A préfecture.',
});

const ScopeEnum = named('AuthorityScope', 'What a token of an authority may be used for.', {
  LICENCE: 'Balance, history, forecast, categories: the scope `licence`.',
  FULL_RECORD: 'The rest of the dossier, and its RII: the scope `full-record`.',
});

@InputType({ description: 'As whom a tester signs in.' })
export class SignInAsPersonaInput {
  @Field(() => String, {
    description:
      'Id of a persona of this world, such as `everyday`; or the NEPH of any of its dossiers, such as `830499100015`.',
  })
  persona!: string;

  @Field(() => DoorEnum, { defaultValue: 'FRANCECONNECT', description: 'By which door.' })
  door!: Door;

  @Field(() => SessionDeliveryEnum, {
    defaultValue: 'COOKIE',
    description: 'How the session is handed over.',
  })
  delivery!: SessionDelivery;
}

@InputType({ description: 'Which authority a tester makes.' })
export class AuthorityTokenInput {
  @Field(() => OfficeEnum, { description: 'Kind of authority.' })
  office!: 'JUDGE' | 'PREFECTURE';

  @Field(() => String, {
    defaultValue: 'Autorité simulée',
    description: 'Name that holders read among who consulted their dossier.',
  })
  name!: string;

  @Field(() => [ScopeEnum], {
    defaultValue: ['LICENCE', 'FULL_RECORD'],
    description: 'What the token may be used for.',
  })
  scopes!: ('LICENCE' | 'FULL_RECORD')[];
}

@ObjectType({ description: 'A token for an authority that a tester made.' })
export class AuthorityTokenPayload extends AccessPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Bearer token, for ten minutes, told this once; null when it was refused.',
  })
  get token(): string | null {
    return this.outcome.token ?? null;
  }
}

const input = { description: 'What is given.' };

@Resolver()
export class TesterDoorOfAccess {
  @Mutation(() => SignInPayload, {
    description:
      'Signs in as a persona, or as the holder of any dossier, whose NEPH is linked already: a session like any other, for whoever holds the tester’s token.',
  })
  async signInAsPersona(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInAsPersonaInput, input) { persona, door, delivery }: SignInAsPersonaInput,
  ): Promise<SignInPayload> {
    forTesters(context);
    checkDelivery(delivery, context);
    const neph = await context.nephOfPersona(persona);
    if (neph === null)
      return new SignInPayload({ errors: [new AccessError('UNKNOWN_PERSONA', { field: 'persona' })] });
    const { sessions, sealNeph } = context.doors;
    const { secret } = await sessions.open({
      mark: await context.register.mark(),
      door,
      subject: subjectOf(persona),
      dossier: sealNeph(neph),
      device: context.browser.deviceName,
      idToken: null,
    });
    return new SignInPayload(await delivered(secret, delivery, context));
  }

  @Mutation(() => AuthorityTokenPayload, {
    description: 'Makes an authority and gives it a token, for whoever holds the tester’s token.',
  })
  async authorityToken(
    @Ctx() context: RequestContext,
    @Arg('input', () => AuthorityTokenInput, input) { office, name, scopes: asked }: AuthorityTokenInput,
  ): Promise<AuthorityTokenPayload> {
    forTesters(context);
    const { authorities } = context.doors;
    const registered = await authorities.register({ office, name, scopes: asked.map(scopeOf) });
    if (registered.kind === 'REFUSED') {
      const isName = registered.code === 'MALFORMED_NAME';
      const error = isName
        ? new AccessError('MALFORMED_AUTHORITY_NAME', { field: 'name' })
        : new AccessError('UNKNOWN_SCOPE', { field: 'scopes' });
      return new AuthorityTokenPayload({ errors: [error] });
    }
    const answer = await authorities.issueToken({ ...registered, ip: context.browser.ip });
    if (answer.kind !== 'ISSUED') throw new AccessDenied('NOT_ALLOWED');
    return new AuthorityTokenPayload({ token: answer.accessToken });
  }
}

/** @throws AccessDenied TESTER_TOKEN_REQUIRED */
function forTesters({ isTester }: RequestContext): void {
  if (!isTester) throw new AccessDenied('TESTER_TOKEN_REQUIRED');
}

function scopeOf(asked: 'LICENCE' | 'FULL_RECORD'): Scope {
  return scopes[asked === 'LICENCE' ? 0 : 1];
}
