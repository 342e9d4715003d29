import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/documents/content/index.js';
import { certifiedPartOf } from '../../../src/licence/index.js';
import type { Dossier } from '../../../src/snpc/index.js';
import { type Instant, instant, legalDay } from '../../../src/time/index.js';
import { viewsOf } from '../../support/documentViews.js';
import { dossierWith, infraction, letter } from '../../support/dossiers.js';
import { wholeDossier } from '../../support/wholeDossier.js';

const now = instant('2026-01-15T08:00:00Z');
const adcs = (dossier: Dossier, at = now) =>
  factsOf('ADCS', certifiedPartOf(viewsOf(dossier, at).licence), null);
function rii(dossier: Dossier, at = now): unknown {
  const { licence, record } = viewsOf(dossier, at);
  return factsOf('RII', licence, record);
}

const categories: Dossier['categories'] = [
  {
    id: 'C',
    recordedFrom: instant('1998-05-04T03:00:00Z'),
    recordedTo: null,
    code: 'C',
    obtainedOn: legalDay('1998-05-04'),
    mode: 'EXAM',
    expiresOn: null,
    medicalLimitOn: legalDay('2026-03-01'),
  },
];

describe('what a document asserts', () => {
  it('is the same as long as nothing of it changes', () => {
    const later = instant('2026-02-20T08:00:00Z');
    expect(adcs(dossierWith({ categories }), later)).toEqual(adcs(dossierWith({ categories })));
    expect(rii(dossierWith({ categories }), later)).toEqual(rii(dossierWith({ categories })));
  });

  it('changes in an ADCS with a category, not with points or letters', () => {
    const before = adcs(dossierWith({ categories }));
    expect(adcs(dossierWith({ categories, infractions: [infraction()], letters: [letter()] }))).toEqual(
      before,
    );
    expect(adcs(dossierWith({ categories }), instant('2026-03-02T08:00:00Z'))).not.toEqual(before);
    expect(JSON.stringify(adcs(wholeDossier()))).not.toMatch(/points|balance|LETTER|MEASURE|Offence/);
  });

  it('changes in an RII with each of its parts', () => {
    const whole = wholeDossier();
    const said = rii(whole);
    for (const part of ['infractions', 'stages', 'letters', 'measures', 'medicalVisits', 'titles'] as const)
      expect([part, rii({ ...whole, [part]: [] })]).not.toEqual([part, said]);
    expect(rii({ ...whole, address: { lines: ['1'], postcode: '1', city: 'L', country: 'F' } })).not.toEqual(
      said,
    );
  });

  it('does not change with a version that says the same', () => {
    const corrected = instant('2025-09-10T09:00:00Z') as Instant;
    const one = rii(dossierWith({ infractions: [infraction()] }));
    const rewritten = dossierWith({
      infractions: [
        infraction({ recordedTo: corrected, closedRevision: 5 }),
        infraction({ recordedFrom: corrected, revision: 5 }),
      ],
    });
    expect(rii(rewritten)).toEqual(one);
  });

  it('of an RII needs the full record', () => {
    expect(() => factsOf('RII', viewsOf(dossierWith()).licence, null)).toThrow(TypeError);
  });
});
