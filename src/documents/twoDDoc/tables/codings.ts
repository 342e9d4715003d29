import { isTimeOfDay } from '../dataTime.js';
import { dayOfDigits, dayOfHex, isBirthDay } from '../days.js';
import type { TwoDDocFaultCode } from '../fault.js';
import { decisionTypes } from './decisionTypes.js';
import { stateLabel } from './licenceStates.js';
import { statementTypes } from './statementTypes.js';

/** How the value of a field is written: its characters, and what they may say. */
export interface Coding {
  /** One character of the value. */
  readonly character: RegExp;
  /** The characters, in words, for faults. */
  readonly alphabet: string;
  /** What a value of the right length and characters must still be; absent where anything goes. */
  readonly meaning?: {
    readonly holds: (value: string) => boolean;
    readonly code: TwoDDocFaultCode;
    readonly expected: string;
  };
}

/** First names that field 60 may hold. */
export const mostFirstNames = 6;

const digits = { character: /[0-9]/, alphabet: 'digits' };
const base36 = { character: /[0-9A-Z]/, alphabet: 'one character of base 36 (0 to 9, then A to Z)' };
const lettersAndDigits = { character: /[A-Z0-9]/, alphabet: 'A to Z and 0 to 9' };

const impossibleDate = (
  holds: (value: string) => boolean,
  expected: string,
): Required<Coding>['meaning'] => ({
  holds,
  code: 'IMPOSSIBLE_DATE',
  expected,
});

const timeOfDay = (length: 4 | 6, expected: string): Coding => ({
  ...digits,
  meaning: { holds: value => isTimeOfDay(value, length), code: 'IMPOSSIBLE_TIME', expected },
});

const inTable = (holds: (value: string) => boolean, expected: string): Coding => ({
  ...lettersAndDigits,
  meaning: { holds, code: 'OUTSIDE_TABLE', expected },
});

/** Every coding of the fields that are read, by its name in the field table. */
export const codings = {
  PRINTABLE: { character: /[ -~]/, alphabet: 'printable ASCII characters' },
  DIGITS: digits,
  LETTERS: { character: /[A-Z ]/, alphabet: 'A to Z and spaces' },
  FIRST_NAMES: {
    character: /[A-Z /]/,
    alphabet: 'A to Z, spaces, and / between first names',
    meaning: {
      holds: value => value.split('/').length <= mostFirstNames,
      code: 'TOO_MANY_FIRST_NAMES',
      expected: `${mostFirstNames} first names at most`,
    },
  },
  LETTERS_AND_DIGITS: lettersAndDigits,
  WORDS: { character: /[A-Z0-9 ]/, alphabet: 'A to Z, 0 to 9 and spaces' },
  BASE_32: { character: /[A-Z2-7]/, alphabet: 'A to Z and 2 to 7 (base 32)' },
  BASE_36: base36,
  BALANCE: {
    ...base36,
    meaning: {
      holds: value => Number.parseInt(value, 36) <= 12,
      code: 'IMPOSSIBLE_BALANCE',
      expected: '0 to 9, A (10), B (11) or C (12): a licence has twelve points at most',
    },
  },
  HEX_DAY: {
    character: /[0-9A-F]/,
    alphabet: 'hexadecimal digits in upper case',
    meaning: impossibleDate(
      value => dayOfHex(value) !== null,
      'days since 2000-01-01, from 0000 to FFFE (FFFF says that there is no date)',
    ),
  },
  BIRTH_DAY: {
    ...digits,
    meaning: impossibleDate(
      isBirthDay,
      'JJMMAAAA, a day that exists, or 00 for an unknown day or day and month',
    ),
  },
  TIME_HHMM: timeOfDay(4, 'HHmm, from 0000 to 2359'),
  TIME_HHMMSS: timeOfDay(6, 'HHmmSS, from 000000 to 235959'),
  DATA_TIME: {
    ...digits,
    meaning: impossibleDate(
      value => dayOfDigits(value.slice(0, 8)) !== null && isTimeOfDay(value.slice(8), 4),
      'JJMMAAAAHHmm, a day that exists and a time of it',
    ),
  },
  STATEMENT: inTable(value => Object.hasOwn(statementTypes, value), Object.keys(statementTypes).join(', ')),
  STATE: inTable(value => stateLabel(value) !== null, 'a state from 01 to 50'),
  DECISION: inTable(value => Object.hasOwn(decisionTypes, value), Object.keys(decisionTypes).join(', ')),
} as const satisfies Readonly<Record<string, Coding>>;

/** Name of a coding. */
export type CodingName = keyof typeof codings;
