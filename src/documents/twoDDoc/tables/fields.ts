import type { Bilingual } from '../../../licence/index.js';
import { type Coding, type CodingName, codings } from './codings.js';

/** A field as the specification of the ANTS lists it (v3.2.6, §7.0, 7.5, 7.9, 7.16, 8.6, 8.15). */
export interface FieldDefinition {
  readonly id: string;
  readonly label: Bilingual;
  /** Fewest characters; equal to `max` in a field of fixed length. */
  readonly min: number;
  /** Most characters, or null where the specification names no maximum. */
  readonly max: number | null;
  readonly coding: Coding;
  /** What is done with a value that is too long: whether part of it still says something true. */
  readonly tooLong: 'CUT' | 'REFUSED';
  /** False where a code must never hold a part of the value only. */
  readonly mayBeCut: boolean;
}

type Line = readonly [
  id: string,
  fr: string,
  en: string,
  min: number,
  max: number | null,
  coding: CodingName,
  tooLong?: 'CUT' | 'WHOLE',
];

const lines: readonly Line[] = [
  ['01', 'Identifiant unique du document', 'Unique id of the document', 0, null, 'PRINTABLE'],
  ['06', "Date de l'association", 'Date of the association', 4, 4, 'HEX_DAY'],
  ['07', "Heure de l'association", 'Time of the association', 6, 6, 'TIME_HHMMSS'],
  ['08', "Date d'expiration du document", 'Date on which the document expires', 4, 4, 'HEX_DAY'],
  ['09', 'Nombre de pages du document', 'Number of pages of the document', 4, 4, 'DIGITS'],
  ['0A', "SIREN de l'éditeur du 2D-Doc", 'SIREN of the editor of the 2D-Doc', 9, 9, 'DIGITS'],
  ['0B', "SIREN de l'intégrateur du 2D-Doc", 'SIREN of the integrator of the 2D-Doc', 9, 9, 'DIGITS'],
  ['0C', 'Lien URL', 'URL', 0, null, 'BASE_32', 'WHOLE'],
  ['60', 'Liste des prénoms', 'First names', 0, 60, 'FIRST_NAMES', 'CUT'],
  ['69', 'Date de naissance', 'Date of birth', 8, 8, 'BIRTH_DAY'],
  ['6A', 'Lieu de naissance', 'Place of birth', 0, 32, 'WORDS', 'CUT'],
  ['6G', 'Nom', 'Name', 1, 38, 'LETTERS', 'CUT'],
  ['6H', 'Civilité', 'Title', 1, 10, 'LETTERS'],
  ['AB', 'Type de lettre', 'Type of letter', 0, 8, 'LETTERS_AND_DIGITS'],
  ['AC', 'N° Dossier (NEPH)', 'Dossier number (NEPH)', 0, 19, 'LETTERS_AND_DIGITS'],
  ['AD', "Date de l'infraction", 'Date of the infraction', 4, 4, 'HEX_DAY'],
  ['AE', "Heure de l'infraction", 'Time of the infraction', 4, 4, 'TIME_HHMM'],
  ['AF', "Nombre de points retirés lors de l'infraction", 'Points lost by the infraction', 1, 1, 'BASE_36'],
  ['AG', 'Solde de points', 'Balance of points', 1, 1, 'BALANCE'],
  ['E0', "Type d'arrêté", 'Type of decision', 2, 2, 'DECISION'],
  ['E1', "Date d'édition du document", 'Date of edition of the document', 4, 4, 'HEX_DAY'],
  ['E2', 'Date de fin de sanction', 'Date on which the sanction ends', 4, 4, 'HEX_DAY'],
  ['E3', 'Date de notification', 'Date of notification', 4, 4, 'HEX_DAY'],
  ['E4', 'Type de relevé', 'Type of statement', 3, 3, 'STATEMENT'],
  ['E5', 'État du permis de conduire du conducteur', "State of the driver's licence", 2, 2, 'STATE'],
  ['E6', 'Catégories présentes', 'Categories held', 0, 65, 'WORDS', 'CUT'],
  ['E7', 'SIREN du demandeur du document', 'SIREN of who asked for the document', 9, 9, 'DIGITS'],
  ['E8', 'Date des données issues du SNPC', 'Time of the data taken from the SNPC', 12, 12, 'DATA_TIME'],
];

const definitions: ReadonlyMap<string, FieldDefinition> = new Map(
  lines.map(([id, fr, en, min, max, coding, tooLong]) => [
    id,
    {
      id,
      label: { fr, en },
      min,
      max,
      coding: codings[coding],
      tooLong: tooLong === 'CUT' ? 'CUT' : 'REFUSED',
      mayBeCut: min !== max && tooLong !== 'WHOLE',
    },
  ]),
);

/** A field of the table by its id, whatever types have it, or undefined. */
export function fieldDefinition(id: string): FieldDefinition | undefined {
  return definitions.get(id);
}
