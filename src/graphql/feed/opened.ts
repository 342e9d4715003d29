import { Field, ObjectType } from 'type-graphql';
import { SourceError } from '../../snpc/index.js';
import { MalformedNeph } from '../problems/types.js';
import { type LicenceResult, LicenceResultUnion, licenceResult } from '../query/licenceResult.js';
import type { Look } from './look.js';

@ObjectType({
  description:
    'First item of every feed: it is open, and from its cursor on nothing is missed. A licence that is refused here is not followed; where all are, the feed ends.',
})
export class FeedOpened {
  constructor(
    cursor: string,
    private readonly look: Look,
  ) {
    this.cursor = cursor;
  }

  @Field(() => String, {
    description: 'Opaque: give it as `after` to go on from here. That of the request, where it gave one.',
  })
  readonly cursor: string;

  @Field(() => [LicenceResultUnion], {
    description: 'The licences as they stand now, or why each is refused, in the order asked.',
  })
  licences(): Promise<LicenceResult[]> {
    const { answers, context } = this.look;
    return Promise.all(
      answers.map(answer => {
        if (answer === null) return new MalformedNeph();
        const outcome = answer instanceof SourceError ? Promise.reject(answer) : Promise.resolve(answer);
        return licenceResult(outcome, context);
      }),
    );
  }
}
