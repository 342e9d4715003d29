import { describe, expect, it } from 'vitest';
import { openSimulator } from '../../simulator/index.js';
import type { PendingFact, SnpcSource } from '../../src/snpc/index.js';
import { createMemorySource } from '../../src/testing/index.js';
import { instant, legalDay } from '../../src/time/index.js';
import { dossierWith } from '../support/dossiers.js';
import { asker } from '../support/graphql.js';
import { driver, driverNeph, seedFolderWith } from '../support/simulator.js';

const clock = instant('2026-01-15T08:00:00Z');
const neph = '980599000001';

const fields = `
  pendingPointEvents {
    fact kind on offence { code points } step stepLabel since expectedFrom expectedBy
    explanation english: explanation(language: EN)
  }
  pendingUnknownBecause`;

const infraction: PendingFact = {
  id: 'A',
  kind: 'INFRACTION',
  on: legalDay('2025-12-20'),
  offenceRef: 'TELEPHONE',
  step: 'PAID',
  since: legalDay('2026-01-10'),
  expectedBetween: { earliest: legalDay('2026-01-20'), latest: legalDay('2026-03-01') },
};

const stage: PendingFact = {
  id: 'S',
  kind: 'STAGE',
  on: legalDay('2026-01-12'),
  offenceRef: null,
  step: 'ATTENDED',
  since: legalDay('2026-01-12'),
  expectedBetween: { earliest: legalDay('2026-01-27'), latest: legalDay('2026-01-27') },
};

function knowing(facts: readonly PendingFact[]): SnpcSource {
  const dossiers = [dossierWith()];
  return createMemorySource({ dossiers, clock, pending: new Map([[dossiers[0]?.neph as never, facts]]) })
    .source;
}

async function pendingOf(source: SnpcSource, times = '') {
  const query = `{ licence(by: { neph: "${neph}" }${times}) { ... on Licence { balance ${fields} } } }`;
  const { data, errors } = await asker(source)(query);
  expect(errors).toBeUndefined();
  return data?.licence;
}

describe('what is pending on a licence', () => {
  it('is told with its step, its window and a sentence in each language, and takes nothing from the balance', async () => {
    const { balance, pendingPointEvents, pendingUnknownBecause } = await pendingOf(
      knowing([infraction, stage]),
    );
    expect([balance, pendingUnknownBecause]).toEqual([12, null]);
    expect(pendingPointEvents).toEqual([
      {
        fact: 'A',
        kind: 'INFRACTION',
        on: '2025-12-20',
        offence: { code: 'TELEPHONE', points: 3 },
        step: 'PAID',
        stepLabel: 'amende payée',
        since: '2026-01-10',
        expectedFrom: '2026-01-20',
        expectedBy: '2026-03-01',
        explanation:
          '« Usage d’un téléphone tenu en main », du 20 décembre 2025 : amende payée le 10 janvier 2026. Enregistrement attendu entre le 20 janvier 2026 et le 1er mars 2026.',
        english:
          '“Hand-held phone”, of 20 December 2025: fine paid on 10 January 2026. Its recording is expected between 20 January 2026 and 1 March 2026.',
      },
      {
        fact: 'S',
        kind: 'STAGE',
        on: '2026-01-12',
        offence: null,
        step: 'ATTENDED',
        stepLabel: 'stage suivi',
        since: '2026-01-12',
        expectedFrom: '2026-01-27',
        expectedBy: '2026-01-27',
        explanation:
          'Stage dont le dernier jour est le 12 janvier 2026 : stage suivi le 12 janvier 2026. Enregistrement attendu le 27 janvier 2026.',
        english:
          'Stage whose last day is 12 January 2026: stage attended on 12 January 2026. Its recording is expected on 27 January 2026.',
      },
    ]);
  });

  it('is an empty list where nothing is', async () => {
    expect(await pendingOf(knowing([]))).toMatchObject({
      pendingPointEvents: [],
      pendingUnknownBecause: null,
    });
  });

  it('is null, with the reason, of a source that is a register', async () => {
    const { source } = createMemorySource({ dossiers: [dossierWith()], clock });
    expect(await pendingOf(source)).toMatchObject({
      pendingPointEvents: null,
      pendingUnknownBecause: 'SOURCE_CANNOT_KNOW',
    });
  });

  it('is null, with the reason, as of an earlier knowledge, and told as of the present one', async () => {
    const source = knowing([infraction]);
    expect(await pendingOf(source, ', knownAt: "2026-01-15T07:59:59Z"')).toMatchObject({
      pendingPointEvents: null,
      pendingUnknownBecause: 'EARLIER_KNOWLEDGE',
    });
    const now = await pendingOf(source, ', knownAt: "2026-01-15T08:00:00Z"');
    expect(now.pendingPointEvents).toHaveLength(1);
  });

  it('is read once for many licences and both fields', async () => {
    const source = knowing([infraction]);
    const batches: number[] = [];
    const counted: SnpcSource = {
      ...source,
      open: async world => {
        const register = await source.open(world);
        return {
          ...register,
          pending: nephs => {
            batches.push(nephs.length);
            return register.pending(nephs);
          },
        };
      },
    };
    const query = `{ licences(nephs: ["${neph}", "${neph}"]) { ... on Licence { ${fields} } } again: licence(by: { neph: "${neph}" }) { ... on Licence { ${fields} } } }`;
    const { data, errors } = await asker(counted)(query);
    expect(errors).toBeUndefined();
    expect(data?.again.pendingPointEvents).toHaveLength(1);
    expect(batches).toEqual([1]);
  });

  it('becomes an event of the same reference once it is recorded', async () => {
    const seedFolder = seedFolderWith([driver()]);
    const simulator = await openSimulator({ memory: true, seedFolder });
    const ask = asker(simulator.source);
    const whose = driverNeph();
    const { fact } = await simulator.control.reportInfraction(whose, {
      offence: 'STOP',
      channel: 'INTERCEPTION',
      path: 'PAID',
    } as never);
    const query = `{ licence(by: { neph: "${whose}" }) { ... on Licence {
      pendingPointEvents { fact expectedBy } pointEvents { nodes { ... on PointLoss { fact } } } } } }`;
    const before = (await ask(query)).data?.licence;
    expect(before.pendingPointEvents).toMatchObject([{ fact }]);
    expect(JSON.stringify(before.pointEvents)).not.toContain(fact);
    await simulator.control.setClock(instant(`${before.pendingPointEvents[0].expectedBy}T23:00:00Z`));
    const after = (await ask(query)).data?.licence;
    expect(after.pendingPointEvents).toEqual([]);
    expect(JSON.stringify(after.pointEvents)).toContain(fact);
    await simulator.close();
  });
});
