import { z } from 'zod';
import {
  checkFacts,
  defaultLawSettings,
  type Facts,
  PointsRefusal,
  type PointsRefusalCode,
  type Question,
} from '../../points/index.js';
import { addDays, tryInstant, tryLegalDay } from '../../time/index.js';

/** One request of `snpc points`: facts and a question. */
export interface PointsRequest {
  readonly facts: Facts;
  readonly question: Question;
}

/** Why a line is no request; the refusals of the law come beside (`pointsRefusals`). */
export const requestFaults = {
  INVALID_JSON: 'The line is not JSON.',
  UNKNOWN_FIELD: 'A field that no request has here: it is refused, not ignored.',
  MISSING_FIELD: 'A field that every request has is absent.',
  BAD_VALUE: 'A field holds a value of the wrong kind.',
  IMPOSSIBLE_DATE: 'A day or an instant does not exist, or is not written as expected.',
} as const;

export type RequestErrorCode = keyof typeof requestFaults | PointsRefusalCode;

/** Why a line is refused: `code` from a closed set, a sentence, and where in the request. */
export interface RequestError {
  readonly code: RequestErrorCode;
  readonly message: string;
  readonly path: string;
}

/** Thrown for a line that is no request; the lines after it still run. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  constructor(readonly error: RequestError) {
    super(error.message);
  }
}

const day = z.string().transform((text, context) => {
  const read = tryLegalDay(text);
  if (read !== undefined) return read;
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(text)} is not a day: expected YYYY-MM-DD, a day that exists`,
  });
  return z.NEVER;
});

const instant = z.string().transform((text, context) => {
  const read = tryInstant(text);
  if (read !== undefined) return read;
  context.addIssue({
    code: 'custom',
    message: `${JSON.stringify(text)} is not an instant: expected 2023-07-15T22:30:00Z or an offset such as +02:00`,
  });
  return z.NEVER;
});

const id = z.string().min(1);

const licence = z.strictObject({
  id,
  obtainedOn: day,
  formation: z.enum(['STANDARD', 'AAC']),
  firstLicence: z.boolean().default(true),
  complementaryTrainingOn: day.optional(),
  endedOn: day.optional(),
});

const offence = z
  .strictObject({
    id,
    committedOn: day,
    committedAt: instant.optional(),
    finalOn: day,
    finalBy: z.enum(['AF', 'AFM', 'CP', 'COND']),
    class: z.enum(['C1', 'C2', 'C3', 'C4', 'C5', 'DELIT']),
    points: z.int(),
    offenceRef: z.string().min(1).optional(),
    simultaneousGroup: z.string().min(1).optional(),
    recordedOn: day.optional(),
    withdrawnOn: day.optional(),
  })
  .transform(fact => ({ ...fact, recordedOn: fact.recordedOn ?? fact.finalOn }));

const stage = z
  .strictObject({
    id,
    from: day,
    to: day,
    kind: z.enum([
      'VOLONTAIRE',
      'OBLIGATOIRE_PROBATOIRE',
      'ALTERNATIVE_POURSUITES',
      'COMPOSITION_PENALE',
      'PEINE',
    ]),
    recordedOn: day.optional(),
  })
  .transform(fact => ({ ...fact, recordedOn: fact.recordedOn ?? addDays(fact.to, 1) }));

const notification = z.strictObject({ kind: z.literal('48SI'), notifiedOn: day });

const measure = z
  .strictObject({
    kind: z.enum([
      'SUSPENSION',
      'RESTRICTION',
      'EAD',
      'RETENTION',
      'ANNULATION',
      'INVALIDATION',
      'INTERDICTION',
      'SUSPENSION_MEDICALE',
      'RESTRICTION_MEDICALE',
    ]),
    from: day,
    to: day.optional(),
    offenceCommittedOn: day.optional(),
    recordedOn: day.optional(),
  })
  .transform(fact => ({ ...fact, recordedOn: fact.recordedOn ?? fact.from }));

const request = z.strictObject({
  facts: z.strictObject({
    licences: z.array(licence),
    offences: z.array(offence).default([]),
    stages: z.array(stage).default([]),
    notifications: z.array(notification).default([]),
    measures: z.array(measure).default([]),
  }),
  on: day,
  knownOn: day.optional(),
  params: z
    .strictObject({
      latePolicy: z.enum(['RECOMPUTE', 'KEEP_CREDITED']).default(defaultLawSettings.latePolicy),
      lossEffectiveDate: z.enum(['RECORDED', 'FINALITY']).default(defaultLawSettings.lossEffectiveDate),
    })
    .default(defaultLawSettings),
});

/** Reads one line. @throws BadRequest when it is no request, or its facts contradict each other */
export function readRequest(line: string): PointsRequest {
  const result = request.safeParse(parse(line), { reportInput: true });
  if (!result.success) throw new BadRequest(errorOf(result.error));
  const { facts, on, knownOn = on, params } = result.data;
  try {
    checkFacts(facts);
  } catch (error) {
    throw error instanceof PointsRefusal ? refused(error) : error;
  }
  return { facts, question: { on, knownOn, settings: params } };
}

/** The refusal of the law, as the error of a line. */
export function refused(refusal: PointsRefusal): BadRequest {
  const isOfTheQuestion = refusal.path === '' || refusal.path === 'on' || refusal.path === 'knownOn';
  const path = isOfTheQuestion ? refusal.path : `facts.${refusal.path}`;
  return new BadRequest({ code: refusal.code, message: refusal.message, path });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadRequest({
      code: 'INVALID_JSON',
      message: 'The line is not JSON: expected one whole object, written on one line',
      path: '',
    });
  }
}

function errorOf(error: z.ZodError): RequestError {
  const issue = error.issues[0] as z.core.$ZodIssue;
  const path = pathOf(
    issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path,
  );
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined)
    return { code: 'MISSING_FIELD', message: `This field is required: ${expectedOf(issue)}`, path };
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'UNKNOWN_FIELD',
        message: `${JSON.stringify(issue.keys[0])} is no field of a request here`,
        path,
      };
    case 'custom':
      return { code: 'IMPOSSIBLE_DATE', message: issue.message, path };
    default:
      return { code: 'BAD_VALUE', message: issue.message, path };
  }
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  return issue.message.replace(/^Invalid \w+: /, '');
}

function pathOf(keys: readonly PropertyKey[]): string {
  return keys
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
