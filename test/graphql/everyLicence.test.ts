import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { batchedOperation, operationsOfALicence } from '../support/batchedOperation.js';
import { operationDocument } from '../support/operationDocuments.js';
import { partsOf, peopled, peopledGateway, problemsIn, today } from '../support/peopledGateway.js';
import fc from '../support/properties.js';
import { faultsOf, soundLicenceQuery } from '../support/soundLicence.js';

/** Licences drawn of each population: ten thousand. */
const drawn = { 'edge-cases': 5_000, france: 3_000, 'probationary-heavy': 2_000 } as const;

/** Licences of each of which every document is asked: `EVERY_LICENCE=5000` in front of the command asks more. */
const asked = Number(process.env.EVERY_LICENCE ?? 60);

/** What a document is asked with, beside the licence. */
const given: Readonly<Record<string, Record<string, unknown>>> = {
  'explain.graphql': { everything: true },
  'history.graphql': { first: 100 },
  'two-times.graphql': { asOf: '2020-06-01', before: '2020-06-01T12:00:00Z', after: '2026-01-15T08:00:00Z' },
  'what-if.graphql': {
    suppose: [
      { infraction: { offence: 'FEU-ROUGE', committedOn: '2026-01-16', recordedOn: '2026-05-20' } },
      { stage: { from: '2026-04-10' } },
    ],
  },
  'compare-scenarios.graphql': {
    scenarios: [
      { name: 'A stage', suppose: [{ stage: { from: '2026-04-10' } }] },
      { name: 'A délit', suppose: [{ infraction: { offence: 'ALC-DELIT', committedOn: '2026-01-20' } }] },
    ],
  },
};

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
type Told = any;

const gateway = peopledGateway(1_000_000);

describe('each of ten thousand licences, drawn of all that populations make', () => {
  const holdsTogether = async (name: (typeof peopled)[number]): Promise<void> => {
    const nephs = gateway.drawn(name, drawn[name]);
    expect(nephs).toHaveLength(drawn[name]);
    const faults: string[] = [];
    const ids = new Set<string>();
    let [balances, events, due] = [0, 0, 0];
    for (const some of partsOf(nephs, 100)) {
      const { licences } = await gateway.ask(name, soundLicenceQuery, { nephs: some });
      faults.push(
        ...licences.flatMap((one: Told) => faultsOf(one, today).map(fault => `${one.neph}: ${fault}`)),
      );
      if (faults.length > 0) break;
      expect(licences.map(({ neph }: Told) => neph)).toEqual(some);
      for (const licence of licences) {
        for (const { id } of [licence, ...licence.pointEvents.nodes]) ids.add(id);
        balances += Number(licence.balance !== null);
        events += licence.pointEvents.nodes.length;
        due += licence.restitutionForecast.items.length;
      }
    }
    expect(faults).toEqual([]);
    expect(ids.size).toBe(nephs.length + events);
    expect(Math.min(balances, events)).toBeGreaterThan(nephs.length * 0.85);
    expect(due).toBeGreaterThan(nephs.length / 50);
  };

  it.each(peopled)('holds together in %s, all that is told of it', { timeout: 200_000 }, holdsTogether);

  it('holds together on any day, as the register knew it at any instant', { timeout: 60_000 }, async () => {
    const date = fc.date({
      min: new Date('1994-01-01'),
      max: new Date('2026-01-14'),
      noInvalidDate: true,
    });
    const times = fc.sample(fc.tuple(date, date, fc.boolean()), 20);
    const faults: string[] = [];
    let told = 0;
    for (const [place, nephs] of partsOf(gateway.drawn('edge-cases', 600), 30).entries()) {
      const [one, other, isOnce] = times[place] as [Date, Date, boolean];
      const day = isOnce || one < other ? one : other;
      const asOf = day.toISOString().slice(0, 10);
      const knownAt = isOnce ? `${asOf}T22:00:00Z` : (one < other ? other : one).toISOString();
      const { licences } = await gateway.ask('edge-cases', soundLicenceQuery, { nephs, asOf, knownAt });
      for (const licence of licences) {
        if (licence.__typename === 'BeforeLicence') continue;
        told++;
        const found = faultsOf(licence, asOf, knownAt.slice(0, 10));
        faults.push(...found.map(fault => `${licence.neph} on ${asOf} at ${knownAt}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(told).toBeGreaterThan(150);
  });
});

describe('every document that asks a licence', () => {
  it('is among these', () => {
    expect(operationsOfALicence.length).toBeGreaterThanOrEqual(12);
    expect(operationsOfALicence).toEqual(expect.arrayContaining(Object.keys(given)));
  });

  it.each(operationsOfALicence)(
    '%s answers of each, a hundred at a time',
    { timeout: 1_000_000 },
    async name => {
      const query = batchedOperation(name);
      let answered = 0;
      for (const world of peopled) {
        for (const nephs of partsOf(gateway.drawn(world, asked), 100)) {
          const answer = await gateway.ask(world, query, { nephs, ...given[name] });
          expect(problemsIn(answer).filter(code => code !== 'BEFORE_LICENCE')).toEqual([]);
          const { licences = answer.after } = answer;
          expect(licences).toHaveLength(nephs.length);
          answered += licences.filter(
            ({ balance, id }: Told) => id !== undefined || balance !== undefined,
          ).length;
        }
      }
      // On the day that `two-times` asks, some had no licence yet.
      expect(answered).toBeGreaterThan(asked * peopled.length * (name === 'two-times.graphql' ? 0.5 : 0.99));
    },
  );

  it.each(operationsOfALicence)('%s answers one at a time, as it stands', async name => {
    const query = print(operationDocument(name));
    for (const world of peopled) {
      for (const neph of gateway.drawn(world, 5)) {
        const answer = await gateway.ask(world, query, { neph, ...given[name] });
        expect(problemsIn(answer).filter(code => code !== 'BEFORE_LICENCE')).toEqual([]);
      }
    }
  });
});
