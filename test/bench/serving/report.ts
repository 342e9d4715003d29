import { ratios, type Spread, spreadOf } from './statistics.js';

/** The servers that are compared, in the order of the tables. */
export const servers = ['ours', 'mercuriusJit', 'yoga', 'fastify', 'nodeHttp'] as const;

export type ServerName = (typeof servers)[number];

/** One value for each server. */
export type PerServer<Value> = Readonly<Record<ServerName, Value>>;

/** How long answers took, in milliseconds from when they were due. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Requests a second that were asked: 70 % of what the server answers at most. */
  readonly rate: number;
}

/** What was measured of a scenario: for each server, microseconds of processor a request, round by round. */
export interface MeasuredScenario {
  readonly name: string;
  readonly rounds: PerServer<readonly number[]>;
  /** Null where it was not measured, or there was no time for it. */
  readonly latency: PerServer<Latency> | null;
}

/** A scenario as it is told. */
export interface ScenarioReport {
  readonly name: string;
  /** Median of the rounds. */
  readonly cpuMicros: PerServer<number>;
  readonly cpuMicrosSpread: PerServer<Spread>;
  readonly rounds: number;
  /** Ours over the others, of rounds: median and quartiles. */
  readonly ratio: PerServer<Spread>;
  readonly latencyAt70: PerServer<Latency> | null;
}

/** The first requests of a server, in microseconds of processor and milliseconds of the clock. */
export interface FirstRequests {
  readonly first: { readonly cpuMicros: number; readonly milliseconds: number };
  /** The mean of some that come one by one after so many others: the thousandth, in a whole run. */
  readonly later: { readonly cpuMicros: number; readonly milliseconds: number };
  readonly after: number;
}

/** What the work costs that every server does alike, by parts, in microseconds of processor. */
export interface SharedCost {
  readonly part: string;
  readonly cpuMicros: number;
  readonly budgetMicros: number | null;
}

/** What a run tells. */
export interface Report {
  readonly scenarios: readonly ScenarioReport[];
  readonly shared: readonly SharedCost[];
  readonly residentMegabytes: PerServer<number>;
  readonly firstRequests: PerServer<FirstRequests>;
  readonly machine: {
    readonly node: string;
    readonly cores: number;
    /** Core of the server, and that of the load; null where they could not be pinned. */
    readonly pinned: { readonly server: number; readonly load: number } | null;
    readonly loadAverage: number;
  };
}

/** A value for each server. */
export function perServer<Value>(of: (name: ServerName) => Value): PerServer<Value> {
  return Object.fromEntries(servers.map(name => [name, of(name)])) as Record<ServerName, Value>;
}

/** The figures of a scenario. @throws RangeError where servers have not as many rounds */
export function scenarioReport({ name, rounds, latency }: MeasuredScenario): ScenarioReport {
  const spreads = perServer(server => rounded(spreadOf(rounds[server])));
  return {
    name,
    cpuMicros: perServer(server => spreads[server].median),
    cpuMicrosSpread: spreads,
    rounds: rounds.ours.length,
    ratio: perServer(server => rounded(spreadOf(ratios(rounds.ours, rounds[server])), 3)),
    latencyAt70: latency,
  };
}

function rounded({ median, lower, upper }: Spread, digits = 1): Spread {
  const round = (value: number): number => Number(value.toFixed(digits));
  return { median: round(median), lower: round(lower), upper: round(upper) };
}

/** The report in lines for a person. */
export function tableOf(report: Report): string {
  const { pinned, node, cores, loadAverage } = report.machine;
  const cells = pinned ? `server on core ${pinned.server}, load on core ${pinned.load}` : 'not pinned';
  return [
    `Node.js ${node}, ${cores} cores, load ${loadAverage.toFixed(1)}; ${cells}`,
    ...report.scenarios.flatMap(linesOfScenario),
    '',
    ...(report.shared.length > 0 ? ['shared by all, µs of processor (budget)'] : []),
    ...report.shared.map(
      ({ part, cpuMicros, budgetMicros }) =>
        `  ${part.padEnd(34)} ${whole(cpuMicros, 7)}${budgetMicros === null ? '' : `  (${budgetMicros})`}`,
    ),
    '',
    `first request and that after ${report.firstRequests.ours.after} others, µs of processor (ms of the clock); resident, MB`,
    ...servers.map(name => lineOfServer(name, report)),
  ].join('\n');
}

function linesOfScenario({ name, cpuMicrosSpread, ratio, rounds, latencyAt70 }: ScenarioReport): string[] {
  return [
    '',
    `${name}, rounds: ${rounds}; µs of processor a request, and ours over it (quartiles)${latencyAt70 ? '; p50, p95, p99 at 70 % load, ms' : ''}`,
    ...servers.map(server => {
      const { median, lower, upper } = cpuMicrosSpread[server];
      const ours = ratio[server];
      const late = latencyAt70?.[server];
      const told = late ? `  ${[late.p50, late.p95, late.p99].map(one => one.toFixed(1)).join(', ')}` : '';
      return `  ${server.padEnd(13)}${whole(median, 7)} (${lower.toFixed(0)}–${upper.toFixed(0)})  ${ours.median.toFixed(2)} (${ours.lower.toFixed(2)}–${ours.upper.toFixed(2)})${told}`;
    }),
  ];
}

function lineOfServer(name: ServerName, { firstRequests, residentMegabytes }: Report): string {
  const { first, later } = firstRequests[name];
  const both = [first, later].map(
    ({ cpuMicros, milliseconds }) => `${whole(cpuMicros, 6)} (${milliseconds.toFixed(1)})`,
  );
  return `  ${name.padEnd(13)} ${both.join('  ')}  ${residentMegabytes[name].toFixed(0)} MB`;
}

function whole(value: number, width: number): string {
  return value.toFixed(0).padStart(width);
}
