import { BadRequest, type PointsRequest, readRequest } from '../../src/cli/points/request.js';
import { evaluate, PointsRefusal } from '../../src/points/index.js';
import { allCases, type LawCase } from './cases.js';

/** A question that a worked case asks, and the case that asks it. */
export interface AskedOfCase extends PointsRequest {
  readonly id: string;
}

let asked: readonly AskedOfCase[] | undefined;

/** Every question of every worked case that has an answer: refused facts and days without licence are left out. */
export function askedOfCases(): readonly AskedOfCase[] {
  asked ??= allCases().flatMap(([, lawCase]) =>
    daysAsked(lawCase).flatMap(times => {
      const { facts, params = {} } = lawCase;
      try {
        const request = readRequest(JSON.stringify({ facts, params, ...times }));
        evaluate(request.facts, request.question);
        return [{ id: lawCase.id, ...request }];
      } catch (error) {
        if (error instanceof BadRequest || error instanceof PointsRefusal) return [];
        throw error;
      }
    }),
  );
  return asked;
}

function daysAsked({ asserts = [], forecast = [], expectEvents = [] }: LawCase): object[] {
  const times = [
    ...asserts.map(({ on, knownOn }) => ({ on, knownOn })),
    ...forecast.map(({ asOf }) => ({ on: asOf })),
    ...expectEvents.map(({ asOf, knownOn }) => ({ on: asOf, knownOn })),
  ];
  const distinct = new Map(times.map(one => [JSON.stringify(one), one]));
  return [...distinct.values()];
}
