import type { Dossier } from '../../src/snpc/index.js';
import { addDays, instant, legalDay } from '../../src/time/index.js';
import { dossierWith, infraction, letter, stage, titlePeriod } from './dossiers.js';

/** Texts of a whole dossier that only its full record shows. Each stands once in it. */
export const closedTexts = [
  'TITLE-NUMBER',
  'Office of the title',
  'VISIT-1',
  'TEMPORARILY_UNFIT',
  'MEASURE-1',
  'MEASURE-2',
  'Prefect of the measure',
  'Officers of the measure',
  'LETTER-48',
  'LETTER-48SI',
  'ATTESTATION-1',
  'Court of the délit',
  'Office of the fine',
];

/** Texts of facts withdrawn, which nothing shows any more. */
export const goneTexts = ['ATTESTATION-WITHDRAWN', 'Court of the withdrawn'];

/** Days of a whole dossier that only its full record shows. */
export const closedDays = [
  '2031-07-07',
  '2024-03-03',
  '2020-07-04',
  '2020-09-27',
  '2020-07-02',
  '2024-12-02',
  '2024-12-09',
  '2025-03-01',
  '2018-11-13',
  '2033-11-12',
];

/**
 * Rows of every kind: a probation shortened, then found not to be after a measure learnt late; losses, a stage, facts
 * withdrawn, letters; invalid since the 48SI was notified on 10 March 2025.
 */
export function wholeDossier(): Dossier {
  return dossierWith({
    titlePeriods: [
      titlePeriod({
        recordedFrom: instant('2019-02-01T03:00:00Z'),
        obtainedOn: legalDay('2019-02-01'),
        complementaryTrainingOn: legalDay('2019-09-10'),
      }),
    ],
    titles: [
      {
        id: 'T',
        recordedFrom: instant('2019-02-01T03:00:00Z'),
        recordedTo: null,
        number: 'TITLE-NUMBER',
        issuedOn: legalDay('2018-11-13'),
        issuedBy: 'Office of the title',
        expiresOn: legalDay('2033-11-12'),
      },
    ],
    categories: [
      {
        id: 'B',
        recordedFrom: instant('2019-02-01T03:00:00Z'),
        recordedTo: null,
        code: 'B',
        obtainedOn: legalDay('2019-02-01'),
        mode: 'EXAM',
        expiresOn: null,
        medicalLimitOn: legalDay('2029-05-05'),
      },
    ],
    restrictions: [
      {
        id: 'R',
        recordedFrom: instant('2019-02-01T03:00:00Z'),
        recordedTo: null,
        code: '01',
        category: null,
        from: legalDay('2019-02-01'),
        to: null,
      },
    ],
    infractions: [
      loss('A', '2022-06-10', { points: 3, class: 'C4', authority: 'Office of the fine' }),
      loss('D1', '2023-10-20', {
        points: 6,
        class: 'DELIT',
        finalBy: 'COND',
        authority: 'Court of the délit',
      }),
      loss('D2', '2024-08-15', { points: 6, class: 'DELIT', finalBy: 'COND' }),
      loss('W', '2023-09-05', {
        points: 1,
        class: 'C4',
        authority: 'Court of the withdrawn',
        recordedTo: instant('2024-05-06T09:00:00Z'),
      }),
    ],
    stages: [
      stage({
        id: 'S',
        recordedFrom: instant('2023-01-10T04:00:00Z'),
        from: legalDay('2022-11-05'),
        to: legalDay('2022-11-06'),
        attestation: 'ATTESTATION-1',
      }),
      stage({
        id: 'X',
        recordedFrom: instant('2024-06-10T03:00:00Z'),
        recordedTo: instant('2024-07-10T03:00:00Z'),
        from: legalDay('2024-05-25'),
        to: legalDay('2024-05-26'),
        attestation: 'ATTESTATION-WITHDRAWN',
      }),
    ],
    medicalVisits: [
      {
        id: 'VISIT-1',
        recordedFrom: instant('2024-03-20T04:00:00Z'),
        recordedTo: null,
        visitedOn: legalDay('2024-03-03'),
        opinion: 'TEMPORARILY_UNFIT',
        categories: ['B'],
        validUntil: legalDay('2031-07-07'),
      },
    ],
    measures: [
      {
        id: 'MEASURE-1',
        recordedFrom: instant('2021-06-01T03:00:00Z'),
        recordedTo: null,
        kind: 'SUSPENSION',
        from: legalDay('2020-07-04'),
        to: legalDay('2020-09-27'),
        authority: 'Prefect of the measure',
        offenceCommittedOn: legalDay('2020-07-02'),
        notifiedOn: legalDay('2020-07-04'),
      },
      {
        id: 'MEASURE-2',
        recordedFrom: instant('2020-07-03T04:00:00Z'),
        recordedTo: null,
        kind: 'RETENTION',
        from: legalDay('2020-07-02'),
        to: legalDay('2020-07-04'),
        authority: 'Officers of the measure',
        offenceCommittedOn: legalDay('2020-07-02'),
        notifiedOn: null,
      },
    ],
    letters: [
      letter({
        id: 'LETTER-48',
        recordedFrom: instant('2024-12-09T04:00:00Z'),
        about: ['D1'],
        sentOn: legalDay('2024-12-02'),
        notifiedOn: legalDay('2024-12-09'),
        outcome: 'RECEIVED',
      }),
      letter({
        id: 'LETTER-48SI',
        recordedFrom: instant('2025-03-10T04:00:00Z'),
        kind: '48SI',
        about: ['D1', 'D2'],
        sentOn: legalDay('2025-03-01'),
        notifiedOn: legalDay('2025-03-10'),
        outcome: 'UNCLAIMED',
      }),
    ],
  });
}

function loss(id: string, committedOn: string, changes: Parameters<typeof infraction>[0]) {
  const finalOn = addDays(legalDay(committedOn), 40);
  return infraction({
    id,
    offenceRef: null,
    label: `Offence ${id}`,
    committedOn: legalDay(committedOn),
    finalOn,
    recordedFrom: instant(`${committedOn.slice(0, 4)}-12-20T04:00:00Z`),
    ...changes,
  });
}
