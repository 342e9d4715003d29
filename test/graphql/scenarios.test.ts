import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/graphql/problems/errors.js';
import { explainScenario, type ForecastView } from '../../src/licence/index.js';
import { type LegalDay, legalDay } from '../../src/time/index.js';
import { askedPersonas } from '../support/askedPersonas.js';
import { isWholeText } from '../support/wholeText.js';

const query = `query($neph: Neph!, $scenarios: [ScenarioInput!]) {
  licence(by: { neph: $neph }) { ... on Licence {
    balance
    restitutionForecast(scenarios: $scenarios) {
      lowestBalance fullBalanceOn items { dueOn rule }
      scenarios {
        name lowestBalance fullBalanceOn items { dueOn rule points }
        blocked { rule } events { on rule points supposition }
        fr: explanation(language: FR) en: explanation(language: EN)
      }
    }
  } }
}`;

const stage = { stage: { from: '2026-04-10' } };
const redLight = {
  infraction: {
    offence: 'FEU-ROUGE',
    committedOn: '2026-01-20',
    finalOn: '2026-03-02',
    recordedOn: '2026-05-20',
  },
};
const drugs = { infraction: { offence: 'STUP', committedOn: '2026-01-20', finalOn: '2026-06-01' } };

/** What an error of the catalogue says in French. */
const inFrench = (error: { readonly originalError?: unknown } | undefined): string => {
  const origin = error?.originalError instanceof ProblemError ? error.originalError : error;
  return origin instanceof ProblemError ? origin.said.fr : '';
};

describe('the explanation of a scenario', () => {
  const until = legalDay('2037-01-15');
  const forecast = (items: readonly object[], more: Partial<ForecastView> = {}): ForecastView =>
    ({ items, blocked: [], until, lowestBalance: 8, fullBalanceOn: null, ...more }) as ForecastView;
  const told = (baseline: ForecastView, supposed: ForecastView) =>
    explainScenario(
      [],
      {
        baseline,
        supposed,
        supposedEvents: [],
        offences: new Map(),
        asOf: legalDay('2026-01-15'),
        lowestBalance: 8,
      },
      'en',
    );
  const back = { rule: 'FULL_3Y', dueOn: legalDay('2026-02-09'), points: 1 };
  const nothing = 'These facts would take no point';

  it('says that nothing moves where nothing does, and not where what comes is changed', () => {
    expect(told(forecast([back]), forecast([back]))).toContain(nothing);
    const full = legalDay('2028-01-01') as LegalDay;
    for (const changed of [
      forecast([]),
      forecast([{ ...back, points: 2 }]),
      forecast([{ ...back, dueOn: legalDay('2027-02-09') }]),
      forecast([back], { lowestBalance: 4 }),
      forecast([back], { fullBalanceOn: full }),
    ]) {
      expect(told(forecast([back]), changed)).not.toContain(nothing);
      expect(told(forecast([back]), changed)).toContain('These facts would change what comes.');
    }
  });
});

describe('scenarios', () => {
  const asked = askedPersonas();

  async function compared(persona: string, scenarios: readonly object[]) {
    const { data, errors } = await asked.ask(query, { neph: asked.neph(persona), scenarios });
    return { forecast: data?.licence.restitutionForecast, error: errors?.[0] };
  }

  it('stand beside the baseline in one query, each by itself', async () => {
    const { forecast, error } = await compared('everyday', [
      { name: 'A stage', suppose: [stage] },
      { name: 'A red light', suppose: [redLight] },
      { name: 'Both', suppose: [redLight, stage] },
    ]);
    expect(error).toBeUndefined();
    expect(forecast).toMatchObject({ lowestBalance: 8, fullBalanceOn: '2028-08-09' });
    const [aStage, aRedLight, both] = forecast.scenarios;
    expect(forecast.scenarios.map(({ name }: { name: string }) => name)).toEqual([
      'A stage',
      'A red light',
      'Both',
    ]);
    expect(aStage).toMatchObject({ lowestBalance: 8, fullBalanceOn: '2026-04-12' });
    expect(aRedLight).toMatchObject({ lowestBalance: 4, fullBalanceOn: '2029-03-02' });
    expect(both).toMatchObject({ lowestBalance: 8 });
    expect(aStage.en).toBe(
      'The stage would give back 3 points on 12 April 2026. At its lowest the balance would be 8 points, as without it. It would be 12 points for good from 12 April 2026, instead of 9 August 2028.',
    );
    expect(aRedLight.en).toBe(
      'The offence “Red light” would take 4 points on 20 May 2026. At its lowest the balance would be 4 points, instead of 8. It would be 12 points for good from 2 March 2029, instead of 9 August 2028. Would no longer happen: single point returned, 1 point on 9 February 2026.',
    );
    expect(aRedLight.fr).toBe(
      'L’infraction « Non-respect du feu rouge » retirerait 4 points le 20 mai 2026. Au plus bas, le solde serait de 4 points, au lieu de 8. Il serait de 12 points pour de bon à partir du 2 mars 2029, au lieu du 9 août 2028. N’aurait plus lieu : restitution du point unique, 1 point le 9 février 2026.',
    );
  });

  it('leave the baseline as it is without them', async () => {
    const alone = await compared('everyday', []);
    const { forecast } = await compared('everyday', [{ name: 'x', suppose: [redLight] }]);
    expect(alone.forecast).toEqual({ ...forecast, scenarios: [] });
  });

  it('are told in whole sentences in both languages, for every persona', async () => {
    let told = 0;
    for (const id of asked.people.keys()) {
      const { forecast } = await compared(id, [
        { name: 'A stage', suppose: [stage] },
        { name: 'Two stages', suppose: [stage, { stage: { from: '2026-05-10' } }] },
        {
          name: 'Much',
          suppose: [redLight, drugs, { infraction: { ...redLight.infraction, offence: 'STOP' } }],
        },
        {
          name: 'Nothing',
          suppose: [{ infraction: { offence: 'VIT-LT5-AGGLO', committedOn: '2026-02-01' } }],
        },
      ]);
      for (const { fr, en } of forecast?.scenarios ?? []) {
        expect(isWholeText(fr, 'fr')).toBe(fr);
        expect(isWholeText(en, 'en')).toBe(en);
        told++;
      }
    }
    expect(told).toBeGreaterThan(100);
  });

  it.each([
    [
      6,
      Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, suppose: [stage] })),
      'Compare at most 5',
    ],
    ['no name', [{ name: ' ', suppose: [stage] }], 'scenarios[0]: the name has 0 characters, not 1 to 60.'],
    ['a long name', [{ name: 'x'.repeat(61), suppose: [stage] }], 'the name has 61 characters, not 1 to 60.'],
    [
      'two alike',
      [
        { name: 'a', suppose: [stage] },
        { name: 'a', suppose: [redLight] },
      ],
      'scenarios[1]: another scenario has the same name.',
    ],
    ['nothing supposed', [{ name: 'a', suppose: [] }], 'scenarios[0]: suppose one fact at least.'],
    ['21 facts', [{ name: 'a', suppose: Array(21).fill(stage) }], 'scenarios[0]: Suppose at most 20 facts'],
    [
      'a stage that ends first',
      [{ name: 'a', suppose: [{ stage: { from: '2026-04-10', to: '2026-04-01' } }] }],
      'scenarios[0]: ',
    ],
    [
      'two alike but for spaces',
      [
        { name: 'x ', suppose: [stage] },
        { name: ' x', suppose: [redLight] },
      ],
      'scenarios[1]: another scenario has the same name.',
    ],
  ])('are refused with what is wrong: %s', async (_, scenarios, message) => {
    const { forecast, error } = await compared('everyday', scenarios);
    expect(forecast).toBeNull();
    expect(error?.extensions.code).toBe('IMPOSSIBLE_SUPPOSITION');
    expect(error?.message).toContain(message);
    expect(inFrench(error)).not.toMatch(/\b(the|scenarios \d|suppose at|characters|not)\b/);
  });

  it('are refused in French too', async () => {
    const refusals = [
      [
        [{ name: 'x '.repeat(31), suppose: [stage] }],
        'scenarios[0] : le nom a 61 caractères, et non de 1 à 60.',
      ],
      [[{ name: 'a', suppose: [] }], 'scenarios[0] : supposez un fait au moins.'],
      [
        [{ name: 'a', suppose: Array(21).fill(stage) }],
        'scenarios[0] : Supposez au plus 20 faits à la fois.',
      ],
      [Array(6).fill({ name: 'a', suppose: [stage] }), 'Comparez au plus 5 scénarios à la fois.'],
      [
        [{ name: 'a', suppose: [{ stage: { from: '2026-04-10', to: '2026-04-01' } }] }],
        'scenarios[0] : Le dernier jour d’un stage suit le premier : to suit from.',
      ],
    ] as const;
    for (const [scenarios, french] of refusals)
      expect(inFrench((await compared('everyday', scenarios)).error)).toContain(french);
  });

  it('are named without the spaces around their names', async () => {
    const { forecast } = await compared('everyday', [{ name: `  ${'é'.repeat(60)} `, suppose: [stage] }]);
    expect(forecast.scenarios[0].name).toBe('é'.repeat(60));
  });

  it('are checked even where nothing of them is selected', async () => {
    const untilAlone = query.replace(/scenarios \{[\s\S]*$/, '} } } }');
    const scenarios = [
      { name: 'a', suppose: [{ infraction: { offence: 'NOPE', committedOn: '2026-02-01' } }] },
    ];
    const { data, errors } = await asked.ask(untilAlone, { neph: asked.neph('everyday'), scenarios });
    expect(data?.licence.restitutionForecast).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_OFFENCE');
  });

  // The clock of these dossiers stands on a day of January 2026: eleven years are computed.
  it.each([
    ['infraction.committedOn', { infraction: { offence: 'STOP', committedOn: '9999-12-31' } }],
    [
      'infraction.finalOn',
      { infraction: { offence: 'STOP', committedOn: '2026-02-01', finalOn: '9999-12-31' } },
    ],
    [
      'infraction.recordedOn',
      { infraction: { offence: 'STOP', committedOn: '2026-02-01', recordedOn: '9999-12-31' } },
    ],
    ['stage.from', { stage: { from: '9999-12-01' } }],
    ['stage.to', { stage: { from: '2026-02-01', to: '9999-12-31' } }],
  ])('are refused where %s lies after the last day computed', async (day, fact) => {
    const { error } = await compared('everyday', [{ name: 'a', suppose: [stage, fact] }]);
    expect(error?.extensions.code).toBe('IMPOSSIBLE_SUPPOSITION');
    expect(error?.message).toMatch(
      new RegExp(
        `scenarios\\[0\\]: ${day} is 9999-12-\\d\\d, after 203[67]-.+ \\(suppose\\[1\\]\\.${day}\\)\\.`,
      ),
    );
    expect(inFrench(error)).toContain(`(suppose[1].${day}).`);
  });

  it('may reach the last day computed, and tell what they do on it', async () => {
    const { data } = await asked.ask(query.replace('lowestBalance', 'until lowestBalance'), {
      neph: asked.neph('everyday'),
    });
    const until = data?.licence.restitutionForecast.until as string;
    const late = { infraction: { offence: 'STOP', committedOn: '2026-02-01', finalOn: until } };
    const { forecast, error } = await compared('everyday', [{ name: 'a', suppose: [late] }]);
    expect(error).toBeUndefined();
    expect(forecast.scenarios[0].en).toContain(
      'The offence “Failure to stop at a stop sign” would take 4 points',
    );
    const ending = (days: number) => {
      const day = new Date(Date.parse(until) + days * 86_400_000).toISOString().slice(0, 10);
      return compared('everyday', [{ name: 'a', suppose: [{ stage: { from: '2026-04-10', to: day } }] }]);
    };
    expect((await ending(-1)).error).toBeUndefined();
    expect((await ending(0)).error?.message).toContain('stage.to is');
  });

  it('may be five, under names as long as they may be', async () => {
    const scenarios = Array.from({ length: 5 }, (_, index) => ({
      name: `${index}`.padEnd(60, 'é'),
      suppose: Array(20).fill(redLight),
    }));
    expect((await compared('everyday', scenarios)).error).toBeUndefined();
  });

  it('name an offence that nobody knows', async () => {
    const unknown = { infraction: { offence: 'NOPE', committedOn: '2026-02-01' } };
    const { error } = await compared('everyday', [{ name: 'a', suppose: [unknown] }]);
    expect(error?.extensions.code).toBe('UNKNOWN_OFFENCE');
    expect(error?.message).toContain('scenarios[0]');
  });
});
