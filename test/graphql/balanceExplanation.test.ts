import { describe, expect, it } from 'vitest';
import { askedPersonas } from '../support/askedPersonas.js';
import { isWholeText } from '../support/wholeText.js';

const texts = (field: string) => `${field}Fr: ${field}(language: FR) ${field}En: ${field}(language: EN)`;
const query = `query($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime, $everything: Boolean) {
  licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) { ... on Licence {
    balance arithmeticBalance
    pointEvents(first: 100, since: "1950-01-01", order: OLDEST_FIRST) { nodes { id on recordedOn } }
    balanceExplanation(everything: $everything) {
      ${texts('summary')} ${texts('sum')} wholeOn earlierEvents
      steps {
        on rule points balanceBefore balanceAfter arithmeticBalanceAfter event { id }
        ${texts('label')} ${texts('explanation')} ${texts('ruleSentence')}
        legalReferences { reference url ${texts('label')} ${texts('subject')} }
      }
      uncounted {
        on reason points event { id }
        ${texts('label')} ${texts('explanation')} legalReferences { reference url }
      }
    }
  } }
}`;

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
type Told = any;

describe('the explanation of a balance', () => {
  const asked = askedPersonas();

  async function explained(neph: string, variables: object = {}): Promise<Told> {
    const { data, errors } = await asked.ask(query, { neph, everything: false, ...variables });
    expect(errors).toBeUndefined();
    return data?.licence;
  }
  const ofPersona = async (id: string, variables: object = {}): Promise<Told> =>
    (await explained(asked.neph(id), variables)).balanceExplanation;

  function checked({ balance, arithmeticBalance, balanceExplanation, pointEvents }: Told): number {
    const { steps, uncounted, wholeOn } = balanceExplanation;
    for (const language of ['Fr', 'En'] as const) {
      const sentences = [balanceExplanation, ...steps, ...uncounted].flatMap((of: Told) =>
        ['summary', 'explanation', 'ruleSentence'].flatMap(name => of[`${name}${language}`] ?? []),
      );
      for (const text of sentences) expect(isWholeText(text, language === 'Fr' ? 'fr' : 'en')).toBe(text);
      for (const of of [...steps, ...uncounted]) expect(of[`label${language}`]).toMatch(/^[A-Z].+/);
    }
    for (const { legalReferences } of [...steps, ...uncounted]) {
      expect(legalReferences.length).toBeGreaterThan(0);
      for (const { url } of legalReferences) expect(url).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr\//);
    }
    const inHistory = new Set(pointEvents.nodes.map(({ id }: Told) => id));
    for (const { event } of [...steps, ...uncounted]) if (event) expect(inHistory).toContain(event.id);
    if (balance === null) {
      expect(balanceExplanation).toMatchObject({ steps: [], uncounted: [], sumFr: null, wholeOn: null });
      return 0;
    }
    const last = steps.at(-1);
    expect([last.balanceAfter, last.arithmeticBalanceAfter]).toEqual([balance, arithmeticBalance]);
    const start = steps.findLastIndex(({ on }: Told) => on === wholeOn);
    const since = steps.slice(start + 1).reduce((sum: number, { points }: Told) => sum + points, 0);
    const isInvalid = steps.some(({ rule }: Told) => rule === 'INVALIDATION');
    if (!isInvalid) expect(steps[start].balanceAfter + since).toBe(arithmeticBalance);
    return steps.length;
  }

  it('adds up for every persona, at many of both times, in both languages', async () => {
    let steps = 0;
    let questions = 0;
    for (const neph of asked.people.values()) {
      const now = await explained(neph);
      steps += checked(now) + checked(await explained(neph, { everything: true }));
      const days = now.pointEvents.nodes.flatMap(({ on, recordedOn }: Told) => [on, recordedOn]);
      for (const asOf of [...new Set<string>(days)].sort().slice(-3)) {
        for (const knownAt of [`${asOf}T21:00:00Z`, '2026-01-15T08:00:00Z']) {
          if (knownAt > '2026-01-15T08:00:00Z') continue;
          const told = await explained(neph, { asOf, knownAt });
          if (told.balanceExplanation === undefined) continue;
          questions++;
          checked(told);
        }
      }
    }
    expect(steps).toBeGreaterThan(150);
    expect(questions).toBeGreaterThan(120);
  });

  it('tells a life in words', async () => {
    const told = await ofPersona('everyday');
    expect(told.sumFr).toBe('12 − 3 − 4 + 4 − 1 = 8');
    expect(told.summaryFr).toBe(
      'Le 15 janvier 2026, le solde est de 8 points. Le compte part du 28 mars 2023, où le solde était entier : 12 points. Depuis : 3 infractions ont retiré 8 points ; un stage a rendu 4 points.',
    );
    expect(told.summaryEn).toBe(
      'On 15 January 2026 the balance is 8 points. The account begins on 28 March 2023, when the balance was whole: 12 points. Since then: 3 offences took 8 points; one stage gave back 4 points.',
    );
    expect(told.steps[1]).toMatchObject({ rule: 'LOSS', balanceBefore: 12 });
    expect(told.earlierEvents).toBeGreaterThan(0);
  });

  it.each([
    [
      'simultaneous',
      { reason: 'SIMULTANEOUS_OFFENCES', points: 1, on: '2025-09-21' },
      'The offence “Hand-held phone” was committed together with others: together they take no more than their ceiling. 1 point of its scale is not taken.',
    ],
    [
      'late-finality',
      { reason: 'CREDIT_VOIDED', points: 1, on: '2025-11-12' },
      'On 12 November 2025 the register learnt of an earlier fact that voids: Single point returned, 1 September 2024, +1.',
    ],
    [
      'appeal',
      { reason: 'LOSS_WITHDRAWN', points: 4, on: '2025-10-06' },
      'On 6 October 2025 the loss for “Red light”, committed on 6 August 2024 (4 points), was withdrawn: it never was.',
    ],
  ])('of %s says what is not counted', async (persona, expected, explanationEn) => {
    const { uncounted } = await ofPersona(persona, { everything: true });
    expect(uncounted).toContainEqual(expect.objectContaining({ ...expected, explanationEn }));
  });

  it('says why there is none where there is none', async () => {
    expect(await ofPersona('candidate')).toMatchObject({
      summaryFr: 'Aucun permis n’a encore été obtenu : il n’y a pas de solde.',
      summaryEn: 'No licence has been obtained yet: there is no balance.',
      steps: [],
      earlierEvents: 0,
    });
    expect((await ofPersona('deceased')).summaryEn).toBe(
      'The licence has ended: there is no balance any more.',
    );
  });
});
