import { describe, expect, it } from 'vitest';
import type { FranceConnectIdentity } from '../../../src/access/franceconnect/index.js';
import { agrees, agreesOnFacts, type FactsOfHolder } from '../../../src/access/linking/index.js';
import type { CivilStatus, Title } from '../../../src/snpc/index.js';
import { instant, legalDay } from '../../../src/time/index.js';

/** Hélène Odile Lestrade, born in Tours on 22 March 1978, as the SNPC holds her. */
const dossier = (changes: Partial<CivilStatus> = {}): CivilStatus => ({
  birthName: 'LESTRADE',
  usageName: null,
  firstNames: ['Hélène', 'Odile'],
  sex: 'F',
  bornOn: legalDay('1978-03-22'),
  bornOnPresumed: 'NONE',
  birthPlace: 'Tours',
  birthPlaceCode: '37261',
  birthCountryCode: '99100',
  ...changes,
});

/** The same, as FranceConnect tells her. */
const told = (changes: Partial<FranceConnectIdentity> = {}): FranceConnectIdentity => ({
  givenNames: ['Hélène', 'Odile'],
  familyName: 'LESTRADE',
  birthdate: '1978-03-22',
  rawBirthdate: null,
  gender: 'female',
  birthplace: '37261',
  birthcountry: '99100',
  email: null,
  ...changes,
});

type Case = readonly [
  what: string,
  inDossier: Partial<CivilStatus>,
  byFranceConnect: Partial<FranceConnectIdentity>,
  agree: boolean,
];

const born = (day: string, presumed: CivilStatus['bornOnPresumed'] = 'NONE') => ({
  bornOn: legalDay(day),
  bornOnPresumed: presumed,
});

const groups: Readonly<Record<string, readonly Case[]>> = {
  'one and the same': [
    ['all of it', {}, {}, true],
    ['another family name', {}, { familyName: 'LESTRADES' }, false],
    ['another first name', {}, { givenNames: ['Hélèna', 'Odile'] }, false],
    ['another year', {}, { birthdate: '1979-03-22' }, false],
    ['another month', {}, { birthdate: '1978-04-22' }, false],
    ['another day', {}, { birthdate: '1978-03-23' }, false],
    ['another commune', {}, { birthplace: '37003' }, false],
    ['another country', {}, { birthcountry: '99109', birthplace: null }, false],
    ['another sex', {}, { gender: 'male' }, false],
  ],
  'presumed parts of a birth date': [
    [
      'day and month, told as 1 January',
      born('1951-01-01', 'DAY_AND_MONTH'),
      { birthdate: '1951-01-01' },
      true,
    ],
    ['day and month, told raw', born('1951-01-01', 'DAY_AND_MONTH'), raw('1951-01-01', '1951-00-00'), true],
    [
      'day and month, since established',
      born('1951-01-01', 'DAY_AND_MONTH'),
      { birthdate: '1951-06-12' },
      true,
    ],
    ['day and month, another year', born('1951-01-01', 'DAY_AND_MONTH'), { birthdate: '1952-01-01' }, false],
    ['day, told as the first of the month', born('1951-06-01', 'DAY'), { birthdate: '1951-06-01' }, true],
    ['day, told raw', born('1951-06-01', 'DAY'), raw('1951-06-01', '1951-06-00'), true],
    ['day, since established', born('1951-06-01', 'DAY'), { birthdate: '1951-06-12' }, true],
    ['day, another month', born('1951-06-01', 'DAY'), { birthdate: '1951-07-01' }, false],
    ['day, of which less is told', born('1951-06-01', 'DAY'), raw('1951-01-01', '1951-00-00'), true],
    ['day, told as 1 January', born('1951-06-01', 'DAY'), { birthdate: '1951-01-01' }, false],
    ['known to the dossier alone, told raw', born('1951-06-12'), raw('1951-01-01', '1951-00-00'), true],
    ['known to the dossier alone, day told raw', born('1951-06-12'), raw('1951-06-01', '1951-06-00'), true],
    ['known to the dossier alone, another month', born('1951-06-12'), raw('1951-07-01', '1951-07-00'), false],
    ['known to the dossier alone, told as 1 January', born('1951-06-12'), { birthdate: '1951-01-01' }, false],
    ['a raw date that is another date', born('1951-06-12'), raw('1951-01-01', '1950-00-00'), false],
    ['a raw date of another month', born('1951-06-12'), raw('1951-07-01', '1951-06-00'), false],
    ['a raw date without presumed parts', born('1951-06-12'), raw('1951-06-13', '1951-06-12'), false],
    ['a real first of January', born('1951-01-01'), { birthdate: '1951-01-01' }, true],
  ],
  'birth abroad': [
    ['the same country', abroad('99139'), { birthplace: null, birthcountry: '99139' }, true],
    ['another country', abroad('99139'), { birthplace: null, birthcountry: '99134' }, false],
    ['France, without a commune', abroad('99139'), { birthplace: null }, false],
    ['the dossier says France', {}, { birthplace: null, birthcountry: '99139' }, false],
    ['France, the commune told alone', { birthPlaceCode: null }, {}, true],
    ['France, the commune not told', {}, { birthplace: null }, false],
  ],
  'birth in Algeria': [
    ['both say Algeria', { ...abroad('99352'), ...born('1990-01-02') }, algeria('1990-01-02'), true],
    [
      'before independence, as a département',
      { ...born('1955-05-05'), birthPlaceCode: '92001' },
      algeria('1955-05-05'),
      true,
    ],
    [
      'before independence, as France',
      { ...born('1955-05-05'), birthPlaceCode: null },
      algeria('1955-05-05'),
      true,
    ],
    ['on its eve', { ...born('1962-07-02'), birthPlaceCode: '91001' }, algeria('1962-07-02'), true],
    ['on its day', { ...born('1962-07-03'), birthPlaceCode: '91001' }, algeria('1962-07-03'), false],
    [
      'before it, in mainland France',
      { ...born('1955-05-05'), birthPlaceCode: '37261' },
      algeria('1955-05-05'),
      false,
    ],
    [
      'told as France',
      { ...abroad('99352'), ...born('1955-05-05') },
      { birthdate: '1955-05-05', birthplace: '93001' },
      true,
    ],
    ['another country of today', { ...abroad('99350'), ...born('1955-05-05') }, algeria('1955-05-05'), false],
  ],
  'birth in Corsica, and in cities with arrondissements': [
    ['2A, before 1976', { birthPlaceCode: '20004' }, { birthplace: '2A004' }, true],
    ['2B, before 1976', { birthPlaceCode: '20033' }, { birthplace: '2B033' }, true],
    ['told with the code of before', { birthPlaceCode: '2B033' }, { birthplace: '20033' }, true],
    ['both as today', { birthPlaceCode: '2A004' }, { birthplace: '2A004' }, true],
    ['another commune of Corsica', { birthPlaceCode: '20004' }, { birthplace: '2B033' }, false],
    ['the same number elsewhere', { birthPlaceCode: '21004' }, { birthplace: '2A004' }, false],
    ['Paris and its seventh', { birthPlaceCode: '75056' }, { birthplace: '75107' }, true],
    ['two arrondissements', { birthPlaceCode: '75106' }, { birthplace: '75107' }, false],
    ['Lyon', { birthPlaceCode: '69383' }, { birthplace: '69123' }, true],
    ['Marseille', { birthPlaceCode: '13055' }, { birthplace: '13216' }, true],
    ['Paris and Lyon', { birthPlaceCode: '75056' }, { birthplace: '69383' }, false],
  ],
  'a usage name': [
    ['in the dossier alone', { usageName: 'MERCIER' }, {}, true],
    ['told in place of the birth name', { usageName: 'MERCIER' }, { familyName: 'MERCIER' }, false],
    ['of an old dossier without birth name', { birthName: null, usageName: 'LESTRADE' }, {}, true],
    ['another, of such a dossier', { birthName: null, usageName: 'MERCIER' }, {}, false],
    ['no name at all', { birthName: null, usageName: null }, {}, false],
    ['no name at all, on both sides', { birthName: null, usageName: null }, { familyName: '-' }, false],
  ],
  'first names': [
    ['the first alone in the dossier', { firstNames: ['Hélène'] }, {}, true],
    ['the second alone in the dossier', { firstNames: ['Odile'] }, {}, false],
    ['in another order', { firstNames: ['Odile', 'Hélène'] }, {}, false],
    ['more in the dossier', { firstNames: ['Hélène', 'Odile', 'Anne'] }, {}, false],
    ['none in the dossier', { firstNames: [] }, {}, false],
    ['none on both sides', { firstNames: [] }, { givenNames: [] }, true],
    ['none told', {}, { givenNames: [] }, false],
    [
      'a compound name told as two',
      { firstNames: ['Anne-Maël'] },
      { givenNames: ['ANNE', 'MAEL', 'ZOE'] },
      true,
    ],
    [
      'two names told as a compound',
      { firstNames: ['Anne', 'Maël'] },
      { givenNames: ['Anne-Maël', 'Zoé'] },
      true,
    ],
    ['half of a compound name', { firstNames: ['Jean'] }, { givenNames: ['Jean-Pierre'] }, false],
    ['a compound name of half', { firstNames: ['Jean-Pierre'] }, { givenNames: ['Jean'] }, false],
  ],
  'spelling of names': [
    ['accents', { birthName: 'QUÉNÉHERVÉ' }, { familyName: 'QUENEHERVE' }, true],
    ['accents that combine', { birthName: 'QUE\u0301NEHERVE' }, { familyName: 'QUÉNEHERVE' }, true],
    ['case', { birthName: 'Lestrade' }, { familyName: 'LESTRADE' }, true],
    ['cedilla and umlaut', { birthName: 'FRANÇOIS-MÜLLER' }, { familyName: 'FRANCOIS MULLER' }, true],
    ['a hyphen told as a blank', { birthName: 'NGUYEN-BARRAULT' }, { familyName: 'NGUYEN BARRAULT' }, true],
    ['a double hyphen', { birthName: 'DUPONT--MARTIN' }, { familyName: 'DUPONT-MARTIN' }, true],
    ['a typographic apostrophe', { birthName: 'D’HÉRICOURT' }, { familyName: "D'HERICOURT" }, true],
    ['an apostrophe told as a blank', { birthName: 'M’BAREK' }, { familyName: 'M BAREK' }, true],
    ['an apostrophe left out', { birthName: 'M’BAREK' }, { familyName: 'MBAREK' }, true],
    ['a particle in one word', { birthName: 'DE LA MOTHE' }, { familyName: 'DELAMOTHE' }, true],
    ['a particle in two', { birthName: 'LE GOASCOZ' }, { familyName: 'LEGOASCOZ' }, true],
    ['a particle left out', { birthName: 'DE LA MOTHE' }, { familyName: 'MOTHE' }, false],
    ['the ligature œ', { birthName: 'LEBŒUF' }, { familyName: 'LEBOEUF' }, true],
    ['the ligature œ, small', { birthName: 'Lebœuf' }, { familyName: 'LEBOEUF' }, true],
    ['the ligature æ', { firstNames: ['Lætitia'] }, { givenNames: ['LAETITIA'] }, true],
    [
      'letters of neighbours',
      { birthName: 'ŁUKASIŃSKI-SØRENSEN' },
      { familyName: 'LUKASINSKI SORENSEN' },
      true,
    ],
    ['sharp s', { birthName: 'GROß' }, { familyName: 'GROSS' }, true],
    ['another letter', { birthName: 'LEBŒUF' }, { familyName: 'LEBEUF' }, false],
  ],
  'a sex that is not known': [
    ['to the dossier', { sex: null }, {}, true],
    ['to FranceConnect', {}, { gender: 'unspecified' }, true],
    ['of a man', { sex: 'M' }, { gender: 'male' }, true],
    ['of a man, told as a woman', { sex: 'M' }, { gender: 'female' }, false],
  ],
};

function raw(birthdate: string, rawBirthdate: string): Partial<FranceConnectIdentity> {
  return { birthdate, rawBirthdate };
}

function abroad(birthCountryCode: string): Partial<CivilStatus> {
  return { birthPlaceCode: null, birthPlace: null, birthCountryCode };
}

function algeria(birthdate: string): Partial<FranceConnectIdentity> {
  return { birthdate, birthplace: null, birthcountry: '99352' };
}

describe.each(Object.entries(groups))('%s:', (_group, cases) => {
  it.each(cases)('%s', (_what, inDossier, byFranceConnect, agree) => {
    expect(agrees(told(byFranceConnect), dossier(inDossier))).toBe(agree);
  });
});

const title = (changes: Partial<Title> = {}): Title => ({
  id: 'T1',
  recordedFrom: instant('2019-02-11T08:00:00Z'),
  recordedTo: null,
  number: 'SIM00001',
  issuedOn: legalDay('2019-02-11'),
  issuedBy: 'Préfecture fictive d’Indre-et-Loire',
  expiresOn: null,
  ...changes,
});

describe('the facts of an account:', () => {
  const facts = (changes: Partial<FactsOfHolder> = {}): FactsOfHolder => ({
    birthName: 'Lestrade',
    firstNames: ['Hélène'],
    bornOn: legalDay('1978-03-22'),
    licenceNumber: 'sim 00001',
    ...changes,
  });

  const cases: readonly (readonly [
    string,
    Partial<FactsOfHolder>,
    { civilStatus?: Partial<CivilStatus>; titles?: readonly Title[] },
    boolean,
  ])[] = [
    ['all true', {}, {}, true],
    ['every first name', { firstNames: ['Hélène', 'Odile'] }, {}, true],
    ['more first names than the dossier holds', { firstNames: ['Hélène', 'Odile', 'Anne'] }, {}, true],
    ['another first name', { firstNames: ['Odile'] }, {}, false],
    ['no first name', { firstNames: [] }, {}, false],
    ['no first name in either', { firstNames: [] }, { civilStatus: { firstNames: [] } }, true],
    ['another birth name', { birthName: 'Mercier' }, { civilStatus: { usageName: 'MERCIER' } }, false],
    ['another birth date', { bornOn: legalDay('1978-03-23') }, {}, false],
    [
      'a presumed one',
      { bornOn: legalDay('1978-05-06') },
      { civilStatus: born('1978-01-01', 'DAY_AND_MONTH') },
      true,
    ],
    ['another number', { licenceNumber: 'SIM00002' }, {}, false],
    ['no number', { licenceNumber: ' ' }, { titles: [title({ number: '-' })] }, false],
    ['no title', {}, { titles: [] }, false],
    ['one of two titles', {}, { titles: [title({ number: 'OTHER1' }), title()] }, true],
    [
      'a title withdrawn since',
      {},
      { titles: [title({ recordedTo: instant('2020-01-01T08:00:00Z') })] },
      false,
    ],
  ];

  it.each(cases)('%s', (_what, said, { civilStatus = {}, titles = [title()] }, agree) => {
    expect(agreesOnFacts(facts(said), { civilStatus: dossier(civilStatus), titles })).toBe(agree);
  });
});
