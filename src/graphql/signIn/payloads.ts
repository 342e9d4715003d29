import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { Viewer, viewerOf } from '../viewer/viewer.js';
import { AccessError } from './accessError.js';

/** What a door answered, before it is shown. */
export interface DoorOutcome {
  readonly errors?: readonly AccessError[];
  /** Who asks from now on; the context of the request where nothing changed. */
  readonly context?: RequestContext;
  readonly token?: string | null;
  readonly endedSessions?: number;
}

@ObjectType({ description: 'What a door answered.' })
export class AccessPayload {
  constructor(protected readonly outcome: DoorOutcome = {}) {}

  @Field(() => [AccessError], { description: 'Why it was refused; empty when it was done.' })
  get userErrors(): readonly AccessError[] {
    return this.outcome.errors ?? [];
  }

  @Field(() => Viewer, { description: 'Who is asking from now on.' })
  viewer(@Ctx() context: RequestContext): Promise<Viewer> {
    return viewerOf(this.outcome.context ?? context);
  }
}

@ObjectType({ description: 'What a door answered to somebody who signs in.' })
export class SignInPayload extends AccessPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'Bearer token of the session, told this once; null when it was refused, or kept by the browser in a cookie.',
  })
  get token(): string | null {
    return this.outcome.token ?? null;
  }
}

@ObjectType({ description: 'What a door answered, with the sessions that it ended.' })
export class EndedSessionsPayload extends AccessPayload {
  @Field(() => Int, { description: 'Sessions of the asker that were ended.' })
  get endedSessions(): number {
    return this.outcome.endedSessions ?? 0;
  }
}
