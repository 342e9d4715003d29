import { describe, expect, it } from 'vitest';
import { askedPersonas } from '../support/askedPersonas.js';
import { isWholeText } from '../support/wholeText.js';

const query = `query($neph: Neph!, $suppose: [Supposition!]) {
  licence(by: { neph: $neph }) { ... on Licence {
    restitutionForecast(suppose: $suppose) {
      emptyReason emptyFr: emptyReasonLabel(language: FR) emptyEn: emptyReasonLabel(language: EN)
      items { dueOn points balanceBefore balanceAfter }
      supposed {
        events { on rule points balanceBefore balanceAfter fr: explanation(language: FR) en: explanation(language: EN) }
        items { points balanceBefore balanceAfter }
      }
    }
  } }
}`;

const redLight = { infraction: { offence: 'FEU-ROUGE', committedOn: '2026-01-20' } };

describe('what a forecast says to a screen', () => {
  const { neph, ask } = askedPersonas();

  const forecast = async (persona: string, ...suppose: readonly object[]) => {
    const { data, errors } = await ask(query, { neph: neph(persona), suppose });
    expect(errors).toBeUndefined();
    return data?.licence.restitutionForecast;
  };

  it('says from which displayed balance to which, where points are lost below zero', async () => {
    const { supposed } = await forecast('zero-balance', redLight);
    expect(supposed.events).toMatchObject([
      { rule: 'LOSS', points: -4, balanceBefore: 0, balanceAfter: 0 },
      { rule: 'FULL_3Y', points: 16, balanceBefore: 0, balanceAfter: 12 },
    ]);
    expect(supposed.items).toMatchObject([{ points: 16, balanceBefore: 0, balanceAfter: 12 }]);
    expect((await forecast('everyday')).items).toMatchObject([
      { points: 1, balanceBefore: 8, balanceAfter: 9 },
      { points: 3, balanceBefore: 9, balanceAfter: 12 },
    ]);
  });

  it('names the offence, and tells days to come in the future', async () => {
    const { supposed } = await forecast('everyday', redLight, { stage: { from: '2026-04-10' } });
    const [loss] = supposed.events;
    expect(loss.en).toBe(
      '“Red light”, committed on 20 January 2026, will take 4 points; the loss will be recorded on 20 January 2026; balance 4 points.',
    );
    expect(loss.fr).toBe(
      '« Non-respect du feu rouge », infraction commise le 20 janvier 2026, retirera 4 points ; la perte sera enregistrée le 20 janvier 2026 ; solde 4 points.',
    );
    expect(supposed.events.map((event: { en: string }) => event.en).join(' ')).toContain('will give back');
    for (const { fr, en } of supposed.events) {
      expect([isWholeText(fr, 'fr'), isWholeText(en, 'en')]).toEqual([fr, en]);
      expect(en).not.toMatch(/is back|was recorded|gives back|The offence/);
      expect(fr).not.toMatch(/est enregistrée|rend |L’infraction retire/);
    }
  });

  it('tells what a supposed fact did before the day asked in the past', async () => {
    const before = {
      infraction: { ...redLight.infraction, committedOn: '2025-12-01', recordedOn: '2026-01-10' },
    };
    const { supposed } = await forecast('clean', before);
    expect(supposed.events[0].en).toMatch(
      /^“Red light”, committed on 1 December 2025, takes 4 points; the loss was/,
    );
  });

  it.each([
    ['annulled', 'LICENCE_ENDED'],
    ['deceased', 'LICENCE_ENDED'],
    ['stage-before-48si', 'LICENCE_INVALID'],
    ['candidate', 'NO_LICENCE_YET'],
    ['clean', 'NOTHING_DUE'],
  ])('of %s is empty, and says why: %s', async (persona, reason) => {
    const empty = await forecast(persona);
    expect(empty).toMatchObject({ items: [], emptyReason: reason });
    const { emptyFr, emptyEn } = empty;
    expect([isWholeText(emptyFr, 'fr'), isWholeText(emptyEn, 'en')]).toEqual([emptyFr, emptyEn]);
  });

  it('gives no such reason where something is to come', async () => {
    expect(await forecast('everyday')).toMatchObject({ emptyReason: null, emptyFr: null, emptyEn: null });
  });
});
