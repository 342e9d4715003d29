import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import { asker } from '../support/graphql.js';
import { repositorySeeds } from '../support/simulator.js';

const query = `query($nephs: [Neph!]!, $since: LocalDate!) { licences(nephs: $nephs) { ... on Licence {
  pointEvents(first: 100, since: $since) { nodes { on rule fr: explanation(language: FR) en: explanation(language: EN) } }
  restitutionForecast {
    items { dueOn rule fr: explanation(language: FR) en: explanation(language: EN) }
    blocked { rule fr: explanation(language: FR) en: explanation(language: EN) }
  }
} } }`;

interface Explained {
  readonly rule: string;
  readonly on?: string;
  readonly dueOn?: string;
  readonly fr: string;
  readonly en: string;
}

describe('explanations', () => {
  let simulator: Simulator;
  let events: Explained[] = [];
  let items: Explained[] = [];
  let blocked: Explained[] = [];

  beforeAll(async () => {
    simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    const nephs = (await simulator.listPersonas()).map(({ neph }) => neph);
    const { data, errors } = await asker(simulator.source)(query, { nephs, since: '1990-01-01' });
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
    const licences = data?.licences as any[];
    events = licences.flatMap(one => one.pointEvents.nodes);
    items = licences.flatMap(one => one.restitutionForecast.items);
    blocked = licences.flatMap(one => one.restitutionForecast.blocked);
  });
  afterAll(() => simulator.close());

  it('are whole sentences in both languages, for every persona', () => {
    expect(events.length).toBeGreaterThan(60);
    expect(items.length).toBeGreaterThan(15);
    expect(blocked.length).toBeGreaterThan(3);
    for (const { fr, en } of [...events, ...items, ...blocked]) {
      for (const text of [fr, en]) {
        expect(text).toMatch(/^[A-ZÀ-Ý«“].*\.$/);
        expect(text).not.toMatch(/undefined|NaN|null| {2}| ,|le ,|, :/);
      }
      expect(fr).not.toBe(en);
    }
  });

  it('of a calendar name the day each credit is due', () => {
    for (const { dueOn = '', en } of items) {
      expect(en).toContain(`${Number(dueOn.slice(8))} `);
      expect(en).toContain(dueOn.slice(0, 4));
    }
  });

  it('tell why, in the words of the law', () => {
    const one = events.find(({ on, rule }) => on === '2021-09-28' && rule === 'ONE_POINT_6M');
    expect(one?.en).toBe(
      'The offence became final on 28 March 2021 and no other was committed until 28 September 2021: its single point is back; balance 12 points.',
    );
    expect(one?.fr).toBe(
      'L’infraction est devenue définitive le 28 mars 2021 ; aucune autre n’a été commise jusqu’au 28 septembre 2021 : son point unique revient ; solde 12 points.',
    );
    const nominal = events.find(({ on, rule }) => on === '2023-03-28' && rule === 'FULL_2Y');
    expect(nominal?.en).toContain('the balance was already 12 points');
    const due = items.find(({ dueOn }) => dueOn === '2028-08-09');
    expect(due?.en).toBe(
      'Three years after the latest finality, 9 August 2025, the balance returns to 12 points on 9 August 2028. Condition: no offence that takes points committed from 9 August 2025 to 9 August 2028, even if it is recorded later.',
    );
  });
});
