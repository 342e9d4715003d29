import type { Facts, LawSettings, LicenceFact, OffenceFact } from '../../src/points/index.js';
import { addDays, addMonths, addYears, isoDay, type LegalDay, legalDay } from '../../src/time/index.js';

/**
 * The law once more, as plainly as it can be told: every day of a life is lived, and each day every rule is
 * asked in turn. Slow and without cleverness, so that the engine has somebody to disagree with.
 */
export interface NaiveDay {
  readonly arithmetic: number;
  readonly cap: number;
  readonly status: string;
}

export interface NaiveLife {
  readonly days: ReadonlyMap<LegalDay, NaiveDay>;
  /** `day rule points balanceAfter`, in legal order. */
  readonly events: readonly string[];
}

interface Member {
  readonly offence: OffenceFact;
  inSeries: boolean;
  lost: boolean;
  open: boolean;
  taken: number;
}

const d = legalDay;

export function naiveLife(
  facts: Facts,
  knownOn: LegalDay,
  settings: LawSettings,
  until: LegalDay,
): NaiveLife {
  const keep = settings.latePolicy === 'KEEP_CREDITED';
  const days = new Map<LegalDay, NaiveDay>();
  const events: string[] = [];
  const licences = facts.licences
    .filter(l => l.obtainedOn <= knownOn)
    .sort((a, b) => a.obtainedOn - b.obtainedOn);
  licences.forEach((licence, index) => {
    const end = licences[index + 1]?.obtainedOn ?? addDays(until, 1);
    live(licence, licences[index + 1]?.obtainedOn ?? null, Math.min(end, until + 1) as LegalDay);
  });
  return { days, events };

  function live(licence: LicenceFact, next: LegalDay | null, end: LegalDay): void {
    const O = licence.obtainedOn;
    const ofThisLicence = (o: OffenceFact): boolean =>
      o.committedOn >= O && (next === null || o.committedOn < next);
    const known = facts.offences.filter(
      o =>
        o.points > 0 &&
        o.recordedOn <= knownOn &&
        !(o.withdrawnOn !== undefined && o.withdrawnOn <= knownOn) &&
        ofThisLicence(o),
    );
    const members: Member[] = known.map(offence => ({
      offence,
      inSeries: false,
      lost: false,
      open: false,
      taken: 0,
    }));
    members.sort(
      (a, b) =>
        a.offence.finalOn - b.offence.finalOn ||
        a.offence.committedOn - b.offence.committedOn ||
        (a.offence.id < b.offence.id ? -1 : 1),
    );
    const stages = facts.stages
      .filter(
        s => (s.kind === 'VOLONTAIRE' || s.kind === 'OBLIGATOIRE_PROBATOIRE') && s.recordedOn <= knownOn,
      )
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
    const probationary = O >= d('2004-03-01');
    let bal = probationary ? 6 : 12;
    let cap = bal;
    let inProbation = probationary;
    let valid = true;
    let lastStageFrom: LegalDay | null = null;
    const groups = new Map<string, { sum: number; largest: number; delit: boolean }>();
    const accompanied = licence.formation === 'AAC' && licence.firstLicence;
    const full = addMonths(O, accompanied ? 24 : 36);
    const training = licence.complementaryTrainingOn;
    const trained =
      licence.firstLicence &&
      training !== undefined &&
      training <= knownOn &&
      training >= addMonths(O, 6) &&
      training <= addMonths(O, 12);
    const reduced = trained ? addMonths(O, accompanied ? 18 : 24) : null;
    const seen = (o: OffenceFact, day: LegalDay): boolean => !keep || o.recordedOn <= day;
    const say = (day: LegalDay, rule: string, points: number): void =>
      void events.push(`${isoDay(day)} ${rule} ${points} ${bal}`);
    const effect = (o: OffenceFact): LegalDay =>
      keep || settings.lossEffectiveDate === 'RECORDED' ? o.recordedOn : o.finalOn;
    say(O, 'CAPITAL', bal);

    for (let day = O; day < end; day = addDays(day, 1)) {
      for (const stage of stages) {
        if ((keep ? stage.recordedOn : addDays(stage.to, 1)) !== day) continue;
        const wait = stage.from < d('2011-03-16') ? 2 : 1;
        if (!valid || (lastStageFrom !== null && stage.from < addYears(lastStageFrom, wait))) {
          say(day, 'STAGE_REFUSED', 0);
          continue;
        }
        const top = day < d('2004-03-01') ? Math.min(11, cap) : cap;
        const gain = Math.max(0, Math.min(4, top - bal));
        if (gain > 0) lastStageFrom = stage.from;
        bal += gain;
        say(day, 'STAGE', gain);
      }
      if (valid) {
        for (const m of members)
          if ((keep ? m.offence.recordedOn : m.offence.finalOn) === day) m.inSeries = true;
        for (const m of members) {
          const o = m.offence;
          if (effect(o) !== day) continue;
          m.inSeries = true;
          m.taken = o.points;
          if (o.simultaneousGroup !== undefined) {
            const group = groups.get(o.simultaneousGroup) ?? { sum: 0, largest: 0, delit: false };
            group.largest = Math.max(group.largest, o.points);
            group.delit = group.delit || o.class === 'DELIT';
            const former = o.committedOn < d('2003-07-12');
            const limit = former ? (group.delit ? 8 : 6) : group.largest === 9 ? 9 : 8;
            m.taken = Math.max(0, Math.min(o.points, limit - group.sum));
            group.sum += m.taken;
            groups.set(o.simultaneousGroup, group);
          }
          m.lost = m.open = true;
          bal -= m.taken;
          say(day, 'LOSS', m.taken === 0 ? 0 : -m.taken);
        }
        if (facts.notifications.some(n => n.notifiedOn === day && n.notifiedOn <= knownOn) && bal <= 0) {
          valid = false;
          bal = 0;
          say(day, 'INVALIDATION', 0);
        }
      }
      if (valid) credits(day);
      days.set(day, {
        arithmetic: bal,
        cap,
        status: valid ? (bal <= 0 ? 'SOLDE_NUL' : 'VALIDE') : 'INVALIDE',
      });
    }

    function credits(day: LegalDay): void {
      const clean = !known.some(o => seen(o, day) && o.committedOn >= O && o.committedOn <= day);
      if (inProbation) {
        const cancelled = facts.measures.some(
          m =>
            m.recordedOn <= knownOn &&
            (!keep || m.recordedOn <= day) &&
            ['SUSPENSION', 'RESTRICTION', 'EAD'].includes(m.kind) &&
            m.offenceCommittedOn !== undefined &&
            reduced !== null &&
            m.offenceCommittedOn >= O &&
            m.offenceCommittedOn <= reduced,
        );
        if ((day === reduced && clean && !cancelled) || day === full) {
          inProbation = false;
          cap = 12;
          if (clean) {
            const gain = 12 - bal;
            bal = 12;
            say(day, 'PROB_END', gain);
          }
        } else if (clean && O >= d('2007-12-31') && (day === addYears(O, 1) || day === addYears(O, 2))) {
          const gain = accompanied ? 3 : 2;
          cap += gain;
          bal += gain;
          say(day, 'PROB_YEAR', gain);
        }
      }
      for (const m of members) {
        const o = m.offence;
        if (!m.inSeries || !m.open || o.points !== 1 || m.taken !== 1) continue;
        const returns =
          o.finalOn >= d('2011-01-01')
            ? addMonths(o.finalOn, 6)
            : o.committedOn >= d('2007-01-01') || o.finalOn >= d('2007-03-07')
              ? addYears(o.finalOn, 1)
              : null;
        if (returns === null || Math.max(returns, effect(o)) !== day) continue;
        if (
          known.some(k => k !== o && seen(k, day) && k.committedOn >= o.finalOn && k.committedOn <= returns)
        )
          continue;
        m.open = false;
        give(day, 'ONE_POINT_6M', 1);
      }
      for (const m of members) {
        const o = m.offence;
        if (!m.inSeries || !m.open || o.class === 'C5' || o.class === 'DELIT') continue;
        if (Math.max(addYears(o.finalOn, 10), effect(o)) !== day) continue;
        m.open = false;
        give(day, 'TEN_YEARS', m.taken);
      }
      const series = members.filter(m => m.inSeries).map(m => m.offence);
      if (series.length === 0 || inProbation) return;
      const last = Math.max(...series.map(o => o.finalOn)) as LegalDay;
      const grave = series.some(o => o.class === 'C4' || o.class === 'C5' || o.class === 'DELIT');
      const years = last < d('2011-01-01') || grave ? 3 : 2;
      const due = addYears(last, years);
      if (day < due) return;
      if (
        known.some(k => seen(k, day) && !series.includes(k) && k.committedOn >= last && k.committedOn <= due)
      )
        return;
      const gain = 12 - bal;
      bal = 12;
      for (const m of members) m.inSeries = false;
      say(day, `FULL_${years}Y`, gain);
    }

    function give(day: LegalDay, rule: string, points: number): void {
      const gain = Math.min(points, cap - bal);
      if (gain <= 0) return;
      bal += gain;
      say(day, rule, gain);
    }
  }
}
