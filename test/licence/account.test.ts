import { describe, expect, it } from 'vitest';
import { readRequest } from '../../src/cli/points/request.js';
import {
  accountOf,
  explainEventView,
  explainUncounted,
  type HistoryLine,
  sentenceOf,
  sumInWords,
  summaryInWords,
  sumOf,
} from '../../src/licence/index.js';
import { evaluate } from '../../src/points/index.js';
import { addDays, isoDay, legalDay } from '../../src/time/index.js';
import { askedOfCases } from '../support/askedOfCases.js';
import { isWholeText } from '../support/wholeText.js';

const languages = ['fr', 'en'] as const;

/** What is not counted of a full licence with délits or lesser offences by their day, stages of two days, and a 48SI. */
function uncountedOf(lived: { offences: [string, number][]; stages?: string[]; invalidOn?: string }) {
  const { facts, question } = readRequest(
    JSON.stringify({
      on: '2026-01-15',
      facts: {
        licences: [{ id: 'L', obtainedOn: '2000-01-01', formation: 'STANDARD' }],
        offences: lived.offences.map(([day, points], index) => ({
          id: `O${index}`,
          committedOn: day,
          finalOn: day,
          finalBy: points === 6 ? 'COND' : 'AF',
          class: points === 6 ? 'DELIT' : 'C4',
          points,
        })),
        stages: (lived.stages ?? []).map((from, index) => ({
          id: `S${index}`,
          from,
          to: isoDay(addDays(legalDay(from), 1)),
          kind: 'VOLONTAIRE',
        })),
        notifications: lived.invalidOn ? [{ kind: '48SI', notifiedOn: lived.invalidOn }] : [],
      },
    }),
  );
  const lines = evaluate(facts, question).events.map(
    (event): HistoryLine => ({ kind: 'EVENT', on: event.on, view: { event, infractions: [], stages: [] } }),
  );
  return accountOf(lines, true).uncounted.map(one => ({
    reason: one.reason,
    points: one.points,
    text: explainUncounted(one, 'en'),
  }));
}

describe('the account of a balance', () => {
  const asked = askedOfCases().map(({ id, facts, question }) => {
    const answer = evaluate(facts, question);
    const lines = answer.events.map(
      (event): HistoryLine => ({ kind: 'EVENT', on: event.on, view: { event, infractions: [], stages: [] } }),
    );
    return { id, question, answer, lines };
  });

  it('adds up to the balance in every question of every worked case', () => {
    expect(asked.length).toBeGreaterThan(150);
    for (const { id, answer, lines } of asked) {
      const account = accountOf(lines);
      const { base, changes } = sumOf(account);
      const sum = changes.reduce((total, points) => total + points, base);
      // A 48SI leaves nothing below zero: what was owed before it is not owed any more.
      expect([id, answer.status === 'INVALIDE' ? 0 : sum]).toEqual([id, answer.arithmetic]);
      expect([id, Math.max(0, account.steps.at(-1)?.after ?? -1)]).toEqual([id, answer.balance]);
    }
  });

  it('goes from step to step without a gap, begun anywhere', () => {
    for (const { lines } of asked) {
      for (const everything of [false, true]) {
        const { steps, startsAt, earlier } = accountOf(lines, everything);
        expect(earlier + steps.length).toBe(lines.length);
        expect(startsAt === 0).toBe(!everything || earlier + startsAt === 0);
        for (const [index, { before, after, line }] of steps.entries()) {
          const { rule, points } = line.view.event;
          const previous = steps[index - 1];
          if (rule === 'CAPITAL') expect(before).toBe(0);
          else if (previous) expect(before).toBe(previous.after);
          expect(after).toBe(rule === 'INVALIDATION' ? 0 : before + points);
        }
      }
    }
  });

  it('is whole sentences in both languages', () => {
    for (const { answer, lines, question } of asked) {
      const account = accountOf(lines, true);
      for (const language of languages) {
        const texts = [
          summaryInWords(account, answer.balance, question.on, language),
          ...account.steps.map(step => explainEventView(step.line.view, language)),
          ...account.steps.map(step => sentenceOf(step)[language]),
          ...account.uncounted.map(one => explainUncounted(one, language)),
        ];
        for (const text of texts) expect(isWholeText(text, language)).toBe(text);
        expect(sumInWords(account, language)).toMatch(
          /^\d+( [−+] \d+)*( = −?\d+)?(, (affiché|shown as) 0)?$/,
        );
      }
    }
  });

  it('says what was not counted', () => {
    const told = (events: Parameters<typeof uncountedOf>[0]) =>
      uncountedOf(events).map(({ reason, points, text }) => [reason, points, text]);
    expect(told({ offences: [['2024-01-10', 1]], stages: ['2024-02-01'] })).toEqual([
      ['CEILING', 3, 'The balance reached its ceiling, 12 points: 3 points more could not be added to it.'],
    ]);
    const tooMany: [string, number][] = [
      ['2024-01-10', 6],
      ['2024-02-10', 6],
      ['2024-03-10', 3],
    ];
    expect(told({ offences: tooMany })).toEqual([
      [
        'FLOOR_OF_ZERO',
        3,
        'The offences take 3 points more than there were left: the balance shown stops at zero. A stage first makes up for them.',
      ],
    ]);
    expect(told({ offences: tooMany, stages: ['2024-04-01', '2025-03-31'] })).toEqual([
      [
        'STAGE_TOO_SOON',
        4,
        'A year must pass between the first days of two stages that give points: this one came too soon and gives none.',
      ],
    ]);
    expect(told({ offences: tooMany, stages: ['2024-04-01', '2025-04-01'] })).toEqual([]);
    expect(told({ offences: tooMany, stages: ['2024-05-01'], invalidOn: '2024-04-01' })).toEqual([
      [
        'STAGE_AFTER_INVALIDATION',
        4,
        'The stage that counts from 3 May 2024 was attended after the letter 48SI was notified: it gives no point.',
      ],
      expect.arrayContaining(['FLOOR_OF_ZERO', 3]),
    ]);
  });

  it('needs the whole history', () => {
    expect(() => accountOf([])).toThrow(RangeError);
  });
});
