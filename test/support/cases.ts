import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A worked case of the law, as the files of test/cases hold it. */
export interface LawCase {
  readonly id: string;
  readonly title: string;
  readonly params?: object;
  readonly facts: object;
  readonly asserts?: readonly CaseAssert[];
  readonly forecast?: readonly ({ readonly asOf: string } & ForecastLine)[];
  readonly forecastExactAsOf?: readonly string[];
  readonly expectEvents?: readonly { asOf: string; knownOn?: string; events: readonly EventLine[] }[];
  readonly corrections?: readonly { on: string; knownOn?: string; corrections: readonly object[] }[];
  /** Code of the refusal expected, with the day asked. */
  readonly error?: { readonly code: string; readonly on?: string; readonly path?: string } | string;
}

interface CaseAssert {
  readonly on: string;
  readonly knownOn?: string;
  readonly balance?: number;
  readonly arithmetic?: number;
  readonly cap?: number;
  readonly status?: string;
}

interface ForecastLine {
  readonly dueOn: string;
  readonly rule: string;
  readonly points: number;
  readonly balanceAfter: number;
}

interface EventLine {
  readonly on: string;
  readonly rule: string;
  readonly points: number;
  readonly balanceAfter: number;
}

/** What `snpc points` answers to one request. */
export type Ask = (request: object) => Record<string, unknown>;

const folder = path.resolve(import.meta.dirname, '../cases');

/** Every case of test/cases, with the file it stands in. */
export function allCases(): readonly (readonly [string, LawCase])[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.yaml'),
  );
  return files.sort().flatMap(file => {
    const { cases } = parse(readFileSync(path.join(folder, file), 'utf8')) as { cases: LawCase[] };
    return cases.map(lawCase => [file, lawCase] as const);
  });
}

/** Runs one case and tells every answer that differs, in words; none where the case holds. */
export function disagreements(lawCase: LawCase, ask: Ask): string[] {
  const { facts, params } = lawCase;
  const answerOn = (on: string, knownOn?: string): Record<string, unknown> =>
    ask({
      facts,
      on,
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(params === undefined ? {} : { params }),
    });
  return [
    ...wrongAsserts(lawCase, answerOn),
    ...wrongForecasts(lawCase, answerOn),
    ...wrongEvents(lawCase, answerOn),
    ...wrongCorrections(lawCase, answerOn),
    ...wrongError(lawCase, answerOn),
  ];
}

type AnswerOn = (on: string, knownOn?: string) => Record<string, unknown>;

function wrongAsserts({ asserts = [] }: LawCase, answerOn: AnswerOn): string[] {
  return asserts.flatMap(expected => {
    const given = answerOn(expected.on, expected.knownOn);
    return (['balance', 'arithmetic', 'cap', 'status'] as const).flatMap(field =>
      expected[field] === undefined || expected[field] === given[field]
        ? []
        : [`on ${expected.on} ${field} is ${JSON.stringify(given[field])}, expected ${expected[field]}`],
    );
  });
}

function wrongForecasts({ forecast = [], forecastExactAsOf = [] }: LawCase, answerOn: AnswerOn): string[] {
  const missing = forecast.flatMap(({ asOf, ...line }) => {
    const given = answerOn(asOf).forecast as ForecastLine[] | undefined;
    return given?.some(item => sameLine(item, line))
      ? []
      : [`as of ${asOf} the forecast lacks ${JSON.stringify(line)}`];
  });
  const more = forecastExactAsOf.flatMap(asOf => {
    const given = answerOn(asOf).forecast as ForecastLine[] | undefined;
    const expected = forecast.filter(line => line.asOf === asOf).length;
    return given?.length === expected ? [] : [`as of ${asOf} the forecast is ${JSON.stringify(given)}`];
  });
  return [...missing, ...more];
}

function sameLine(a: ForecastLine, b: ForecastLine): boolean {
  return (
    a.dueOn === b.dueOn && a.rule === b.rule && a.points === b.points && a.balanceAfter === b.balanceAfter
  );
}

function wrongEvents({ expectEvents = [] }: LawCase, answerOn: AnswerOn): string[] {
  return expectEvents.flatMap(({ asOf, knownOn, events }) => {
    const given = (answerOn(asOf, knownOn).events as EventLine[] | undefined)?.map(eventLine);
    return compareLists(`events as of ${asOf}`, given, events.map(eventLine));
  });
}

function eventLine({ on, rule, points, balanceAfter }: EventLine): EventLine {
  return { on, rule, points, balanceAfter };
}

function wrongCorrections({ corrections = [] }: LawCase, answerOn: AnswerOn): string[] {
  return corrections.flatMap(({ on, knownOn, corrections: expected }) =>
    compareLists(`corrections on ${on}`, answerOn(on, knownOn).corrections, expected.map(withoutReason)),
  );
}

function withoutReason(line: object): object {
  const { because: _, ...rest } = line as { because?: string };
  return rest;
}

function compareLists(what: string, given: unknown, expected: readonly object[]): string[] {
  return JSON.stringify(given) === JSON.stringify(expected)
    ? []
    : [`${what} are ${JSON.stringify(given)}, expected ${JSON.stringify(expected)}`];
}

function wrongError({ error, asserts }: LawCase, answerOn: AnswerOn): string[] {
  if (error === undefined) return [];
  const expected = typeof error === 'string' ? { code: error } : error;
  const given = answerOn(expected.on ?? asserts?.[0]?.on ?? '2026-01-15').error as
    | { code: string; path: string }
    | undefined;
  if (given?.code !== expected.code)
    return [`the error is ${JSON.stringify(given)}, expected ${expected.code}`];
  return expected.path === undefined || given.path === expected.path
    ? []
    : [`the error stands at ${given.path}`];
}
