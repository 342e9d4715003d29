import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leastNoise, recordOf, worseThan } from '../bench/serving/guard.js';
import { historyLine, withHistoryLine } from '../bench/serving/history.js';
import { servers, tableOf } from '../bench/serving/report.js';
import { reportOf } from './reports.js';

describe('the report of a scenario', () => {
  it('is, as JSON, what others read: a name, and the processor of each server', () => {
    const [scenario] = JSON.parse(JSON.stringify(reportOf())).scenarios;
    expect(scenario.name).toBe('licence-view');
    expect(scenario.cpuMicros).toEqual({
      ours: 210,
      mercuriusJit: 105,
      yoga: 200,
      fastify: 84,
      nodeHttp: 50,
    });
    expect(scenario.rounds).toBe(3);
  });

  it('tells ours over each other one, with quartiles', () => {
    const { ratio } = reportOf().scenarios[0] as ReturnType<typeof reportOf>['scenarios'][number];
    expect(ratio.mercuriusJit).toEqual({ median: 2, lower: 2, upper: 2 });
    expect(ratio.nodeHttp).toEqual({ median: 4, lower: 4, upper: 4.1 });
  });

  it('is a table that names every server', () => {
    const table = tableOf(reportOf());
    for (const server of servers) expect(table).toContain(`  ${server}`);
    expect(table).toContain('the journal                             40  (60)');
  });
});

describe('the guard', () => {
  const recorded = recordOf(reportOf(), '2026-11-30');

  it('finds nothing worse in the same run', () => {
    expect(worseThan(recorded, reportOf())).toEqual([]);
  });

  it('finds what is worse by more than a twentieth where rounds agree', () => {
    const slower = [200, 220, 210].map(value => value * (1 + leastNoise + 0.01));
    const worse = worseThan(recorded, reportOf({ ours: slower }));
    expect(worse.map(({ against }) => against)).toContain('mercuriusJit');
    expect(worse.find(({ against }) => against === 'mercuriusJit')).toMatchObject({
      scenario: 'licence-view',
      recorded: 2,
      most: 2.1,
    });
    const hardly = [200, 220, 210].map(value => value * (1 + leastNoise - 0.01));
    expect(worseThan(recorded, reportOf({ ours: hardly }))).toEqual([]);
  });

  it('lets a run that varies much be worse by as much', () => {
    const restless = [180, 300, 240];
    const worse = worseThan(recorded, reportOf({ ours: restless }));
    expect(worse.map(({ against }) => against)).not.toContain('mercuriusJit');
  });

  it('never minds what got better, nor a scenario that was not recorded', () => {
    expect(worseThan(recorded, reportOf({ ours: [50, 50, 50] }))).toEqual([]);
    expect(worseThan({ ...recorded, ratios: {} }, reportOf({ ours: [900, 900, 900] }))).toEqual([]);
  });
});

describe('the history', () => {
  const line = historyLine(reportOf(), '2026-11-30');

  it('has a line of as many cells as the table of the page', () => {
    const page = readFileSync(path.resolve('docs/performance.md'), 'utf8');
    const longer = withHistoryLine(page, line);
    const lines = longer.split('\n');
    const place = lines.indexOf(line);
    expect(longer.length).toBe(page.length + line.length + 1);
    expect(line.split('|')).toHaveLength((lines[place - 1] as string).split('|').length);
    expect(lines[place + 1]).toBe('');
  });

  it('is not written into a page without its table', () => {
    expect(() => withHistoryLine('# Performance\n\n| a |\n', line)).toThrow('History of serving');
  });
});
