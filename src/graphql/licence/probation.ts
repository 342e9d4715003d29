import { Field, ObjectType } from 'type-graphql';
import type { Probation as ProbationData } from '../../points/index.js';
import type { LegalDay } from '../../time/index.js';
import { LocalDateScalar } from '../kit/scalars.js';

@ObjectType({ description: 'Probation of the licence held on `asOf` (C. route L223-1 al. 2).' })
export class Probation {
  constructor(private readonly data: ProbationData) {}

  @Field(() => LocalDateScalar, { description: 'Day it began: that of the licence.' })
  get startedOn(): LegalDay {
    return this.data.startedOn;
  }

  @Field(() => LocalDateScalar, { description: 'Day it ends, or ended, by what is known.' })
  get endsOn(): LegalDay {
    return this.data.endsOn;
  }

  @Field(() => Boolean, { description: 'True when the post-permit training shortens it (R223-4-1).' })
  get isReduced(): boolean {
    return this.data.reduced;
  }

  @Field(() => Boolean, { description: 'True while it runs on `asOf`.' })
  get isRunning(): boolean {
    return this.data.running;
  }
}
