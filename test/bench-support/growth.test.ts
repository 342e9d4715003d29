import { describe, expect, it } from 'vitest';
import { linesOf, tableOf, withBlock } from '../bench/growth/report.js';

const point = (curve: string, at: number, micros: readonly number[]) => ({
  curve,
  at,
  events: 2,
  micros,
  clockMicros: micros,
  lawMicros: null,
});

describe('the report of growth', () => {
  const lines = linesOf([
    point('worlds', 1, [100, 200, 400]),
    point('events', 1, [10, 10, 10]),
    point('worlds', 1_000, [200, 300, 400]),
  ]);

  it('compares each point with the first of its own curve, round by round', () => {
    expect(lines.map(({ ratio }) => ratio.median)).toEqual([1, 1, 1.5]);
  });

  it('writes a line for each point', () => {
    const [head, rule, ...rows] = tableOf(lines).split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toBe('| worlds | 1,000 | 2.0 | 300 | 300 | – | 1.50 (1.25–1.75) | ██████ |');
    const cells = [head, rule, rows[0]].map(line => line?.split('|').length);
    expect(new Set(cells).size).toBe(1);
  });

  it('puts a text between the comments of a name, in the place of what was there', () => {
    const page = 'a\n<!-- one -->\nold\n<!-- end of one -->\nb';
    expect(withBlock(page, 'one', 'new')).toBe('a\n<!-- one -->\nnew\n<!-- end of one -->\nb');
    expect(() => withBlock(page, 'two', 'new')).toThrow('<!-- two -->');
  });
});
