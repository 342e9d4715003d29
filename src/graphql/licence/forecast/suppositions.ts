import { Field, InputType } from 'type-graphql';
import type { Supposition as SuppositionData } from '../../../licence/index.js';
import type { LegalDay } from '../../../time/index.js';
import { LocalDateScalar } from '../../kit/scalars.js';
import { ProblemCode } from '../../problems/catalogue.js';
import { problem } from '../../problems/errors.js';

@InputType({ description: 'An infraction that is supposed.' })
export class SupposedInfraction {
  @Field(() => String, { description: 'Code of the offence table, such as `STOP`; see `Query.offences`.' })
  offence!: string;

  @Field(() => LocalDateScalar, { description: 'Legal day it would be committed.' })
  committedOn!: LegalDay;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day it would become final. Default: `committedOn`.',
  })
  finalOn?: LegalDay | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Day the register would record it. Default: the later of `finalOn` and the day after `asOf`.',
  })
  recordedOn?: LegalDay | null;
}

@InputType({ description: 'A voluntary stage that is supposed.' })
export class SupposedStage {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from!: LegalDay;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day. Default: the day after `from`.' })
  to?: LegalDay | null;
}

@InputType({ description: 'A fact that is supposed: exactly one of its fields.' })
export class Supposition {
  @Field(() => SupposedInfraction, { nullable: true, description: 'An infraction.' })
  infraction?: SupposedInfraction | null;

  @Field(() => SupposedStage, { nullable: true, description: 'A stage.' })
  stage?: SupposedStage | null;
}

/** Most facts that one request may suppose. */
export const mostSuppositions = 20;

/**
 * The suppositions of a request, for the licence to work out; `place` says where in the request they stand.
 * @throws GraphQLError IMPOSSIBLE_SUPPOSITION
 */
export function suppositionsOf(inputs: readonly Supposition[], place = ''): SuppositionData[] {
  if (inputs.length > mostSuppositions) {
    throw problem(ProblemCode.IMPOSSIBLE_SUPPOSITION, {
      fr: `${place && `${place} : `}Supposez au plus ${mostSuppositions} faits à la fois.`,
      en: `${place && `${place}: `}Suppose at most ${mostSuppositions} facts at once.`,
    });
  }
  return inputs.map(({ infraction, stage }): SuppositionData => {
    if (infraction) {
      const { offence, committedOn, finalOn = null, recordedOn = null } = infraction;
      return { kind: 'INFRACTION', offenceRef: offence, committedOn, finalOn, recordedOn };
    }
    const { from, to } = stage as SupposedStage;
    return { kind: 'STAGE', from, to: to ?? ((from + 1) as LegalDay) };
  });
}
