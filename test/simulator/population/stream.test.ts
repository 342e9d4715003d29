import { describe, expect, it } from 'vitest';
import { cumulated, type Stream, streamsOf } from '../../../simulator/population/stream.js';

const take = (stream: Stream) => [
  stream.word(),
  stream.below(1_000),
  stream.chance(0.5),
  stream.exponential(),
  stream.normal(),
  stream.pick(cumulated([1, 2, 3, 4])),
  stream.word(),
];

describe('the stream of a licence', () => {
  const streams = streamsOf('france', 's', 'identity');

  it('gives these numbers on every machine and at every version', () => {
    expect(take(streams(0))).toEqual([
      2062565922,
      454,
      true,
      3.9797608120031422,
      2.0471321880383493,
      2,
      4230797446,
    ]);
    expect(take(streams(47_999_999))).toEqual([
      121808224,
      774,
      true,
      0.7104468393811836,
      -0.6403350799502582,
      3,
      3639605352,
    ]);
    expect(streamsOf('france', 's', 'life')(0).word()).toBe(953776714);
  });

  it('begins anew each time, whatever other streams give', () => {
    const [one, other] = [streams(5), streams(6)];
    const first = [one.word(), other.word(), one.word()];
    const again = streams(5);
    expect([again.word(), again.word()]).toEqual([first[0], first[2]]);
  });

  it('picks places by their weights', () => {
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 10_000; index++) {
      const place = streams(index).pick([1, 1, 4, 10]);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    for (const [place, share] of [0.1, 0, 0.3, 0.6].entries()) {
      expect(Math.abs((counts[place] ?? 0) / 10_000 - share)).toBeLessThan(0.02);
    }
  });
});
