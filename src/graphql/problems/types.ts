import { Arg, Ctx, Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import type { RefusalOfAccess } from '../../access/index.js';
import type { Instant, LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { DateTimeScalar, LocalDateScalar } from '../kit/scalars.js';
import { accessRefusals } from './accessRefusals.js';
import { catalogue, ProblemCode } from './catalogue.js';
import { whereToFindTheNeph } from './whereToFindTheNeph.js';

@InterfaceType({
  description: 'A refusal that a client must handle: a member of a result union.',
  autoRegisterImplementations: false,
})
export abstract class Problem {
  @Field(() => ProblemCode, { description: 'Why.' })
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    this.code = code;
  }

  @Field(() => String, { description: 'What happened, for a person.' })
  message(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(catalogue[this.code].message, language, context.language);
  }

  @Field(() => String, { description: 'What to do next, for a person.' })
  remedy(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string {
    return say(catalogue[this.code].remedy, language, context.language);
  }
}

abstract class NephProblem extends Problem {
  whereToFind(context: RequestContext, language: Language | undefined): string[] {
    return whereToFindTheNeph.map(text => say(text, language, context.language));
  }
}

@ObjectType({
  implements: Problem,
  description: 'No dossier can be read under this NEPH. A dossier that is not yours answers alike.',
})
export class LicenceNotFound extends NephProblem {
  constructor() {
    super(ProblemCode.LICENCE_NOT_FOUND);
  }

  @Field(() => [String], { description: 'The six documents that show the NEPH.' })
  whereToFindTheNeph(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] {
    return this.whereToFind(context, language);
  }
}

@ObjectType({ implements: Problem, description: 'The text given can be no NEPH.' })
export class MalformedNeph extends NephProblem {
  constructor() {
    super(ProblemCode.MALFORMED_NEPH);
  }

  @Field(() => [String], { description: 'The six documents that show the NEPH.' })
  whereToFindTheNeph(
    @Ctx() context: RequestContext,
    @Arg('language', () => Language, languageArgument) language?: Language,
  ): string[] {
    return this.whereToFind(context, language);
  }
}

@ObjectType({ implements: Problem, description: 'The day asked precedes the first licence.' })
export class BeforeLicence extends Problem {
  constructor(firstLicenceOn: LegalDay) {
    super(ProblemCode.BEFORE_LICENCE);
    this.firstLicenceOn = firstLicenceOn;
  }

  @Field(() => LocalDateScalar, { description: 'Day the first licence was obtained.' })
  readonly firstLicenceOn: LegalDay;
}

@ObjectType({ implements: Problem, description: 'A time asked is ahead of the register’s clock.' })
export class AheadOfClock extends Problem {
  constructor(argument: string, clock: Instant) {
    super(ProblemCode.AHEAD_OF_CLOCK);
    this.argument = argument;
    this.clock = clock;
  }

  @Field(() => String, { description: 'The argument at fault: `asOf` or `knownAt`.' })
  readonly argument: string;

  @Field(() => DateTimeScalar, { description: 'The register’s clock: the latest instant that may be asked.' })
  readonly clock: Instant;
}

@ObjectType({ implements: Problem, description: 'The source does not keep what the register knew before.' })
export class HistoryNotSupported extends Problem {
  constructor() {
    super(ProblemCode.HISTORY_NOT_SUPPORTED);
  }
}

@ObjectType({ implements: Problem, description: 'The id names no licence of this gateway.' })
export class ForeignId extends Problem {
  constructor() {
    super(ProblemCode.FOREIGN_ID);
  }
}

@ObjectType({
  implements: Problem,
  description: 'The asker may not do this, or not yet: `remedy` and `url` tell what opens it.',
})
export class AccessRefused extends Problem {
  constructor(private readonly refusal: RefusalOfAccess) {
    super(ProblemCode[refusal]);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Where to go next: a path on the gateway, such as `/sign-in`; null where no page of the gateway opens it.',
  })
  get url(): string | null {
    return accessRefusals[this.refusal].url;
  }
}

@ObjectType({
  implements: Problem,
  description:
    'The register does not answer (`SOURCE_UNAVAILABLE`), or did not in time (`SOURCE_TIMED_OUT`): nothing is known of this licence now.',
})
export class SourceUnavailable extends Problem {
  constructor(
    code: ProblemCode.SOURCE_UNAVAILABLE | ProblemCode.SOURCE_TIMED_OUT,
    retryAfter: number | undefined,
  ) {
    super(code);
    this.retryAfter = retryAfter ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after which asking again may help; null when the register does not say.',
  })
  readonly retryAfter: number | null;
}

@ObjectType({
  implements: Problem,
  description:
    'The register holds a record of this licence that cannot be read or contradicts itself: rather no balance than a wrong one.',
})
export class RecordUnreadable extends Problem {
  constructor() {
    super(ProblemCode.RECORD_UNREADABLE);
  }
}

@ObjectType({
  implements: Problem,
  description:
    'The register was made anew (a simulated one was reset), or it no longer has the past that a cursor pins. It is the last item of its feed.',
})
export class RegisterRestarted extends Problem {
  constructor() {
    super(ProblemCode.REGISTER_RESTARTED);
  }
}
