import { describe, expect, it } from 'vitest';
import { statementFields } from '../../../src/documents/content/index.js';
import type { Dossier } from '../../../src/snpc/index.js';
import { instant, legalDay } from '../../../src/time/index.js';
import { adcsStamp, riiStamp, viewsOf } from '../../support/documentViews.js';
import { dossierWith, infraction, letter, titlePeriod } from '../../support/dossiers.js';

const since = { recordedFrom: instant('1998-05-04T03:00:00Z'), recordedTo: null };
const categories: Dossier['categories'] = ['B', 'A'].map((code, rank) => ({
  ...since,
  id: code,
  code,
  obtainedOn: legalDay(`199${8 + rank}-05-04`),
  mode: 'EXAM',
  expiresOn: null,
  medicalLimitOn: null,
}));

function fieldsOf(kind: 'RII' | 'ADCS', changes: Partial<Dossier>, knownAt = '2026-01-15T08:00:00Z') {
  const { licence } = viewsOf(dossierWith({ categories, ...changes }), instant(knownAt));
  const fields = statementFields(kind, licence, kind === 'RII' ? riiStamp : adcsStamp);
  expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  return Object.fromEntries(fields.map(({ id, value }) => [id, value]));
}

function measure(kind: Dossier['measures'][number]['kind']): Pick<Dossier, 'measures'> {
  const from = legalDay('2026-01-02');
  const row = { ...since, id: 'M', kind, from, to: null, authority: 'Préfet', notifiedOn: from };
  return { measures: [{ ...row, offenceCommittedOn: null }] };
}

const period = (changes: Parameters<typeof titlePeriod>[0]): Pick<Dossier, 'titlePeriods'> => ({
  titlePeriods: [titlePeriod(changes)],
});
const exchanged = (exchangedFrom: string, changes: Parameters<typeof titlePeriod>[0] = {}) =>
  period({ exchangedFrom, exchangedOn: legalDay('2010-02-01'), ...changes });

describe('the fields of a statement', () => {
  it('tell an RII, by hand from its dossier', () => {
    expect(fieldsOf('RII', {})).toEqual({
      60: 'SOLENE/EDITH',
      69: '11021979',
      '6A': 'LIMOGES',
      '6G': 'MARTINEAU',
      '6H': 'MME',
      AC: '980599000001',
      E4: 'RII',
      E5: '50',
      E8: '150120260900',
      '01': 'RII2026000001',
      AG: 'C',
      E6: 'B A',
    });
  });

  it('tell an ADCS its last day and no balance; E6 is last, since it may be empty', () => {
    const fields = fieldsOf('ADCS', measure('SUSPENSION'));
    expect(fields).toMatchObject({ E4: 'RIR', E5: '47', '01': 'ADCS2026000001', '08': '259F', E6: '' });
    expect(fields).not.toHaveProperty('AG');
    expect(Object.keys(fields).at(-1)).toBe('E6');
    expect(fieldsOf('RII', {})).not.toHaveProperty('08');
  });

  it('give the hour of the data by the clocks of Paris, across midnight in summer', () => {
    expect(fieldsOf('RII', {}, '2025-07-15T21:59:59Z').E8).toBe('150720252359');
    expect(fieldsOf('RII', {}, '2025-07-15T22:00:00Z').E8).toBe('160720250000');
  });

  it.each<[string, Partial<Dossier>]>([
    ['50', {}],
    ['47', measure('SUSPENSION')],
    ['48', measure('SUSPENSION_MEDICALE')],
    ['10', measure('INTERDICTION')],
    ['50', measure('RETENTION')],
    ['50', measure('EAD')],
    ['13', period({ endedOn: legalDay('2025-02-10'), endedBy: 'INVALIDATION' })],
    ['03', period({ endedOn: legalDay('2025-02-10'), endedBy: 'ANNULATION' })],
    ['05', period({ endedOn: legalDay('2025-02-10'), endedBy: 'EXCHANGE' })],
    ['07', period({ endedOn: legalDay('2025-02-10'), endedBy: 'DEATH' })],
    ['08', { titlePeriods: [] }],
    ['36', exchanged('CH')],
    ['34', { ...exchanged('CH'), ...measure('SUSPENSION') }],
    ['35', { ...exchanged('CH'), ...measure('SUSPENSION_MEDICALE') }],
    ['46', { ...exchanged('CH'), ...measure('INTERDICTION') }],
    ['33', exchanged('CH', { endedOn: legalDay('2025-02-10'), endedBy: 'INVALIDATION' })],
    ['29', exchanged('CH', { endedOn: legalDay('2025-02-10'), endedBy: 'ANNULATION' })],
    ['31', exchanged('CH', { endedOn: legalDay('2025-02-10'), endedBy: 'EXCHANGE' })],
    ['07', exchanged('CH', { endedOn: legalDay('2025-02-10'), endedBy: 'DEATH' })],
    ['25', exchanged('NC')],
    ['23', { ...exchanged('PF'), ...measure('SUSPENSION') }],
    ['42', { ...exchanged('WF'), ...measure('INTERDICTION') }],
  ])('say state %s', (code, changes) => {
    expect(fieldsOf('ADCS', changes).E5).toBe(code);
  });

  it('say a balance at zero as valid until its 48SI is notified, whatever the origin of the licence', () => {
    const infractions = ['A', 'B'].map(id => infraction({ id, class: 'DELIT', points: 6, finalBy: 'COND' }));
    const sent = letter({ kind: '48SI', about: ['A', 'B'] });
    const received = { ...sent, notifiedOn: legalDay('2025-06-20'), outcome: 'RECEIVED' } as const;
    const rii = (letters: Dossier['letters'], origin: Partial<Dossier> = {}) =>
      fieldsOf('RII', { infractions, letters, ...origin });
    expect(rii([sent])).toMatchObject({ E5: '50', AG: '0', E6: 'B A' });
    expect(rii([sent], exchanged('CH'))).toMatchObject({ E5: '36', AG: '0', E6: 'B A' });
    expect(rii([received])).toMatchObject({ E5: '13', AG: '0', E6: '' });
  });

  it('leave out a balance that is not, and leave empty the categories that are not', () => {
    expect(fieldsOf('RII', { titlePeriods: [] })).not.toHaveProperty('AG');
    expect(fieldsOf('RII', { titlePeriods: [], categories: [] }).E6).toBe('');
  });

  it('fold what a civil status has, whatever it lacks', () => {
    const { civilStatus } = dossierWith();
    const fields = fieldsOf('ADCS', {
      civilStatus: {
        ...civilStatus,
        birthName: null,
        usageName: null,
        firstNames: ['Anne-Lise', 'Œdipe', 'Zoë', 'D’Arc', 'Éve', 'Léa', 'Septième'],
        sex: null,
        bornOnPresumed: 'DAY_AND_MONTH',
        birthPlace: null,
      },
    });
    expect(fields).toMatchObject({
      60: 'ANNE LISE/OEDIPE/ZOE/DARC/EVE/LEA',
      69: '00001979',
      '6A': '',
      '6G': 'INCONNU',
      '6H': 'INCONNU',
    });
    const inUse = fieldsOf('ADCS', {
      civilStatus: { ...civilStatus, birthName: null, usageName: 'Le Gall-Ploët', bornOnPresumed: 'DAY' },
    });
    expect(inUse).toMatchObject({ '6G': 'LE GALL PLOET', 69: '00021979' });
  });
});
