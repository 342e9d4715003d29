import { describe, expect, it } from 'vitest';
import { type HistoryLine, type LicenceView, openView } from '../../src/licence/index.js';
import { defaultLawSettings } from '../../src/points/index.js';
import type { Dossier } from '../../src/snpc/index.js';
import { type Instant, instant, isoDay, legalDay } from '../../src/time/index.js';
import { dossierWith, infraction, letter, stage, titlePeriod } from '../support/dossiers.js';

const now = instant('2026-01-15T08:00:00Z');

function viewOf(dossier: Dossier, asOf: string, knownAt: Instant | string = now, revision = 1): LicenceView {
  const at = typeof knownAt === 'string' ? instant(knownAt) : knownAt;
  const times = { asked: { asOf: null, knownAt: null }, asOf: legalDay(asOf), knownAt: at, now, revision };
  const view = openView(dossier, times, defaultLawSettings);
  if ('firstLicenceOn' in view) throw new Error(`before the licence of ${isoDay(view.firstLicenceOn)}`);
  return view;
}

function balance(dossier: Dossier, asOf: string, knownAt: Instant | string = now, revision = 1): number {
  const points = viewOf(dossier, asOf, knownAt, revision).points();
  if ('noBalance' in points) throw new Error(points.noBalance);
  return points.balance;
}

describe('one dossier at two times', () => {
  const dossier = dossierWith({ infractions: [infraction()] });

  it('tells two truths of the same day, before and after the register learns', () => {
    const late = dossierWith({
      infractions: [infraction(), infraction({ id: 'B', committedOn: legalDay('2025-03-03') })],
    });
    expect(balance(late, '2025-07-01', '2025-05-10T10:00:00Z')).toBe(12);
    expect(balance(late, '2025-07-01', '2025-07-01T10:00:00Z')).toBe(6);
  });

  it('knows a fact from the very instant of its recording, not a second before', () => {
    const recorded = instant('2025-06-02T03:00:00Z');
    expect(balance(dossier, '2025-06-02', (recorded - 1000) as Instant)).toBe(12);
    expect(balance(dossier, '2025-06-02', recorded)).toBe(9);
  });

  it('cuts by instant where Paris is already on the next day', () => {
    const summer = dossierWith({
      infractions: [infraction({ recordedFrom: instant('2025-07-15T22:30:00Z') })],
    });
    expect(balance(summer, '2025-07-15', '2025-07-15T22:45:00Z')).toBe(12);
    expect(balance(summer, '2025-07-16', '2025-07-15T22:29:59Z')).toBe(12);
    expect(balance(summer, '2025-07-16', '2025-07-15T22:30:00Z')).toBe(9);
  });

  it('forgets a withdrawn fact from the instant it is withdrawn, and remembers it before', () => {
    const withdrawn = dossierWith({
      infractions: [infraction({ recordedTo: instant('2025-09-10T09:00:00Z') })],
    });
    expect(balance(withdrawn, '2025-07-01', '2025-09-10T08:59:59Z')).toBe(9);
    expect(balance(withdrawn, '2025-07-01', '2025-09-10T09:00:00Z')).toBe(12);
  });

  it('replaces a corrected fact by its successor, which keeps the first recording unless the law changes', () => {
    const changed = instant('2025-09-10T09:00:00Z');
    const before = infraction({ recordedTo: changed });
    const placeOnly = dossierWith({
      infractions: [before, infraction({ recordedFrom: changed, place: 'Brive' })],
    });
    expect(balance(placeOnly, '2025-07-01')).toBe(9);
    const lighter = dossierWith({
      infractions: [before, infraction({ recordedFrom: changed, points: 1, class: 'C3' })],
    });
    expect(balance(lighter, '2025-07-01', '2025-09-01T00:00:00Z')).toBe(9);
    expect(balance(lighter, '2025-07-01')).toBe(12);
    expect(balance(lighter, '2025-09-10')).toBe(11);
  });

  it('dates a fact corrected twice from the correction that changed the law', () => {
    const lightened = instant('2025-09-10T09:00:00Z');
    const moved = instant('2025-11-20T09:00:00Z');
    const light = { points: 1, class: 'C3' } as const;
    const twice = dossierWith({
      infractions: [
        infraction({ recordedTo: lightened }),
        infraction({ ...light, recordedFrom: lightened, recordedTo: moved }),
        infraction({ ...light, recordedFrom: moved, place: 'Brive' }),
      ],
    });
    expect(balance(twice, '2025-09-09')).toBe(12);
    expect(balance(twice, '2025-09-10')).toBe(11);
  });

  it('tells apart, by revision, what two commands did at one instant of a stopped clock', () => {
    const recordedFrom = instant('2025-06-02T03:00:00Z');
    const first = infraction({ recordedFrom, revision: 4 });
    const second = infraction({ id: 'B', recordedFrom, revision: 5 });
    const both = dossierWith({ infractions: [first, second] });
    const seenAt = (revision: number) => balance(both, '2025-06-02', recordedFrom, revision);
    expect([3, 4, 5].map(seenAt)).toEqual([12, 9, 6]);
    const undone = dossierWith({
      infractions: [{ ...first, recordedTo: recordedFrom, closedRevision: 6 }],
    });
    expect([3, 5, 6].map(revision => balance(undone, '2025-06-02', recordedFrom, revision))).toEqual([
      12, 9, 12,
    ]);
    const corrected = dossierWith({
      infractions: [
        { ...second, id: 'A', points: 1, class: 'C3' },
        { ...first, recordedTo: recordedFrom, closedRevision: 5 },
      ],
    });
    expect([4, 5].map(revision => balance(corrected, '2025-06-02', recordedFrom, revision))).toEqual([9, 11]);
  });

  it('counts a stage from the day after its last, once it is recorded', () => {
    const trained = dossierWith({ infractions: [infraction()], stages: [stage()] });
    expect(balance(trained, '2025-07-07', '2025-08-20T02:59:59Z')).toBe(9);
    expect(balance(trained, '2025-07-07', '2025-08-20T03:00:00Z')).toBe(12);
    expect(balance(trained, '2025-07-06', '2025-08-20T03:00:00Z')).toBe(9);
  });

  it('learns of a 48SI when it is received, not when it is sent', () => {
    const received = instant('2025-06-17T03:00:00Z');
    const sent = letter({ kind: '48SI', recordedTo: received });
    const notified = letter({
      kind: '48SI',
      recordedFrom: received,
      notifiedOn: legalDay('2025-06-17'),
      outcome: 'RECEIVED',
    });
    const spent = ['A', 'B', 'C'].map(id =>
      infraction({ id, points: 6, class: 'DELIT', finalBy: 'COND', committedOn: legalDay('2025-03-03') }),
    );
    const lost = dossierWith({ infractions: spent, letters: [sent, notified] });
    const before = viewOf(lost, '2025-06-17', '2025-06-17T02:59:59Z');
    const after = viewOf(lost, '2025-06-17', '2025-06-17T03:00:00Z');
    expect(before.points()).toMatchObject({ status: 'SOLDE_NUL', balance: 0 });
    expect(before.state()).toBe('VALIDE');
    expect(after.points()).toMatchObject({ status: 'INVALIDE', balance: 0 });
    expect(after.state()).toBe('INVALIDE');
  });
});

function lineInBrief(line: HistoryLine): string {
  const day = isoDay(line.on);
  if (line.kind === 'EVENT') return `${day} ${line.view.event.rule}`;
  if (line.kind === 'WITHDRAWAL') return `${day} WITHDRAWAL of ${line.withdrawal.infraction?.id}`;
  return `${day} CORRECTION of ${line.correction.voided.rule}`;
}

describe('a letter closed with no successor', () => {
  it('notifies nothing: the 48SI that was withdrawn leaves the licence valid', () => {
    const spent = ['A', 'B', 'C'].map(id => infraction({ id, points: 6, class: 'DELIT', finalBy: 'COND' }));
    const notified = letter({
      kind: '48SI',
      recordedFrom: instant('2025-06-17T03:00:00Z'),
      recordedTo: instant('2025-07-01T03:00:00Z'),
      notifiedOn: legalDay('2025-06-17'),
      outcome: 'RECEIVED',
    });
    const undone = dossierWith({ infractions: spent, letters: [notified] });
    expect(viewOf(undone, '2025-06-20', '2025-06-20T12:00:00Z').state()).toBe('INVALIDE');
    expect(viewOf(undone, '2025-07-02', '2025-07-02T12:00:00Z').state()).toBe('VALIDE');
  });
});

describe('what a view shows', () => {
  it('keeps a line for a fact that an appeal undid, with what became of the credits', () => {
    const withdrawn = instant('2025-10-10T09:00:00Z');
    const undone = dossierWith({
      infractions: [infraction({ recordedTo: withdrawn })],
      stages: [stage()],
    });
    const lines = viewOf(undone, '2026-01-15').history().map(lineInBrief);
    expect(lines).toEqual([
      '2025-07-07 STAGE',
      '2025-10-10 WITHDRAWAL of A',
      '2025-10-10 CORRECTION of STAGE',
    ]);
    const before = viewOf(undone, '2025-10-09', '2025-10-09T12:00:00Z').history().map(lineInBrief);
    expect(before).toEqual(['2025-06-02 LOSS', '2025-07-07 STAGE']);
  });

  it('credits nothing to a licence that has ended, nor promises it', () => {
    const ended = legalDay('2024-09-30');
    const annulled = dossierWith({
      titlePeriods: [titlePeriod({ endedOn: ended, endedBy: 'ANNULATION' })],
      infractions: [
        infraction({
          points: 4,
          committedOn: legalDay('2022-01-10'),
          finalOn: legalDay('2022-02-24'),
          recordedFrom: instant('2022-05-25T03:00:00Z'),
        }),
      ],
    });
    const after = viewOf(annulled, '2026-01-10');
    expect(after.points()).toEqual({ noBalance: 'LICENCE_ENDED' });
    expect(after.history().map(({ on }) => isoDay(on))).toEqual(['2022-05-25']);
    const lastDay = viewOf(annulled, '2024-09-30');
    expect(lastDay.points()).toMatchObject({ balance: 8 });
    expect(lastDay.forecast().items).toEqual([]);
  });

  it('counts an exchanged licence from its original date, and shows it from its exchange', () => {
    const exchanged = (obtainedOn: string, exchangedOn: string) =>
      dossierWith({
        titlePeriods: [
          titlePeriod({
            obtainedOn: legalDay(obtainedOn),
            exchangedFrom: 'MA',
            exchangedOn: legalDay(exchangedOn),
            recordedFrom: instant(`${exchangedOn}T04:00:00Z`),
          }),
        ],
      });
    const old = exchanged('2017-03-10', '2024-02-06');
    const view = viewOf(old, '2026-01-10');
    expect(view.points()).toMatchObject({ balance: 12, cap: 12, probation: null });
    expect(view.history()).toEqual([]);
    expect(() => viewOf(old, '2018-01-01')).toThrow('before the licence of 2024-02-06');
    const young = viewOf(exchanged('2023-05-01', '2025-01-20'), '2026-01-10');
    expect(young.points()).toMatchObject({ balance: 10, probation: { running: true } });
    expect(young.history().map(({ on }) => isoDay(on))).toEqual(['2025-05-01']);
  });

  it.each(['RETENTION', 'INTERDICTION'] as const)('leaves no category valid during a measure %s', kind => {
    const recorded = { recordedFrom: instant('1998-05-04T03:00:00Z'), recordedTo: null };
    const held = dossierWith({
      categories: [
        {
          ...recorded,
          id: 'C',
          code: 'B',
          obtainedOn: legalDay('1998-05-04'),
          mode: 'EXAM',
          expiresOn: null,
          medicalLimitOn: null,
        },
      ],
      measures: [
        {
          ...recorded,
          id: 'M',
          kind,
          from: legalDay('2025-03-10'),
          to: legalDay('2025-03-13'),
          authority: 'Préfecture fictive',
          offenceCommittedOn: null,
          notifiedOn: null,
        },
      ],
    });
    const validityOn = (day: string) => viewOf(held, day).categories()[0]?.validity;
    expect(viewOf(held, '2025-03-11').state()).toBe('VALIDE');
    expect(['2025-03-09', '2025-03-10', '2025-03-13', '2025-03-14'].map(validityOn)).toEqual([
      'VALID',
      'NOT_VALID_WITH_LICENCE',
      'NOT_VALID_WITH_LICENCE',
      'VALID',
    ]);
  });

  it('is that of a candidate while a licence recorded ahead of its day has not begun', () => {
    const ahead = dossierWith({
      titlePeriods: [
        titlePeriod({ obtainedOn: legalDay('2025-05-10'), recordedFrom: instant('2025-05-01T03:00:00Z') }),
      ],
    });
    const early = viewOf(ahead, '2025-06-01', '2025-05-09T12:00:00Z');
    expect(early.points()).toEqual({ noBalance: 'NO_LICENCE_YET' });
    expect(early.state()).toBe('DEMANDE');
    expect(early.history()).toEqual([]);
    expect(early.forecast().items).toEqual([]);
    expect(viewOf(ahead, '2025-06-01', '2025-05-10T12:00:00Z').points()).toMatchObject({ balance: 6 });
  });

  it('has no balance without a licence, or after its end, and says why', () => {
    const candidate = viewOf(dossierWith({ titlePeriods: [] }), '2025-01-01');
    expect(candidate.points()).toEqual({ noBalance: 'NO_LICENCE_YET' });
    expect(candidate.state()).toBe('DEMANDE');
    expect(candidate.history()).toEqual([]);
    const annulled = dossierWith({
      titlePeriods: [titlePeriod({ endedOn: legalDay('2025-02-10'), endedBy: 'ANNULATION' })],
    });
    expect(viewOf(annulled, '2025-02-10').points()).toMatchObject({ balance: 12 });
    expect(viewOf(annulled, '2025-02-11').points()).toEqual({ noBalance: 'LICENCE_ENDED' });
    expect(viewOf(annulled, '2025-02-11').state()).toBe('ANNULE_JUDICIAIRE');
    expect(viewOf(annulled, '2025-02-11').forecast().items).toEqual([]);
  });

  it('says when the first licence began, to whoever asks before', () => {
    const times = {
      asked: { asOf: null, knownAt: null },
      asOf: legalDay('1998-05-03'),
      knownAt: now,
      now,
      revision: 1,
    };
    expect(openView(dossierWith(), times, defaultLawSettings)).toEqual({
      firstLicenceOn: legalDay('1998-05-04'),
    });
  });

  it('shows ten years of history unless asked for more, corrections on the day the register learnt', () => {
    const early = infraction({
      id: 'P',
      points: 1,
      class: 'C3',
      committedOn: legalDay('2024-12-01'),
      finalOn: legalDay('2025-01-10'),
      recordedFrom: instant('2025-01-10T04:00:00Z'),
    });
    const late = infraction({
      committedOn: legalDay('2025-07-01'),
      finalOn: legalDay('2025-08-01'),
      recordedFrom: instant('2025-09-20T03:00:00Z'),
    });
    const view = viewOf(dossierWith({ infractions: [early, late] }), '2026-01-15');
    const lines = view.history().map(lineInBrief);
    expect(lines).toEqual(['2025-01-10 LOSS', '2025-09-20 LOSS', '2025-09-20 CORRECTION of ONE_POINT_6M']);
    expect(view.history(legalDay('1998-01-01'))[0]).toMatchObject({
      kind: 'EVENT',
      on: legalDay('1998-05-04'),
    });
    const before = viewOf(dossierWith({ infractions: [early, late] }), '2025-09-19', '2025-09-19T10:00:00Z');
    expect(before.history().map(line => line.kind)).toEqual(['EVENT', 'EVENT']);
  });

  it('ties an event to the infraction it comes from', () => {
    const told = viewOf(dossierWith({ infractions: [infraction()] }), '2026-01-15').history();
    const [loss] = told.flatMap(line => (line.kind === 'EVENT' ? [line.view] : []));
    expect(loss?.infractions.map(({ place }) => place)).toEqual(['Limoges']);
  });

  it('supposes an infraction and a stage beside the baseline, and stores nothing', () => {
    const dossier = dossierWith({ infractions: [infraction()] });
    const view = viewOf(dossier, '2026-01-15');
    const copy = structuredClone(dossier);
    const { baseline, supposed, lowestBalance, supposedEvents } = view.suppose([
      {
        kind: 'INFRACTION',
        offenceRef: 'FEU-ROUGE',
        committedOn: legalDay('2026-02-01'),
        finalOn: null,
        recordedOn: null,
      },
      { kind: 'STAGE', from: legalDay('2026-03-07'), to: legalDay('2026-03-08') },
    ]);
    expect(baseline.items.map(({ dueOn, rule }) => [isoDay(dueOn), rule])).toEqual([
      ['2028-04-20', 'FULL_3Y'],
    ]);
    expect(supposedEvents.map(({ on, rule, points }) => [isoDay(on), rule, points])).toEqual([
      ['2026-02-01', 'LOSS', -4],
      ['2026-03-09', 'STAGE', 4],
      ['2029-02-01', 'FULL_3Y', 3],
    ]);
    expect(supposed.items.map(({ dueOn }) => isoDay(dueOn))).toEqual(['2029-02-01']);
    expect(lowestBalance).toBe(5);
    expect(dossier).toEqual(copy);
    expect(view.points()).toMatchObject({ balance: 9 });
  });

  it('suspends a licence only while the measure runs', () => {
    const suspended = dossierWith({
      measures: [
        {
          id: 'M',
          recordedFrom: instant('2025-11-03T10:00:00Z'),
          recordedTo: null,
          kind: 'SUSPENSION',
          from: legalDay('2025-11-03'),
          to: legalDay('2026-02-02'),
          authority: 'Préfecture de la Haute-Vienne',
          offenceCommittedOn: legalDay('2025-11-01'),
          notifiedOn: legalDay('2025-11-03'),
        },
      ],
    });
    expect(viewOf(suspended, '2025-11-02').state()).toBe('VALIDE');
    expect(viewOf(suspended, '2026-01-15').state()).toBe('SUSPENDU');
    expect(viewOf(suspended, '2026-01-15', '2025-11-03T09:59:59Z').state()).toBe('VALIDE');
  });
});
