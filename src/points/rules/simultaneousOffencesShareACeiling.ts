import { type LegalDay, legalDay } from '../../time/index.js';
import { ceilingWithNinePoints } from '../ambiguities.js';
import type { OffenceFact } from '../facts.js';

/** Until then the ceiling depended on the nature of the offences (loi 2003-495). */
const singleCeilingFrom: LegalDay = legalDay('2003-07-12');
const ceilingOfContraventions = 6;
const ceiling = 8;
const ninePointOffence = 9;

/** Points already taken from one group of simultaneous offences. */
interface GroupAccount {
  taken: number;
  largest: number;
  hasDelit: boolean;
  /** What it was before its last offence; null before its first. */
  before: GroupAccount | null;
}

/** The groups of one title period: what each offence really takes, the ceiling of its group applied. */
export class GroupAccounts {
  private accounts: Map<string, GroupAccount> | null = null;

  /** Points an offence takes as it takes effect; those of its group that came before count. */
  take(offence: OffenceFact): number {
    if (offence.simultaneousGroup === undefined) return offence.points;
    this.accounts ??= new Map();
    const before = this.accounts.get(offence.simultaneousGroup) ?? null;
    const { taken, largest, hasDelit } = before ?? { taken: 0, largest: 0, hasDelit: false };
    const account = { taken, largest, hasDelit, before };
    this.accounts.set(offence.simultaneousGroup, account);
    return takeUnderTheCeiling(offence, account);
  }

  /** Undoes the last `take` of the group of an offence. */
  putBack({ simultaneousGroup }: OffenceFact): void {
    if (simultaneousGroup === undefined) return;
    const before = this.accounts?.get(simultaneousGroup)?.before;
    if (before) this.accounts?.set(simultaneousGroup, before);
    else this.accounts?.delete(simultaneousGroup);
  }
}

/**
 * Simultaneous offences together take at most eight points (C. route L223-2 III, R223-2), nine when one of
 * them is the nine-point délit; before 12 July 2003, six when all were contraventions. The offence that takes
 * effect last bears the cut (AMB-13). Returns the points really taken and keeps the account.
 */
function takeUnderTheCeiling(offence: OffenceFact, account: GroupAccount): number {
  account.largest = Math.max(account.largest, offence.points);
  account.hasDelit ||= offence.class === 'DELIT';
  const room = ceilingOf(offence.committedOn, account) - account.taken;
  const taken = Math.max(0, Math.min(offence.points, room));
  account.taken += taken;
  return taken;
}

function ceilingOf(committedOn: LegalDay, account: GroupAccount): number {
  if (committedOn < singleCeilingFrom) return account.hasDelit ? ceiling : ceilingOfContraventions;
  const hasNinePoints = account.largest === ninePointOffence && ceilingWithNinePoints.choice === 'NINE';
  return hasNinePoints ? ninePointOffence : ceiling;
}
