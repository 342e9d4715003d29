import {
  type FullRecordView,
  freshnessNotice,
  type Language,
  type LicenceView,
} from '../../licence/index.js';
import type { RestrictionRow } from '../../snpc/index.js';
import { balanceBlocks } from './balance.js';
import { categoryTable, restrictionTable } from './categories.js';
import type { DecisionOrder } from './decisions/decision.js';
import { decisionsOf } from './decisions/decisionsOf.js';
import { decisionTable } from './decisions/decisionTable.js';
import { framed } from './frame.js';
import { holderWithAddress } from './holder.js';
import type { Block, DocumentContent } from './model.js';
import type { Stamp } from './stamp.js';
import { stateNotice } from './stateNotice.js';
import { periodTable, titleTable } from './titles.js';
import { sayIn } from './wording.js';

/**
 * What an RII says: everything tied to a licence, its whole life, at the two times of its views (C. route L225-1, R225-6;
 * arrêté du 29 juin 1992, article 3).
 */
export function contentOfRii(
  licence: LicenceView,
  record: FullRecordView,
  stamp: Stamp,
  language: Language,
  order: DecisionOrder = 'MOST_RECENT_FIRST',
): DocumentContent {
  const say = sayIn(language);
  return framed('RII', licence, stamp, language, [
    stateNotice(licence, language),
    heading(say('Titulaire', 'Holder')),
    holderWithAddress(licence, language),
    heading(say('Solde de points', 'Balance of points')),
    ...balanceBlocks(licence, language),
    { kind: 'PARAGRAPH', text: freshnessNotice[language] },
    heading(say('Permis et titres', 'Licences and titles')),
    periodTable(licence, record, language, order),
    titleTable(record, language, order),
    heading(say('Droits à conduire', 'Rights to drive')),
    categoryTable(licence, language),
    restrictionTable(everyRestriction(licence, record), language),
    heading(say('Décisions', 'Decisions')),
    { kind: 'PARAGRAPH', text: howToRead(language, order) },
    decisionTable(decisionsOf(licence, record, language, order), language),
  ]);
}

/** Those in force, then those that are over: a statement tells them too. */
function everyRestriction(licence: LicenceView, record: FullRecordView): readonly RestrictionRow[] {
  const inForce = licence.restrictions();
  const known = new Set(inForce.map(({ id }) => id));
  return [...inForce, ...record.restrictions.filter(({ id }) => !known.has(id))];
}

function heading(text: string): Block {
  return { kind: 'HEADING', level: 1, text };
}

function howToRead(language: Language, order: DecisionOrder): string {
  const say = sayIn(language);
  const first =
    order === 'MOST_RECENT_FIRST'
      ? say('De la plus récente à la plus ancienne.', 'Most recent first.')
      : say('De la plus ancienne à la plus récente.', 'Oldest first.');
  return say(
    `${first} AF : amende forfaitaire payée. AM : titre exécutoire de l’amende forfaitaire majorée. Les faits comptent du jour où ils sont commis, les délais de restitution du jour où l’infraction est définitive, et le solde baisse le jour de l’effet.`,
    `${first} AF: fixed fine paid. AM: titre exécutoire of the increased fixed fine. Facts count from the day they are committed, the delays of restitution from the day the offence is final, and the balance falls on the day of effect.`,
  );
}
