import type { Simulator } from '../../simulator/index.js';
import type { Expectation } from '../../simulator/world/personaExpectation.js';
import type { Neph } from '../../src/snpc/index.js';
import { isoDay, isoInstant, type LegalDay } from '../../src/time/index.js';
import type { asker } from '../support/graphql.js';

const question = `query($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime) {
  licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) {
    ... on Problem { refusal: code }
    ... on Licence {
      balance noBalanceReason ceiling pointsStatus state
      probation { endsOn isReduced isRunning }
      pointEvents(first: 100, order: OLDEST_FIRST) {
        nodes {
          on rule points balanceAfter recordedOn articles
          ... on PointLoss { committedOn finalOn finalBy scalePoints }
          ... on Correction { correction: kind creditOn creditPoints }
          ... on FactWithdrawal { withdrawn: fact }
        }
      }
      restitutionForecast {
        items { dueOn rule points balanceAfter }
        blocked { rule wouldBeDueOn reason blockedBy }
      }
      categories { code validity }
      restrictions { code }
      fullRecord { ... on FullRecord { letters { kind sentOn notifiedOn outcome } } }
    }
  }
}`;

/** A simulator, and how to ask it through the whole schema. */
export interface Desk {
  readonly simulator: Simulator;
  readonly ask: ReturnType<typeof asker>;
}

/** What the gateway answers to the question of an expectation, in the words of the persona files. */
export async function answersTo(
  { clock, asOf, knownAt }: Expectation,
  neph: Neph,
  { simulator, ask }: Desk,
): Promise<Record<string, unknown>> {
  if (clock !== undefined) await simulator.control.setClock(clock);
  const times = { asOf: asOf && isoDay(asOf), knownAt: knownAt && isoInstant(knownAt) };
  const { data, errors } = await ask(question, { neph, ...times });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const { pointEvents, restitutionForecast, restrictions, fullRecord, ...plain } = data?.licence ?? {};
  if (plain.refusal !== undefined) return { refusal: plain.refusal };
  return {
    ...plain,
    events: pointEvents.nodes,
    forecast: restitutionForecast.items,
    blocked: restitutionForecast.blocked,
    restrictions: restrictions.map(({ code }: { code: string }) => code),
    letters: lettersIn(fullRecord.letters),
    pending: await pendingOf(simulator, neph),
  };
}

/** Those that tell of a loss (48) or invalidate (48SI), under their own numbers. */
function lettersIn(letters: readonly { readonly kind: string }[]): object[] {
  return letters
    .map(({ kind, ...letter }) => ({ kind: kind.replace('LETTER_', ''), ...letter }))
    .filter(({ kind }) => kind === '48' || kind === '48SI');
}

async function pendingOf(simulator: Simulator, neph: Neph): Promise<object[]> {
  const register = await simulator.source.open();
  const [facts = []] = await register.pending([neph]);
  return facts.map(({ id, step, since, expectedBetween: { earliest, latest } }) => ({
    fact: id,
    step,
    since: isoDay(since),
    expectedOn: earliest === latest ? isoDay(earliest) : `${isoDay(earliest)} to ${isoDay(latest)}`,
  }));
}

/** What an expectation says of the answers, its days as text. */
export function expectedAnswers(expectation: Expectation): Record<string, unknown> {
  const { because: _because, clock: _clock, asOf: _asOf, knownAt: _knownAt, ...expected } = expectation;
  return withDaysAsText(expected) as Record<string, unknown>;
}

function withDaysAsText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDaysAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const isDay = typeof part === 'number' && /^(on|since)$|On$/.test(name);
      return [name, isDay ? isoDay(part as LegalDay) : withDaysAsText(part)];
    }),
  );
}

/** The part of the answers that an expectation speaks of; lists stay whole, so that nothing more hides in them. */
export function partSpokenOf(expected: unknown, answer: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(answer)) {
    return answer.map((item, index) => (index in expected ? partSpokenOf(expected[index], item) : item));
  }
  if (!isRecord(expected) || !isRecord(answer)) return answer;
  const names = 'refusal' in answer ? ['refusal', ...Object.keys(expected)] : Object.keys(expected);
  return Object.fromEntries(names.map(name => [name, partSpokenOf(expected[name], answer[name])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
