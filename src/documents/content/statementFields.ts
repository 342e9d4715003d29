import type { LicenceView } from '../../licence/index.js';
import type { CivilStatus } from '../../snpc/index.js';
import { birthDay, dataTime, foldFirstNames, foldText, hexDay } from '../twoDDoc/index.js';
import type { DocumentKind } from './model.js';
import type { Stamp } from './stamp.js';
import { codeOfState } from './statementStates.js';

/** First names that field 60 holds. */
const mostFirstNames = 6;
/** A name and a title are compulsory in the code, and some old dossiers have neither. */
const unknown = 'INCONNU';

const statements: Readonly<Record<DocumentKind, string>> = { RII: 'RII', ADCS: 'RIR' };

/**
 * Fields of the 2D-Doc of a document, type AB, but for the number of pages (09): the compulsory ones, then the optional
 * ones, E6 last since it may be empty. Names are folded and not cut: the codec cuts what is too long. Only an RII tells the
 * balance, where there is one.
 */
export function statementFields(
  kind: DocumentKind,
  licence: LicenceView,
  stamp: Stamp,
): readonly { readonly id: string; readonly value: string }[] {
  return [
    ...identityFields(licence.civilStatus),
    field('AC', licence.neph),
    field('E4', statements[kind]),
    field('E5', codeOfState(licence.statementState())),
    field('E8', dataTime(licence.times.knownAt)),
    field('01', stamp.number.replace(/[^0-9A-Za-z]/g, '')),
    ...(kind === 'ADCS' && stamp.validUntil !== null ? [field('08', hexDay(stamp.validUntil))] : []),
    ...(kind === 'RII' ? balanceField(licence) : []),
    field('E6', validCategories(licence)),
  ];
}

function identityFields({ birthName, usageName, firstNames, sex, ...birth }: CivilStatus) {
  return [
    field('60', foldFirstNames(firstNames.slice(0, mostFirstNames))),
    field('69', birthDay(birth.bornOn, birth.bornOnPresumed)),
    field('6A', foldText(birth.birthPlace ?? '', 'PLACE')),
    field('6G', foldText(birthName ?? usageName ?? '') || unknown),
    field('6H', sex === null ? unknown : sex === 'F' ? 'MME' : 'M'),
  ];
}

/** One digit of base 36, as the specification has it; none where there is no balance. */
function balanceField(licence: LicenceView) {
  const points = licence.points();
  return 'noBalance' in points ? [] : [field('AG', points.balance.toString(36).toUpperCase())];
}

function validCategories(licence: LicenceView): string {
  return licence
    .categories()
    .filter(({ validity }) => validity === 'VALID')
    .map(({ row }) => row.code)
    .join(' ');
}

function field(id: string, value: string): { id: string; value: string } {
  return { id, value };
}
