import type { SupposedForecast } from './view.js';

type WorkedOut = Omit<SupposedForecast, 'baseline'>;

/** A supposed forecast that is worked out once, when something of it is first read: who reads nothing pays nothing. */
export function whenRead(baseline: SupposedForecast['baseline'], work: () => WorkedOut): SupposedForecast {
  return new WorkedOutWhenRead(baseline, work);
}

class WorkedOutWhenRead implements SupposedForecast {
  readonly #work: () => WorkedOut;
  #done: WorkedOut | undefined;

  constructor(
    readonly baseline: SupposedForecast['baseline'],
    work: () => WorkedOut,
  ) {
    this.#work = work;
  }

  get supposed(): SupposedForecast['supposed'] {
    return this.#outcome().supposed;
  }

  get supposedEvents(): SupposedForecast['supposedEvents'] {
    return this.#outcome().supposedEvents;
  }

  get offences(): SupposedForecast['offences'] {
    return this.#outcome().offences;
  }

  get asOf(): SupposedForecast['asOf'] {
    return this.#outcome().asOf;
  }

  get lowestBalance(): SupposedForecast['lowestBalance'] {
    return this.#outcome().lowestBalance;
  }

  #outcome(): WorkedOut {
    this.#done ??= this.#work();
    return this.#done;
  }
}
