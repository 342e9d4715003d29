import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../simulator/life/command.js';
import type { InfractionPath } from '../../simulator/life/record.js';
import { stepOf } from '../../simulator/life/steps.js';
import { type Instant, isoDay, isoInstant, legalDay } from '../../src/time/index.js';
import { driverWithTwelvePoints, worldAt } from '../support/lives.js';

const never = legalDay('1970-01-01');

function infractionOf(
  channel: 'AUTOMATIC_CONTROL' | 'INTERCEPTION',
  path: InfractionPath,
  at: string,
  delays = 'slow',
) {
  const report = { offence: 'STOP', channel, path };
  const [life] = applyCommand(driverWithTwelvePoints, { kind: 'INFRACTION', report }, worldAt(at, delays))
    .record.infractions;
  if (!life) throw new Error('no infraction came of the command');
  return {
    committedOn: isoDay(life.committedOn),
    noticeOn: isoDay(stepOf(life.plan.steps, 'NOTICE_SENT')?.on ?? never),
    finalOn: isoDay(life.finalOn ?? never),
    finalBy: life.finalBy,
    recordedAt: isoInstant(life.recordedAt ?? (0 as Instant)),
  };
}

// Worked out on paper, month by month.
describe('an infraction of 2 June 2025 at 18:30 under the delays of slow', () => {
  const at = '2025-06-02T18:30';

  it('paid within the reduced fine: 5 days, 10, 90', () => {
    expect(infractionOf('INTERCEPTION', 'PAID_REDUCED', at)).toEqual({
      committedOn: '2025-06-02',
      noticeOn: '2025-06-07',
      finalOn: '2025-06-17',
      finalBy: 'AF',
      recordedAt: '2025-09-15T03:00:00.000Z',
    });
  });

  it('paid: 10 days, 40, 90', () => {
    expect(infractionOf('AUTOMATIC_CONTROL', 'PAID', at)).toEqual({
      committedOn: '2025-06-02',
      noticeOn: '2025-06-12',
      finalOn: '2025-07-22',
      finalBy: 'AF',
      recordedAt: '2025-10-20T03:00:00.000Z',
    });
  });

  it('left unpaid until the increased fine: 10 days, 90, 100, at five in winter', () => {
    expect(infractionOf('AUTOMATIC_CONTROL', 'INCREASED', at)).toEqual({
      committedOn: '2025-06-02',
      noticeOn: '2025-06-12',
      finalOn: '2025-09-10',
      finalBy: 'AFM',
      recordedAt: '2025-12-19T04:00:00.000Z',
    });
  });

  it('judged: 300 days from the commission, then 180', () => {
    expect(infractionOf('INTERCEPTION', 'CONVICTED', at)).toMatchObject({
      finalOn: '2026-03-29',
      finalBy: 'COND',
      recordedAt: '2026-09-25T03:00:00.000Z',
    });
  });

  it('settled by a composition pénale: 200 days from the commission, then 180', () => {
    expect(infractionOf('INTERCEPTION', 'COMPOSITION_PENALE', at)).toMatchObject({
      finalOn: '2025-12-19',
      finalBy: 'CP',
      recordedAt: '2026-06-17T03:00:00.000Z',
    });
  });

  it('has the points, the class and the label of the offence on that day', () => {
    const report = { offence: 'VIT-GE50-C5', channel: 'INTERCEPTION', path: 'CONVICTED' } as const;
    const { record } = applyCommand(driverWithTwelvePoints, { kind: 'INFRACTION', report }, worldAt(at));
    expect(record.infractions[0]).toMatchObject({ points: 6, class: 'C5', authority: 'Tribunal de police' });
    expect(record.infractions[0]?.label).toMatch(/50 km\/h/);
  });

  it('falls on the legal day of Paris, a little after midnight there', () => {
    expect(infractionOf('INTERCEPTION', 'PAID', '2025-06-03T00:10').committedOn).toBe('2025-06-03');
  });
});

describe('a stage of 1 and 2 September 2025', () => {
  function stageAt(at: string, delays: string) {
    const attendance = {
      kind: 'VOLONTAIRE',
      from: legalDay('2025-09-01'),
      to: legalDay('2025-09-02'),
    } as const;
    const [life] = applyCommand(driverWithTwelvePoints, { kind: 'STAGE', attendance }, worldAt(at, delays))
      .record.stages;
    return (
      life && {
        attestedOn: isoDay(stepOf(life.plan.steps, 'ATTESTED')?.on ?? never),
        recordedAt: isoInstant(life.recordedAt),
      }
    );
  }

  it('is attested after 15 days under slow, and recorded 30 days later', () => {
    expect(stageAt('2025-08-20T10:00', 'slow')).toEqual({
      attestedOn: '2025-09-17',
      recordedAt: '2025-10-17T03:00:00.000Z',
    });
  });

  it('is recorded as soon as its last day is over under instant', () => {
    expect(stageAt('2025-08-20T10:00', 'instant')?.recordedAt).toBe('2025-09-02T22:00:00.000Z');
    expect(stageAt('2025-09-02T23:59', 'instant')?.recordedAt).toBe('2025-09-02T22:00:00.000Z');
  });

  it('is never recorded before the command that tells of it', () => {
    expect(stageAt('2026-02-01T12:00', 'slow')?.recordedAt).toBe('2026-02-02T04:00:00.000Z');
    expect(stageAt('2026-02-01T12:00', 'instant')?.recordedAt).toBe('2026-02-01T11:00:00.000Z');
  });
});

describe('instant', () => {
  it('records an infraction at the instant of its command', () => {
    expect(infractionOf('AUTOMATIC_CONTROL', 'INCREASED', '2025-06-02T18:30', 'instant')).toEqual({
      committedOn: '2025-06-02',
      noticeOn: '2025-06-02',
      finalOn: '2025-06-02',
      finalBy: 'AFM',
      recordedAt: '2025-06-02T16:30:00.000Z',
    });
  });
});

describe('what was drawn', () => {
  it('can be read back with its window, under the profile it came from', () => {
    const report = { offence: 'STOP', channel: 'AUTOMATIC_CONTROL', path: 'PAID' } as const;
    const { record } = applyCommand(
      driverWithTwelvePoints,
      { kind: 'INFRACTION', report },
      worldAt('2025-06-02T18:30', 'france'),
    );
    const plan = record.infractions[0]?.plan;
    expect(plan?.profile).toBe('france');
    const [notice, paid] = plan?.steps ?? [];
    expect(paid).toMatchObject({ step: 'PAID', from: 'NOTICE_SENT', delay: { least: 16, most: 60 } });
    const total = (notice?.delay.days ?? 0) + (paid?.delay.days ?? 0);
    expect(record.infractions[0]?.finalOn).toBe(legalDay('2025-06-02') + total);
  });
});
