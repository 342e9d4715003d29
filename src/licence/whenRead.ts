import type { SupposedForecast } from './view.js';

/** A supposed forecast that is worked out once, when something of it is first read: who reads nothing pays nothing. */
export function whenRead(
  baseline: SupposedForecast['baseline'],
  work: () => Omit<SupposedForecast, 'baseline'>,
): SupposedForecast {
  let done: Omit<SupposedForecast, 'baseline'> | undefined;
  const outcome = () => {
    done ??= work();
    return done;
  };
  return {
    baseline,
    get supposed() {
      return outcome().supposed;
    },
    get supposedEvents() {
      return outcome().supposedEvents;
    },
    get offences() {
      return outcome().offences;
    },
    get asOf() {
      return outcome().asOf;
    },
    get lowestBalance() {
      return outcome().lowestBalance;
    },
  };
}
