/** What is asked of a licence to see whether its answer holds together, without its texts. */
export const soundLicenceQuery = `query Sound($nephs: [Neph!]!, $asOf: LocalDate, $knownAt: DateTime) {
  licences(nephs: $nephs, asOf: $asOf, knownAt: $knownAt) {
    __typename
    ... on Licence {
      id neph balance arithmeticBalance ceiling noBalanceReason pointsStatus nextStageFrom
      view { asOf }
      holder { birthName bornOn }
      pendingPointEvents { fact }
      pendingUnknownBecause
      pointEvents(first: 100, since: "1900-01-01", order: OLDEST_FIRST) {
        totalCount
        nodes { id on recordedOn rule points balanceAfter arithmeticBalanceAfter ceiling }
        pageInfo { hasNextPage }
      }
      restitutionForecast {
        until emptyReason fullBalanceOn lowestBalance
        items { dueOn points balanceBefore balanceAfter arithmeticBalanceAfter ceiling }
        blocked { wouldBeDueOn isPast }
      }
      balanceExplanation {
        wholeOn sum
        steps { on rule points balanceAfter arithmeticBalanceBefore arithmeticBalanceAfter }
      }
    }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
type Told = any;

/**
 * What is wrong with the answer for one licence; empty for a sound one. `asOf` is the day that was asked, `known` that on
 * which the register knew it: where it is later, losses may stand between the credits to come.
 */
export function faultsOf(told: Told, asOf: string, known = asOf): readonly string[] {
  if (told.__typename !== 'Licence') return [`answered ${told.__typename}`];
  return [
    ...faultsOfBalance(told),
    ...faultsOfHistory(told, asOf),
    ...faultsOfForecast(told, asOf, known > asOf),
    ...faultsOfExplanation(told),
  ].filter(fault => fault !== '');
}

const unless = (isSound: boolean, fault: string): string => (isSound ? '' : fault);

function faultsOfBalance(told: Told): string[] {
  const { balance, arithmeticBalance, ceiling, noBalanceReason, pointsStatus, holder } = told;
  const hasBalance = balance !== null;
  const isAllOrNothing = [arithmeticBalance, ceiling, pointsStatus].every(
    one => (one !== null) === hasBalance,
  );
  return [
    unless(isAllOrNothing && (noBalanceReason === null) === hasBalance, 'half a balance'),
    unless(
      !hasBalance || (balance >= 0 && balance <= ceiling && ceiling <= 12),
      `balance ${balance} of ${ceiling}`,
    ),
    unless(
      !hasBalance || balance === Math.max(0, arithmeticBalance),
      `${balance} shown for ${arithmeticBalance}`,
    ),
    unless(/^\d{4}-\d\d-\d\d$/.test(holder.bornOn), 'no day of birth'),
    unless(
      (told.pendingPointEvents === null) === (told.pendingUnknownBecause !== null),
      'pending and unknown',
    ),
    unless(told.nextStageFrom === null || told.nextStageFrom >= told.view.asOf, 'a stage in the past'),
  ];
}

/** Each event moves the balance by its points, an invalidation to zero; the last leaves the balance of today. */
function faultsOfHistory({ pointEvents, balance, arithmeticBalance }: Told, asOf: string): string[] {
  const { nodes, totalCount, pageInfo } = pointEvents;
  const days = nodes.map(({ on }: Told) => on);
  const moves = nodes.filter((event: Told) => event.balanceAfter !== null);
  const isWhole = !pageInfo.hasNextPage;
  const faults = [
    unless(!isWhole || nodes.length === totalCount, `${nodes.length} events of ${totalCount}`),
    unless(new Set(nodes.map(({ id }: Told) => id)).size === nodes.length, 'two events of one id'),
    unless(isRising(days) && (days.at(-1) ?? asOf) <= asOf, `events out of order: ${days}`),
  ];
  let sum = 0;
  for (const { rule, points, balanceAfter, arithmeticBalanceAfter, ceiling, on } of moves) {
    sum = rule === 'INVALIDATION' ? 0 : sum + points;
    const found = [arithmeticBalanceAfter, balanceAfter];
    if (`${found}` !== `${[sum, Math.max(0, sum)]}` || balanceAfter > ceiling)
      faults.push(`${rule} of ${on}: ${points} makes ${sum}, not ${found} of ${ceiling}`);
    sum = arithmeticBalanceAfter;
  }
  if (balance !== null && isWhole)
    faults.push(
      unless(sum === arithmeticBalance, `events come to ${sum}, the balance is ${arithmeticBalance}`),
    );
  return faults;
}

function faultsOfForecast(
  { restitutionForecast, arithmeticBalance }: Told,
  asOf: string,
  isAhead: boolean,
): string[] {
  const { until, emptyReason, items, blocked } = restitutionForecast;
  const days = items.map(({ dueOn }: Told) => dueOn);
  const faults = [
    unless((emptyReason === null) === items.length > 0, `${items.length} items, and ${emptyReason}`),
    unless(isRising([...days, until]) && (days[0] ?? until) > asOf, `due ${days} from ${asOf} to ${until}`),
    ...blocked.map(({ wouldBeDueOn, isPast }: Told) =>
      unless(
        wouldBeDueOn === null || isPast === wouldBeDueOn <= asOf,
        `blocked ${wouldBeDueOn}, past: ${isPast}`,
      ),
    ),
  ];
  let sum = arithmeticBalance;
  for (const { dueOn, points, balanceBefore, balanceAfter, arithmeticBalanceAfter, ceiling } of items) {
    if (isAhead) sum = arithmeticBalanceAfter - points;
    const before = Math.max(0, sum);
    sum += points;
    const found = [balanceBefore, balanceAfter, arithmeticBalanceAfter];
    if (`${found}` !== `${[before, Math.max(0, sum), sum]}` || balanceAfter > ceiling || points <= 0)
      faults.push(`due ${dueOn}: ${points} makes ${sum}, not ${found} of ${ceiling}`);
    sum = arithmeticBalanceAfter;
  }
  return faults;
}

/** The steps lead from one balance to the next, and the last to the balance of today. */
function faultsOfExplanation({ balanceExplanation, balance, arithmeticBalance }: Told): string[] {
  const { steps, wholeOn, sum } = balanceExplanation;
  if (balance === null)
    return [unless(steps.length === 0 && wholeOn === null && sum === null, 'steps to nothing')];
  const last = steps.at(-1);
  return [
    unless(
      last?.balanceAfter === balance && last.arithmeticBalanceAfter === arithmeticBalance,
      `the last step leaves ${last?.arithmeticBalanceAfter}, the balance is ${arithmeticBalance}`,
    ),
    unless(wholeOn !== null && sum !== null, 'a balance that was never whole'),
    ...steps.map((step: Told, place: number) => {
      const { rule, on, points, arithmeticBalanceBefore, arithmeticBalanceAfter } = step;
      const before = steps[place - 1]?.arithmeticBalanceAfter ?? arithmeticBalanceBefore;
      const after = rule === 'INVALIDATION' ? 0 : before + points;
      const found = [arithmeticBalanceBefore, arithmeticBalanceAfter];
      return unless(
        `${found}` === `${[before, after]}`,
        `step ${rule} of ${on}: ${found}, not ${[before, after]}`,
      );
    }),
  ];
}

function isRising(days: readonly string[]): boolean {
  return days.every((day, place) => place === 0 || (days[place - 1] as string) <= day);
}
