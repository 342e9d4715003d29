/** How much is measured. */
export interface Plan {
  readonly licences: number;
  readonly authorities: number;
  /** Milliseconds from when all servers listen to their first requests. */
  readonly rest: number;
  /** Requests of one server in one round, of a scenario of the usual cost. */
  readonly requests: number;
  /** Requests of each server before it is taken for warm. */
  readonly warmUp: number;
  /** Requests one after another thereafter, of which the mean is taken. */
  readonly oneByOne: number;
  /** Milliseconds that they may take. */
  readonly longestWarmUp: number;
  /** Answers of each scenario that are compared. */
  readonly compared: number;
  /** Milliseconds that they may take. */
  readonly longest: number;
  readonly rounds: number;
  /** Rounds that there are whatever the time. */
  readonly leastRounds: number;
  /** Connections, and so requests under way at once. */
  readonly connections: number;
  /** Seconds of 70 % load, for each server. */
  readonly loadSeconds: number;
  /** Scenarios, from the first on, that are asked at 70 % load. */
  readonly loadedScenarios: number;
  /** Rounds of what all share, and requests in each. */
  readonly shared: { readonly rounds: number; readonly times: number };
  /** Seconds after the start of the process by which no other round begins. */
  readonly until: number;
  /** Seconds after that start by which nothing begins that may be left out: the load of 70 %, what all share. */
  readonly beforeTheRest: number;
}

export const wholePlan: Plan = {
  licences: 1_000,
  authorities: 60,
  rest: 4_000,
  requests: 1_000,
  warmUp: 1_000,
  oneByOne: 50,
  longestWarmUp: 20_000,
  compared: 20,
  longest: 3_000,
  rounds: 9,
  leastRounds: 3,
  connections: 16,
  loadSeconds: 8,
  loadedScenarios: 2,
  shared: { rounds: 5, times: 1_000 },
  // Tokens of authorities stand for ten minutes.
  until: 420,
  beforeTheRest: 480,
};

export const quickPlan: Plan = {
  licences: 150,
  authorities: 40,
  rest: 3_000,
  requests: 250,
  warmUp: 250,
  oneByOne: 15,
  longestWarmUp: 400,
  compared: 3,
  longest: 250,
  rounds: 5,
  leastRounds: 1,
  connections: 16,
  loadSeconds: 0.4,
  loadedScenarios: 1,
  shared: { rounds: 2, times: 60 },
  until: 34,
  beforeTheRest: 33,
};
