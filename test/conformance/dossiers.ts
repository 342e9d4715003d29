import type { Dossier, InfractionRow, LetterRow } from '../../src/snpc/index.js';
import { instant, legalDay } from '../../src/time/index.js';
import { candidate, driver, driverIdentity } from './story.js';

/** The story as whole dossiers, typed by hand: what lies ahead of the start is in them too. */
export const storyDossiers: readonly Dossier[] = [
  {
    neph: driver,
    civilStatus: driverIdentity,
    address: { lines: ['1 rue des Essais'], postcode: '19000', city: 'Tulle', country: 'France' },
    titlePeriods: [
      {
        id: 'L',
        recordedFrom: instant('2003-03-10T04:00:00Z'),
        recordedTo: null,
        obtainedOn: legalDay('2003-03-10'),
        formation: 'STANDARD',
        firstLicence: true,
        complementaryTrainingOn: null,
        endedOn: null,
        endedBy: null,
        exchangedFrom: null,
        exchangedOn: null,
      },
    ],
    titles: [],
    categories: [],
    restrictions: [
      {
        id: 'R',
        recordedFrom: instant('2026-02-01T04:00:00Z'),
        recordedTo: instant('2026-03-01T04:00:00Z'),
        code: '01',
        category: null,
        from: legalDay('2026-02-01'),
        to: null,
      },
    ],
    infractions: [
      infraction({
        id: 'B',
        recordedFrom: instant('2025-07-05T22:30:00Z'),
        recordedTo: instant('2025-12-01T09:00:00Z'),
        offenceRef: 'TELEPHONE',
        points: 3,
        place: 'Tulle',
        committedOn: legalDay('2025-01-02'),
        finalOn: legalDay('2025-01-17'),
      }),
      infraction({
        id: 'A',
        recordedFrom: instant('2026-07-13T22:30:00Z'),
        recordedTo: null,
        offenceRef: 'STOP',
        points: 4,
        place: 'Brive',
        committedOn: legalDay('2026-01-10'),
        finalOn: legalDay('2026-01-25'),
      }),
    ],
    stages: [
      {
        id: 'S',
        recordedFrom: instant('2026-02-26T23:30:00Z'),
        recordedTo: null,
        kind: 'VOLONTAIRE',
        from: legalDay('2026-01-12'),
        to: legalDay('2026-01-13'),
        place: 'Limoges',
        attestation: null,
      },
    ],
    medicalVisits: [],
    measures: [],
    letters: [
      ...letter(
        'B',
        'B-48',
        '48',
        '2025-07-10T22:30:00Z',
        '2025-07-11',
        '2025-07-15T22:30:00Z',
        '2025-07-16',
      ),
      ...letter(
        'A',
        'A-48',
        '48',
        '2026-07-18T22:30:00Z',
        '2026-07-19',
        '2026-07-23T22:30:00Z',
        '2026-07-24',
      ),
      // Three years from the finality of A, 25 January 2026, the capital is back.
      ...letter(
        'A',
        'A-46-2029-01-25',
        '46',
        '2029-01-29T23:30:00Z',
        '2029-01-30',
        '2029-02-03T23:30:00Z',
        '2029-02-04',
      ),
    ],
  },
  {
    neph: candidate,
    civilStatus: {
      ...driverIdentity,
      birthName: 'ESSAI',
      firstNames: ['Noé'],
      sex: 'M',
      bornOn: legalDay('2007-05-01'),
      birthPlace: 'Brive',
      birthPlaceCode: '19031',
    },
    address: null,
    titlePeriods: [],
    titles: [],
    categories: [],
    restrictions: [],
    infractions: [],
    stages: [],
    medicalVisits: [],
    measures: [],
    letters: [],
  },
];

function infraction(
  row: Omit<
    InfractionRow,
    'label' | 'class' | 'channel' | 'committedAt' | 'finalBy' | 'authority' | 'simultaneousGroup'
  >,
): InfractionRow {
  return {
    ...row,
    label: 'Infraction de la fiction',
    class: 'C4',
    channel: 'INTERCEPTION',
    committedAt: null,
    finalBy: 'AF',
    authority: null,
    simultaneousGroup: null,
  };
}

function letter(
  about: string,
  id: string,
  kind: LetterRow['kind'],
  sentAt: string,
  sentOn: string,
  receivedAt: string,
  receivedOn: string,
): LetterRow[] {
  const letter = { id, kind, about: [about], sentOn: legalDay(sentOn) };
  return [
    {
      ...letter,
      recordedFrom: instant(sentAt),
      recordedTo: instant(receivedAt),
      notifiedOn: null,
      outcome: 'SENT',
    },
    {
      ...letter,
      recordedFrom: instant(receivedAt),
      recordedTo: null,
      notifiedOn: legalDay(receivedOn),
      outcome: 'RECEIVED',
    },
  ];
}
