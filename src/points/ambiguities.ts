/**
 * Where the texts leave a choice. AMB-02 and AMB-03 are settings of a register (`LawSettings`); every other
 * choice is a constant here, with its alternatives and its authority. The rules read these constants and
 * nothing else settles the question.
 */
export interface Ambiguity<Choice extends string> {
  readonly id: string;
  readonly question: string;
  readonly choice: Choice;
  readonly alternatives: readonly Choice[];
  readonly because: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** AMB-01: does an offence committed on the first or last day of a delay interrupt it? */
export const interruptionWindow: Ambiguity<'CLOSED' | 'OPEN_AT_START' | 'OPEN_AT_END'> = {
  id: 'AMB-01',
  question:
    'Bounds of the window in which an offence interrupts a delay; the credit falls at the end of its last day',
  choice: 'CLOSED',
  alternatives: ['CLOSED', 'OPEN_AT_START', 'OPEN_AT_END'],
  because:
    'CE 4 Dec. 2017 n° 402423: offences before the first day are harmless, the delay expires on its last day; a delay expires at 24:00',
  confidence: 'low',
};

/** AMB-04: which earlier stage uses the yearly right, and how the year is counted. */
export const stageThatUsesTheRight: Ambiguity<'LAST_THAT_GAVE_A_POINT' | 'LAST_THAT_COULD_GIVE'> = {
  id: 'AMB-04',
  question: 'The stage from whose first day the year to the first day of the next one is counted',
  choice: 'LAST_THAT_GAVE_A_POINT',
  alternatives: ['LAST_THAT_GAVE_A_POINT', 'LAST_THAT_COULD_GIVE'],
  because: 'The right is to points; first day to first day: service-public F14208',
  confidence: 'medium',
};

/** AMB-05: does a delay that ends at the maximum close the series of offences? */
export const restorationAtTheMaximum: Ambiguity<'CLOSES_THE_SERIES' | 'IS_NONE'> = {
  id: 'AMB-05',
  question: 'A delay of full restoration that expires while the balance is already at its maximum',
  choice: 'CLOSES_THE_SERIES',
  alternatives: ['CLOSES_THE_SERIES', 'IS_NONE'],
  because: 'L223-6 al. 1: the licence "est affecté du nombre maximal de points"',
  confidence: 'medium',
};

/** AMB-06: ceiling of a simultaneous group that holds the nine-point offence. */
export const ceilingWithNinePoints: Ambiguity<'NINE' | 'EIGHT'> = {
  id: 'AMB-06',
  question: 'Most points that simultaneous offences may take when one of them takes nine',
  choice: 'NINE',
  alternatives: ['NINE', 'EIGHT'],
  because: 'L235-1 IV derogates from L223-2 for the délit alone',
  confidence: 'low',
};

/** AMB-07: a two- or three-year delay that expires before the end of probation. */
export const restorationDueInProbation: Ambiguity<'AT_ITS_END' | 'COUNTED_FROM_ITS_END'> = {
  id: 'AMB-07',
  question: 'When the full capital returns if its delay expires during probation',
  choice: 'AT_ITS_END',
  alternatives: ['AT_ITS_END', 'COUNTED_FROM_ITS_END'],
  because: 'L223-1 last al. excludes L223-6 al. 1 during probation only; its condition is then met',
  confidence: 'medium',
};

/** AMB-08: a stage that takes effect on the day the 48SI is notified. */
export const stageAndNotificationSameDay: Ambiguity<'STAGE_FIRST' | 'NOTIFICATION_FIRST'> = {
  id: 'AMB-08',
  question: 'Which comes first when a stage takes effect on the day of the notification of a 48SI',
  choice: 'STAGE_FIRST',
  alternatives: ['STAGE_FIRST', 'NOTIFICATION_FIRST'],
  because: 'R223-8 III: the stage takes effect on the day after its last day, hence at 00:00',
  confidence: 'low',
};

/** AMB-09: scale of an offence whose points changed between commission and finality. */
export const scaleDay: Ambiguity<'COMMISSION' | 'MILDEST'> = {
  id: 'AMB-09',
  question: 'The day that picks the scale of points',
  choice: 'COMMISSION',
  alternatives: ['COMMISSION', 'MILDEST'],
  because:
    'Décret 2023-1150 art. 2 has no retroactive clause; CE 395286 accepted the milder law for returns only',
  confidence: 'medium',
};

/** AMB-10: start of the ten years after an increased fixed fine. */
export const tenYearsAfterIncreasedFine: Ambiguity<'TITRE_EXECUTOIRE' | 'PAYMENT'> = {
  id: 'AMB-10',
  question: 'Day from which the ten years run when the offence became final by a titre exécutoire',
  choice: 'TITRE_EXECUTOIRE',
  alternatives: ['TITRE_EXECUTOIRE', 'PAYMENT'],
  because: 'service-public F1685 counts from the day the offence is established',
  confidence: 'medium',
};

/** AMB-11: bounds of the window of the post-permit training. */
export const trainingWindow: Ambiguity<'BOTH_INCLUDED' | 'BOTH_EXCLUDED'> = {
  id: 'AMB-11',
  question: 'Whether the training may take place on the very day of the sixth or twelfth month',
  choice: 'BOTH_INCLUDED',
  alternatives: ['BOTH_INCLUDED', 'BOTH_EXCLUDED'],
  because: 'R223-4-1: between the sixth and the twelfth month',
  confidence: 'medium',
};

/** AMB-12: a delay that ends on a 29 February which does not exist. `addMonths` enforces it. */
export const missingDayOfMonth: Ambiguity<'LAST_DAY_OF_MONTH' | 'FIRST_OF_NEXT'> = {
  id: 'AMB-12',
  question: 'Last day of a delay in months when that month lacks the day',
  choice: 'LAST_DAY_OF_MONTH',
  alternatives: ['LAST_DAY_OF_MONTH', 'FIRST_OF_NEXT'],
  because: 'Code of civil procedure, art. 641 al. 2, by analogy',
  confidence: 'medium',
};

/** AMB-13: which member of a simultaneous group bears the cut. */
export const groupCut: Ambiguity<'LAST_TO_TAKE_EFFECT' | 'PRO_RATA'> = {
  id: 'AMB-13',
  question: 'Which offence of a simultaneous group takes fewer points than its scale',
  choice: 'LAST_TO_TAKE_EFFECT',
  alternatives: ['LAST_TO_TAKE_EFFECT', 'PRO_RATA'],
  because: 'What was withdrawn stays withdrawn; same day: finality order, then the order given',
  confidence: 'low',
};

/** AMB-14: what belongs to the series that follows a full restoration. */
export const newSeriesHolds: Ambiguity<'LOST_AFTER' | 'COMMITTED_AFTER'> = {
  id: 'AMB-14',
  question: 'Which offences belong to the series after a full restoration',
  choice: 'LOST_AFTER',
  alternatives: ['LOST_AFTER', 'COMMITTED_AFTER'],
  because:
    'An offence committed before it and final after it takes points from the restored capital (CE 402423, by analogy)',
  confidence: 'medium',
};

/** AMB-15: an offence of the former licence that becomes final under the new one. */
export const offenceOfFormerLicence: Ambiguity<'IGNORED' | 'CHARGED'> = {
  id: 'AMB-15',
  question: 'Points of an offence committed under a licence that has been replaced since',
  choice: 'IGNORED',
  alternatives: ['IGNORED', 'CHARGED'],
  because: 'The capital belongs to the licence held on the day of commission',
  confidence: 'medium',
};

/** AMB-16: yearly increments of licences obtained before 31 December 2007. */
export const incrementsOfOlderProbations: Ambiguity<'NONE' | 'RUNNING_ONES_TOO'> = {
  id: 'AMB-16',
  question: 'Whether a probation already running on 31 December 2007 gains the yearly points',
  choice: 'NONE',
  alternatives: ['NONE', 'RUNNING_ONES_TOO'],
  because: 'Described for licences obtained from that day (loi 2007-297, décret 2007-753)',
  confidence: 'medium',
};

/** AMB-17: an offence of several points of which the ceiling let one be taken. */
export const cutToOnePoint: Ambiguity<'NEEDS_SCALE_OF_ONE' | 'ONE_TAKEN_SUFFICES'> = {
  id: 'AMB-17',
  question: 'Whether a loss cut to one point by the group ceiling returns after six months',
  choice: 'NEEDS_SCALE_OF_ONE',
  alternatives: ['NEEDS_SCALE_OF_ONE', 'ONE_TAKEN_SUFFICES'],
  because: 'L223-6 al. 3 speaks of the offence that takes one point',
  confidence: 'low',
};

/** AMB-18: legal day of an offence committed overseas. */
export const dayOfOverseasOffence: Ambiguity<'AS_WRITTEN_ON_THE_REPORT' | 'PARIS'> = {
  id: 'AMB-18',
  question: 'The day of an offence committed in another time zone; an instant alone is read in Paris time',
  choice: 'AS_WRITTEN_ON_THE_REPORT',
  alternatives: ['AS_WRITTEN_ON_THE_REPORT', 'PARIS'],
  because: 'The procès-verbal gives the local legal date',
  confidence: 'medium',
};

/** Every ambiguity settled by a constant. */
export const ambiguities: readonly Ambiguity<string>[] = [
  interruptionWindow,
  stageThatUsesTheRight,
  restorationAtTheMaximum,
  ceilingWithNinePoints,
  restorationDueInProbation,
  stageAndNotificationSameDay,
  scaleDay,
  tenYearsAfterIncreasedFine,
  trainingWindow,
  missingDayOfMonth,
  groupCut,
  newSeriesHolds,
  offenceOfFormerLicence,
  incrementsOfOlderProbations,
  cutToOnePoint,
  dayOfOverseasOffence,
];
