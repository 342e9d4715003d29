import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { tryNeph } from '../../snpc/index.js';
import type { RequestContext } from '../context.js';
import { NephScalar } from '../kit/scalars.js';
import { ProblemCode } from '../problems/catalogue.js';
import { type ProblemError, problem } from '../problems/errors.js';
import { ForeignId, MalformedNeph } from '../problems/types.js';
import { type LicenceResult, LicenceResultUnion, licenceResult } from './licenceResult.js';
import { licenceOfToken } from './tokens.js';
import { askedTimes, TwoTimes } from './twoTimes.js';

/** Most licences that one field answers. */
export const mostLicences = 100;

@InputType({ description: 'Which licence: exactly one of these fields.' })
export class LicenceBy {
  @Field(() => NephScalar, { nullable: true, description: 'Number of the dossier in the register (NEPH).' })
  neph?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of a `Licence`; a time given beside it wins over the one it holds.',
  })
  id?: string | null;
}

@Resolver()
export class LicenceQueries {
  @Query(() => LicenceResultUnion, {
    description: 'One licence at two times: true in law on `asOf`, known to the register at `knownAt`.',
  })
  licence(
    @Ctx() context: RequestContext,
    @Arg('by', () => LicenceBy, { description: 'Which licence.' }) by: LicenceBy,
    @Args(() => TwoTimes) times: TwoTimes,
  ): Promise<LicenceResult> | LicenceResult {
    if (typeof by.id === 'string') return licenceById(by.id, times, context);
    return licenceByNeph(by.neph ?? '', times, context);
  }

  @Query(() => [LicenceResultUnion], {
    description: 'Up to 100 licences, in the order asked: for testers and for authorities with a purpose.',
  })
  licences(
    @Ctx() context: RequestContext,
    @Arg('nephs', () => [NephScalar], { description: 'Numbers of the dossiers, at most 100.' })
    nephs: string[],
    @Args(() => TwoTimes) times: TwoTimes,
  ): Promise<LicenceResult[]> {
    if (nephs.length > mostLicences) throw tooManyLicences(nephs.length);
    return Promise.all(
      nephs.map(text => {
        const neph = tryNeph(text);
        if (neph === undefined) return new MalformedNeph();
        return licenceResult(context.register.licenceOfMany(neph, askedTimes(times)), context);
      }),
    );
  }
}

function licenceByNeph(
  text: string,
  times: TwoTimes,
  context: RequestContext,
): Promise<LicenceResult> | LicenceResult {
  const neph = tryNeph(text);
  if (neph === undefined) return new MalformedNeph();
  return licenceResult(context.register.licence(neph, askedTimes(times)), context);
}

function licenceById(
  id: string,
  times: TwoTimes,
  context: RequestContext,
): Promise<LicenceResult> | LicenceResult {
  const named = licenceOfToken(id, context);
  if (named === null) return new ForeignId();
  const given = askedTimes(times);
  const wanted = {
    asOf: given.asOf ?? named.times.asOf,
    knownAt: given.knownAt ?? named.times.knownAt,
  };
  return licenceResult(context.register.licence(named.neph, wanted), context);
}

/** The error of a request for more licences than one field answers. */
export function tooManyLicences(asked: number): ProblemError {
  return problem(ProblemCode.TOO_MANY_LICENCES, {
    fr: `${asked} ont été demandés.`,
    en: `${asked} were asked.`,
  });
}
