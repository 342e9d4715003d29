import {
  type PerServer,
  perServer,
  type Report,
  type ServerName,
  scenarioReport,
} from '../bench/serving/report.js';

/** Rounds in which each server took so many microseconds. */
export const roundsOf: PerServer<readonly number[]> = {
  ours: [200, 220, 210],
  mercuriusJit: [100, 110, 105],
  yoga: [200, 200, 210],
  fastify: [80, 88, 84],
  nodeHttp: [50, 55, 50],
};

/** A report of one scenario, in which some servers took other times. */
export function reportOf(others: Partial<Record<ServerName, readonly number[]>> = {}): Report {
  const first = { cpuMicros: 20_000, milliseconds: 25 };
  const later = { cpuMicros: 300, milliseconds: 0.4 };
  return {
    scenarios: [scenarioReport({ name: 'licence-view', rounds: { ...roundsOf, ...others }, latency: null })],
    shared: [{ part: 'the journal', cpuMicros: 40, budgetMicros: 60 }],
    residentMegabytes: perServer(() => 250),
    firstRequests: perServer(() => ({ first, later, after: 1_000 })),
    machine: { node: '26.0.0', cores: 2, pinned: { server: 0, load: 1 }, loadAverage: 1 },
  };
}
