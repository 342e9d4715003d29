import {
  type FinalityGround,
  type OffenceClass,
  type OffenceOnDay,
  offenceOn,
  PointsRefusal,
} from '../../src/points/index.js';
import type { InfractionRow } from '../../src/snpc/index.js';
import { addDays, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { CommandContext } from './command.js';
import type { DelayProfile } from './delayProfile.js';
import { drawDelay } from './draws.js';
import { drawLetterDelays } from './letterDelays.js';
import type { InfractionLife, InfractionPath } from './record.js';
import { CommandRefusal } from './refusal.js';
import { registerWritesAt } from './registerHours.js';

/** An infraction committed at the instant of the command. */
export interface InfractionReport {
  /** Code of the offence table. */
  readonly offence: string;
  readonly channel: InfractionRow['channel'];
  readonly path: InfractionPath;
  readonly place?: string | null;
  /** Offences of one conduct at one moment share a ceiling. */
  readonly simultaneousGroup?: string | null;
}

interface Way {
  readonly finalBy: FinalityGround;
  /** Step of the delay profile that ends in finality, and where it starts. */
  readonly step: 'paidReduced' | 'paid' | 'increased' | 'convicted' | 'compositionPenale';
  readonly from: 'NOTICE' | 'COMMISSION';
  readonly recording: keyof DelayProfile['infraction']['recording'];
}

const ways: Readonly<Record<InfractionPath, Way>> = {
  PAID_REDUCED: { finalBy: 'AF', step: 'paidReduced', from: 'NOTICE', recording: 'paid' },
  PAID: { finalBy: 'AF', step: 'paid', from: 'NOTICE', recording: 'paid' },
  INCREASED: { finalBy: 'AFM', step: 'increased', from: 'NOTICE', recording: 'increased' },
  CONVICTED: { finalBy: 'COND', step: 'convicted', from: 'COMMISSION', recording: 'judgment' },
  COMPOSITION_PENALE: { finalBy: 'CP', step: 'compositionPenale', from: 'COMMISSION', recording: 'judgment' },
};

/** Where the delay of finality of a path starts. */
export function finalityStartsFrom(path: InfractionPath): Way['from'] {
  return ways[path].from;
}

/** Plans an infraction through its steps. @throws CommandRefusal UNKNOWN_OFFENCE, OFFENCE_NOT_IN_FORCE */
export function planInfraction(
  report: InfractionReport,
  id: string,
  context: CommandContext,
): InfractionLife {
  const { at, revision, profile, key } = context;
  const { infraction: delays, recordingTime } = profile;
  const way = ways[report.path];
  const committedOn = legalDayOf(at);
  const scale = scaleOn(report.offence, committedOn);
  const steps = {
    notice: drawDelay(delays.notice[report.channel], key, 'notice'),
    finality: drawDelay(delays[way.step], key, 'finality'),
    recording: drawDelay(delays.recording[way.recording], key, 'recording'),
  };
  const noticeOn = addDays(committedOn, steps.notice.days);
  const finalOn = addDays(way.from === 'NOTICE' ? noticeOn : committedOn, steps.finality.days);
  return {
    id,
    ordinal: key.ordinal,
    commandedAt: at,
    path: report.path,
    offenceRef: report.offence,
    label: scale.labelFr,
    class: scale.class,
    points: scale.points,
    channel: report.channel,
    place: report.place ?? null,
    committedOn,
    committedAt: at,
    noticeOn,
    finalOn,
    finalBy: way.finalBy,
    authority: authorityOf(way.finalBy, scale.class),
    simultaneousGroup: report.simultaneousGroup ?? null,
    recordedAt: registerWritesAt(addDays(finalOn, steps.recording.days), recordingTime, at),
    withdrawnAt: null,
    revision,
    withdrawnRevision: null,
    withdrawal: null,
    draws: { profile: profile.name, recordingTime, steps },
    letterDraws: drawLetterDelays(profile, key),
  };
}

function scaleOn(code: string, day: LegalDay): OffenceOnDay {
  try {
    return offenceOn(code, day);
  } catch (error) {
    if (!(error instanceof PointsRefusal)) throw error;
    throw new CommandRefusal(
      error.code === 'UNKNOWN_OFFENCE' ? 'UNKNOWN_OFFENCE' : 'OFFENCE_NOT_IN_FORCE',
      error.message,
    );
  }
}

function authorityOf(finalBy: FinalityGround, offenceClass: OffenceClass): string {
  switch (finalBy) {
    case 'AF':
      return 'Trésor public';
    case 'AFM':
      return 'Officier du ministère public';
    case 'CP':
      return 'Procureur de la République';
    case 'COND':
      return offenceClass === 'DELIT' ? 'Tribunal correctionnel' : 'Tribunal de police';
  }
}
