import { describe, expect, it } from 'vitest';
import { type CpuProfile, readProfile } from '../bench/serving/profile.js';

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 0 });

const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 6, 7] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('evaluate', 'file:///x/dist/src/points/evaluate.js'), children: [4] },
    { id: 4, callFrame: frame('day', 'file:///x/dist/src/time/legalDay.js'), children: [5] },
    { id: 5, callFrame: frame('floor') },
    { id: 6, callFrame: frame('answer', 'file:///x/dist/test/bench/serving/watched.js') },
    { id: 7, callFrame: frame('(garbage collector)') },
  ],
  samples: [2, 3, 4, 5, 6, 7],
  timeDeltas: [1_000, 40, 20, 20, 500, 20],
};

describe('a profile', () => {
  it('tells shares of the time in which the server itself was busy', () => {
    const { rooms } = readProfile(profile);
    expect(rooms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(Object.fromEntries(rooms.map(({ name, share }) => [name, Number(share.toFixed(3))]))).toEqual({
      points: 0.4,
      time: 0.4,
      '(garbage collector)': 0.2,
    });
  });

  it('names what is built in after who calls it, and sums what a function calls', () => {
    const { self, inclusive } = readProfile(profile);
    expect(self.map(({ name }) => name)).toContain('floor called by day src/time/legalDay.js:1');
    expect(inclusive[0]).toMatchObject({ name: 'evaluate src/points/evaluate.js:1' });
    expect(inclusive[0]?.share).toBeCloseTo(0.8);
  });
});
