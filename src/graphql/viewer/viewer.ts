import { Arg, Args, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { AccessDenied, type Action, type Principal, rowOf } from '../../access/index.js';
import { verdict } from '../../access/policy.js';
import type { Instant } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, sayValue } from '../kit/language.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { AccessRefused } from '../problems/types.js';
import { type LicenceResult, LicenceResultUnion, licenceResult } from '../query/licenceResult.js';
import { askedTimes, TwoTimes } from '../query/twoTimes.js';
import { ConsultationConnection, consultationsOf } from './consultations.js';
import { DoorEnum, kindOfRow, ViewerKindEnum } from './enums.js';
import { doorLabels, viewerKindLabels } from './labels.js';
import { NextStep, nextStepsOf } from './nextSteps.js';
import { Session } from './session.js';

@ObjectType({ description: 'Who is asking, how they came in, and what they may do next.' })
export class Viewer {
  constructor(
    private readonly principal: Principal,
    private readonly context: RequestContext,
  ) {}

  @Field(() => ViewerKindEnum, { description: 'As whom the gateway knows the asker.' })
  get kind(): string {
    return kindOfRow[rowOf(this.principal)];
  }

  @Field(() => String, { description: 'As whom the gateway knows the asker, for a person.' })
  kindLabel(@Arg('language', () => Language, languageArgument) language?: Language): string {
    return sayValue(viewerKindLabels, this.kind, language, this.context.language);
  }

  @Field(() => DoorEnum, {
    nullable: true,
    description: 'By which door the asker signed in; null when nobody did.',
  })
  get door(): string | null {
    return 'door' in this.principal ? this.principal.door : null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'By which door the asker signed in, for a person; null when nobody did.',
  })
  doorLabel(@Arg('language', () => Language, languageArgument) language?: Language): string | null {
    const value = this.door;
    return value === null ? null : sayValue(doorLabels, value, language, this.context.language);
  }

  @Field(() => String, { nullable: true, description: 'Name of an authority; null for anybody else.' })
  get authority(): string | null {
    return this.principal.kind === 'AUTHORITY' ? this.principal.name : null;
  }

  @Field(() => String, { description: 'World that this request speaks to; a session belongs to one.' })
  get world(): string {
    return this.context.register.world;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the asker signed in, by the wall clock; null without a session.',
  })
  get signedInAt(): Instant | null {
    return 'session' in this.principal ? this.principal.session.signedInAt : null;
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the session stands if it is not used, or the token of an authority; null for others.',
  })
  get expiresAt(): Instant | null {
    if ('session' in this.principal) return this.principal.session.expiresAt;
    return this.principal.kind === 'AUTHORITY' ? this.principal.expiresAt : null;
  }

  @Field(() => [NextStep], { description: 'What the asker may do next, the most useful first.' })
  get nextSteps(): NextStep[] {
    return nextStepsOf(this.principal);
  }

  @Field(() => LicenceResultUnion, {
    description: 'The licence of the holder who asks, without its NEPH; or why there is none to show.',
  })
  licence(@Args(() => TwoTimes) times: TwoTimes): Promise<LicenceResult> | LicenceResult {
    const { principal } = this;
    if (principal.kind === 'HOLDER')
      return licenceResult(this.context.register.licence(principal.neph, askedTimes(times)), this.context);
    const allowed = verdict(principal, 'READ_LICENCE');
    return new AccessRefused(allowed === 'ALLOWED' ? 'NOT_ALLOWED' : allowed);
  }

  @Field(() => [Session], {
    nullable: true,
    description:
      'Sessions of the asker, the latest used first. Null, with an error beside the rest of the answer, for those who have none.',
  })
  async sessions(): Promise<Session[]> {
    const principal = this.allowed('MANAGE_SESSIONS');
    if (!('session' in principal)) throw new AccessDenied('NOT_ALLOWED');
    const sessions = await this.context.doors.sessions.list(principal);
    return sessions.map(session => new Session(session, principal.session.id));
  }

  @Field(() => ConsultationConnection, {
    nullable: true,
    description:
      'Who consulted the dossier of the holder who asks, the latest first, from the access journal. Null, with an error beside the rest of the answer, for anybody else.',
  })
  consultations(
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Number of consultations, 0 to 100. Default: 20.',
    })
    first?: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' })
    after?: string | null,
  ): Promise<ConsultationConnection> {
    const principal = this.allowed('READ_CONSULTATIONS');
    if (principal.kind !== 'HOLDER') throw new AccessDenied('NOT_ALLOWED');
    return consultationsOf(principal, first, after, this.context);
  }

  private allowed(action: Action): Principal {
    const allowed = verdict(this.principal, action);
    if (allowed !== 'ALLOWED') throw new AccessDenied(allowed);
    return this.principal;
  }
}

@Resolver()
export class ViewerQueries {
  @Query(() => Viewer, { description: 'Who is asking.' })
  viewer(@Ctx() context: RequestContext): Promise<Viewer> {
    return viewerOf(context);
  }
}

/** Who asks in a context. */
export async function viewerOf(context: RequestContext): Promise<Viewer> {
  return new Viewer(await context.register.asker(), context);
}
