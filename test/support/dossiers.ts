import type { Dossier, InfractionRow, LetterRow, Neph, StageRow, TitlePeriod } from '../../src/snpc/index.js';
import { neph } from '../../src/snpc/index.js';
import { instant, legalDay } from '../../src/time/index.js';

/** A dossier with one standard licence of 4 May 1998 and nothing else, changed by what is given. */
export function dossierWith(changes: Partial<Dossier> = {}, number = '980599000001'): Dossier {
  return {
    neph: neph(number) as Neph,
    civilStatus: {
      birthName: 'MARTINEAU',
      usageName: null,
      firstNames: ['Solène', 'Édith'],
      sex: 'F',
      bornOn: legalDay('1979-02-11'),
      bornOnPresumed: 'NONE',
      birthPlace: 'Limoges',
      birthPlaceCode: '87085',
      birthCountryCode: '99100',
    },
    address: null,
    titlePeriods: [titlePeriod()],
    titles: [],
    categories: [],
    restrictions: [],
    infractions: [],
    stages: [],
    medicalVisits: [],
    measures: [],
    letters: [],
    ...changes,
  };
}

export function titlePeriod(changes: Partial<TitlePeriod> = {}): TitlePeriod {
  return {
    id: 'L1',
    recordedFrom: instant('1998-05-04T03:00:00Z'),
    recordedTo: null,
    obtainedOn: legalDay('1998-05-04'),
    formation: 'STANDARD',
    firstLicence: true,
    complementaryTrainingOn: null,
    endedOn: null,
    endedBy: null,
    exchangedFrom: null,
    exchangedOn: null,
    ...changes,
  };
}

/** An infraction of three points committed on 3 March 2025, final on 20 April, recorded on 2 June at 05:00 in Paris. */
export function infraction(changes: Partial<InfractionRow> = {}): InfractionRow {
  return {
    id: 'A',
    recordedFrom: instant('2025-06-02T03:00:00Z'),
    recordedTo: null,
    offenceRef: 'TELEPHONE',
    label: 'Usage d’un téléphone tenu en main',
    class: 'C4',
    points: 3,
    channel: 'INTERCEPTION',
    place: 'Limoges',
    committedOn: legalDay('2025-03-03'),
    committedAt: null,
    finalOn: legalDay('2025-04-20'),
    finalBy: 'AF',
    authority: null,
    simultaneousGroup: null,
    ...changes,
  };
}

export function stage(changes: Partial<StageRow> = {}): StageRow {
  return {
    id: 'S',
    recordedFrom: instant('2025-08-20T03:00:00Z'),
    recordedTo: null,
    kind: 'VOLONTAIRE',
    from: legalDay('2025-07-05'),
    to: legalDay('2025-07-06'),
    place: 'Tulle',
    attestation: null,
    ...changes,
  };
}

export function letter(changes: Partial<LetterRow> = {}): LetterRow {
  return {
    id: 'K',
    recordedFrom: instant('2025-06-07T03:00:00Z'),
    recordedTo: null,
    kind: '48',
    about: ['A'],
    sentOn: legalDay('2025-06-07'),
    notifiedOn: null,
    outcome: 'SENT',
    ...changes,
  };
}
