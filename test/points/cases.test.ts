import { describe, expect, it } from 'vitest';
import { answer } from '../../src/cli/points/answer.js';
import { BadRequest, readRequest, refused } from '../../src/cli/points/request.js';
import { PointsRefusal } from '../../src/points/index.js';
import { type Ask, allCases, disagreements } from '../support/cases.js';

const ask: Ask = request => {
  try {
    return answer(readRequest(JSON.stringify(request))) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof BadRequest) return { error: error.error };
    if (error instanceof PointsRefusal) return { error: refused(error).error };
    throw error;
  }
};

const cases = allCases();

describe('worked cases of the law', () => {
  it('are there, under ids of their own', () => {
    const ids = cases.map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(id => id.startsWith('V')).length).toBe(63);
  });

  it.each(cases.map(([file, lawCase]) => [`${lawCase.id} ${lawCase.title} (${file})`, lawCase] as const))(
    '%s',
    (_, lawCase) => {
      expect(disagreements(lawCase, ask)).toEqual([]);
    },
  );
});
