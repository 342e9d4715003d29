import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCases, disagreements } from '../support/cases.js';
import { MutantWorkshop, type Mutation } from '../support/mutants.js';

const mutations: readonly (Mutation & { readonly what: string })[] = [
  mutation(
    'a probation from 1 March 2004',
    'rules/capitalOnIssue.ts',
    "legalDay('2004-03-01')",
    "legalDay('2006-03-01')",
  ),
  mutation(
    'six points at first',
    'rules/capitalOnIssue.ts',
    'probationaryCapital = 6',
    'probationaryCapital = 7',
  ),
  mutation('twelve points at most', 'rules/capitalOnIssue.ts', 'maximumPoints = 12', 'maximumPoints = 11'),
  mutation(
    'three years of probation',
    'rules/probationLastsTwoOrThreeYears.ts',
    'STANDARD: { full: 36',
    'STANDARD: { full: 35',
  ),
  mutation(
    'two years after accompanied driving',
    'rules/probationLastsTwoOrThreeYears.ts',
    'AAC: { full: 24',
    'AAC: { full: 25',
  ),
  mutation(
    'two years with the training',
    'rules/probationLastsTwoOrThreeYears.ts',
    'reduced: 24 }',
    'reduced: 25 }',
  ),
  mutation(
    'eighteen months with both',
    'rules/probationLastsTwoOrThreeYears.ts',
    'reduced: 18 }',
    'reduced: 19 }',
  ),
  mutation(
    'training from the sixth month',
    'rules/probationLastsTwoOrThreeYears.ts',
    'trainingFromMonth = 6',
    'trainingFromMonth = 7',
  ),
  mutation(
    'training until the twelfth month',
    'rules/probationLastsTwoOrThreeYears.ts',
    'trainingToMonth = 12',
    'trainingToMonth = 11',
  ),
  mutation(
    'no accompanied path on a second licence',
    'rules/probationLastsTwoOrThreeYears.ts',
    "formation === 'AAC' && licence.firstLicence",
    "formation === 'AAC'",
  ),
  mutation(
    'a measure cancels the reduction',
    'rules/probationLastsTwoOrThreeYears.ts',
    'offence <= reducedEnd',
    'offence < from',
  ),
  mutation(
    'two points a clean year',
    'rules/eachCleanYearOfProbationGivesPoints.ts',
    'standard: 2',
    'standard: 1',
  ),
  mutation(
    'three points a clean accompanied year',
    'rules/eachCleanYearOfProbationGivesPoints.ts',
    'accompanied: 3',
    'accompanied: 2',
  ),
  mutation(
    'increments from 31 December 2007',
    'rules/eachCleanYearOfProbationGivesPoints.ts',
    "legalDay('2007-12-31')",
    "legalDay('2005-01-01')",
  ),
  mutation(
    'eight points for simultaneous offences',
    'rules/simultaneousOffencesShareACeiling.ts',
    'ceiling = 8',
    'ceiling = 9',
  ),
  mutation(
    'six before 12 July 2003',
    'rules/simultaneousOffencesShareACeiling.ts',
    'ceilingOfContraventions = 6',
    'ceilingOfContraventions = 7',
  ),
  mutation(
    'one ceiling since 12 July 2003',
    'rules/simultaneousOffencesShareACeiling.ts',
    "legalDay('2003-07-12')",
    "legalDay('2003-07-13')",
  ),
  mutation(
    'nine points with the nine-point offence',
    'rules/simultaneousOffencesShareACeiling.ts',
    'ninePointOffence = 9',
    'ninePointOffence = 10',
  ),
  mutation(
    'a single point after six months',
    'rules/onePointReturnsAfterSixMonths.ts',
    'addMonths(offence.finalOn, 6)',
    'addMonths(offence.finalOn, 7)',
  ),
  mutation(
    'six months from 1 January 2011',
    'rules/onePointReturnsAfterSixMonths.ts',
    "legalDay('2011-01-01')",
    "legalDay('2011-01-02')",
  ),
  mutation(
    'a year before',
    'rules/onePointReturnsAfterSixMonths.ts',
    'addMonths(offence.finalOn, 12)',
    'addMonths(offence.finalOn, 11)',
  ),
  mutation(
    'a year if committed from 2007',
    'rules/onePointReturnsAfterSixMonths.ts',
    "legalDay('2007-01-01')",
    "legalDay('2007-03-07')",
  ),
  mutation(
    'a year if final from 7 March 2007',
    'rules/onePointReturnsAfterSixMonths.ts',
    "legalDay('2007-03-07')",
    "legalDay('2007-03-08')",
  ),
  mutation(
    'a scale of one point',
    'rules/onePointReturnsAfterSixMonths.ts',
    'taken === 1 && (offence.points === 1 ||',
    'taken === 1 && (true ||',
  ),
  mutation(
    'two years from 2011',
    'rules/fullCapitalReturnsAfterTwoOrThreeYears.ts',
    "legalDay('2011-01-01')",
    "legalDay('2011-01-02')",
  ),
  mutation(
    'two years for light classes',
    'rules/fullCapitalReturnsAfterTwoOrThreeYears.ts',
    "{ rule: 'FULL_2Y', dueOn: addYears(latestFinality, 2)",
    "{ rule: 'FULL_2Y', dueOn: addYears(latestFinality, 3)",
  ),
  mutation(
    'three years for class 4',
    'rules/fullCapitalReturnsAfterTwoOrThreeYears.ts',
    "offence.class === 'C4' ||",
    "offence.class === 'C1' ||",
  ),
  mutation(
    'three years for class 5',
    'rules/fullCapitalReturnsAfterTwoOrThreeYears.ts',
    "offence.class === 'C5' ||",
    "offence.class === 'C1' ||",
  ),
  mutation(
    'three years for a délit',
    'rules/fullCapitalReturnsAfterTwoOrThreeYears.ts',
    "|| offence.class === 'DELIT'",
    '',
  ),
  mutation(
    'ten years',
    'rules/pointsReturnAfterTenYears.ts',
    'addYears(offence.finalOn, 10)',
    'addYears(offence.finalOn, 9)',
  ),
  mutation(
    'ten years without class 5',
    'rules/pointsReturnAfterTenYears.ts',
    "offence.class === 'C5' ||",
    '',
  ),
  mutation(
    'ten years without délits',
    'rules/pointsReturnAfterTenYears.ts',
    "|| offence.class === 'DELIT'",
    '',
  ),
  mutation(
    'four points a stage',
    'rules/stageGivesUpToFourPoints.ts',
    'pointsOfAStage = 4',
    'pointsOfAStage = 5',
  ),
  mutation(
    'eleven points at most before March 2004',
    'rules/stageGivesUpToFourPoints.ts',
    'formerCeiling = 11',
    'formerCeiling = 12',
  ),
  mutation(
    'one stage in two years before 16 March 2011',
    'rules/stageGivesUpToFourPoints.ts',
    "legalDay('2011-03-16')",
    "legalDay('2011-03-15')",
  ),
  mutation(
    'one stage a year since',
    'rules/stageGivesUpToFourPoints.ts',
    'onceAYearFrom ? 1 : 2',
    'onceAYearFrom ? 2 : 2',
  ),
  mutation(
    'a stage counts from the day after',
    'rules/stageGivesUpToFourPoints.ts',
    'addDays(stage.to, 1)',
    'addDays(stage.to, 0)',
  ),
  mutation(
    'judicial stages give nothing',
    'rules/stageGivesUpToFourPoints.ts',
    "stage.kind === 'OBLIGATOIRE_PROBATOIRE'",
    "stage.kind !== 'VOLONTAIRE'",
  ),
  mutation(
    'zero is enough to invalidate',
    'rules/zeroInvalidatesOnNotification.ts',
    'arithmeticBalance <= 0',
    'arithmeticBalance < 0',
  ),
  mutation(
    'the first day belongs to the window',
    'ambiguities.ts',
    "choice: 'CLOSED'",
    "choice: 'OPEN_AT_START'",
  ),
  mutation(
    'the last day belongs to the window',
    'ambiguities.ts',
    "choice: 'CLOSED'",
    "choice: 'OPEN_AT_END'",
  ),
  mutation(
    'only a stage that gave a point uses the right',
    'ambiguities.ts',
    "choice: 'LAST_THAT_GAVE_A_POINT'",
    "choice: 'LAST_THAT_COULD_GIVE'",
  ),
  mutation(
    'a nominal restoration closes the series',
    'ambiguities.ts',
    "choice: 'CLOSES_THE_SERIES'",
    "choice: 'IS_NONE'",
  ),
  mutation(
    'a stage precedes the notification of its day',
    'ambiguities.ts',
    "choice: 'STAGE_FIRST'",
    "choice: 'NOTIFICATION_FIRST'",
  ),
  mutation(
    'a loss waits for its recording',
    'rules/lossTakesEffectWhenRecorded.ts',
    "=== 'RECORDED' ? offence.recordedOn",
    "=== 'RECORDED' ? offence.finalOn",
  ),
  mutation(
    'the series counts from finality',
    'rules/lossTakesEffectWhenRecorded.ts',
    'offence.recordedOn : offence.finalOn;\n}\n\n/** Articles that',
    'offence.recordedOn : offence.recordedOn;\n}\n\n/** Articles that',
  ),
  mutation(
    'credits wait for their loss',
    'engine/agendaOf.ts',
    'return other > day ? other : day',
    'return other',
  ),
];

function mutation(
  what: string,
  file: string,
  find: string,
  put: string,
): Mutation & { readonly what: string } {
  return { what, file, find, put };
}

describe('the worked cases', () => {
  const workshop = new MutantWorkshop();
  const cases = allCases().map(([, lawCase]) => lawCase);
  beforeAll(() => workshop.open());
  afterAll(() => workshop.close());

  it('hold for the law as it is', async () => {
    const engine = await workshop.engine();
    expect(cases.flatMap(lawCase => disagreements(lawCase, engine))).toEqual([]);
  });

  it.each(mutations.map(change => [change.what, change] as const))(
    'notice when the law forgets: %s',
    async (_, change) => {
      const engine = await workshop.engine(change);
      const red = cases.filter(lawCase => disagreements(lawCase, engine).length > 0);
      expect(red.map(({ id }) => id)).not.toEqual([]);
    },
  );
});
