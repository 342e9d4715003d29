import { defaultLawSettings } from '../points/index.js';
import { type Dossier, type InfractionRow, neph, type SnpcRegister, type SnpcSource } from '../snpc/index.js';
import { addDays, instant, type LegalDay, legalDay, startOfLegalDay } from '../time/index.js';

const clock = instant('2026-01-15T08:00:00Z');
const world = 'default';

/** The number of the specimen: no NEPH has this form. */
export const specimenNeph = neph('SPECIMEN01');

/** A source of one dossier, whose history has losses, credits and a stage, and whose future has credits. */
export const specimenSource: SnpcSource = {
  name: 'specimen',
  capabilities: {
    historyByKnownAt: true,
    worlds: false,
    pendingFacts: false,
    identitySearch: false,
    watching: false,
    law: defaultLawSettings,
  },
  open: async () => register(),
  health: async () => {},
  close: async () => {},
};

function register(): SnpcRegister {
  const now = { clock, revision: 1 };
  return {
    world,
    now: async () => now,
    dossiers: async nephs => ({ now, dossiers: nephs.map(one => (one === specimenNeph ? dossier : null)) }),
    findByCivilStatus: async () => [],
    pending: async nephs => nephs.map(() => []),
    watch: async function* () {},
  };
}

const obtainedOn = legalDay('2010-04-01');
const committedOn: readonly LegalDay[] = [
  '2018-03-05',
  '2019-02-11',
  '2023-09-20',
  '2025-06-02',
  '2025-10-01',
].map(day => legalDay(day));

const dossier: Dossier = {
  neph: specimenNeph,
  civilStatus: {
    birthName: 'SPÉCIMEN',
    usageName: null,
    firstNames: ['Camille'],
    sex: null,
    bornOn: legalDay('1990-01-01'),
    bornOnPresumed: 'NONE',
    birthPlace: null,
    birthPlaceCode: null,
    birthCountryCode: '99100',
  },
  address: null,
  titlePeriods: [
    {
      ...recorded('L', obtainedOn),
      obtainedOn,
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
  categories: [
    {
      ...recorded('C', obtainedOn),
      code: 'B',
      obtainedOn,
      mode: 'EXAM',
      expiresOn: null,
      medicalLimitOn: null,
    },
  ],
  restrictions: [],
  infractions: committedOn.map((day, index): InfractionRow => {
    const finalOn = addDays(day, 20);
    return {
      ...recorded(`I${index}`, addDays(finalOn, 40)),
      offenceRef: index === 2 ? 'STOP' : 'VIT-5-20-HORS',
      label: 'Excès de vitesse',
      class: 'C4',
      points: index === 2 ? 4 : 1,
      channel: 'AUTOMATIC_CONTROL',
      place: 'Tulle',
      committedOn: day,
      committedAt: null,
      finalOn,
      finalBy: 'AF',
      authority: null,
      simultaneousGroup: null,
    };
  }),
  stages: [
    {
      ...recorded('S', legalDay('2024-03-01')),
      kind: 'VOLONTAIRE',
      from: legalDay('2024-02-12'),
      to: legalDay('2024-02-13'),
      place: 'Limoges',
      attestation: null,
    },
  ],
  medicalVisits: [],
  measures: [],
  letters: [],
};

function recorded(id: string, on: LegalDay) {
  return { id, recordedFrom: startOfLegalDay(on), recordedTo: null };
}
