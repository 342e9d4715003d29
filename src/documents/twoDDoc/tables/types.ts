import type { Bilingual } from '../../../licence/index.js';
import type { TwoDDocHeader } from '../model.js';
import { type FieldDefinition, fieldDefinition } from './fields.js';

/** A type of document of the ANTS whose message can be read. */
export interface DocumentType {
  readonly id: string;
  readonly label: Bilingual;
  /** Ids of the fields without which the document is not one of this type. */
  readonly mandatory: readonly string[];
  readonly optional: readonly string[];
}

/** Fields that every type may have (specification, §7.0). */
const complementary = ['01', '06', '07', '08', '09', '0A', '0B', '0C'];

/** The documents about a driving licence, by the id of their type. */
export const documentTypes: readonly DocumentType[] = [
  {
    id: 'A1',
    label: { fr: 'Courrier permis à points', en: 'Letter about points of a licence' },
    mandatory: ['60', '69', '6G', '6H', 'AB', 'AC'],
    optional: ['6A', 'AD', 'AE', 'AF', 'AG'],
  },
  {
    id: 'AA',
    label: { fr: 'Arrêté permis de conduire', en: 'Decision on a driving licence' },
    mandatory: ['60', '69', '6A', '6G', '6H', 'AC', 'E0', 'E1'],
    optional: ['AD', 'AE', 'E2', 'E3'],
  },
  {
    id: 'AB',
    label: { fr: "Relevé d'information permis de conduire", en: 'Statement of a driving licence' },
    mandatory: ['09', '60', '69', '6A', '6G', '6H', 'AC', 'E4', 'E5', 'E8'],
    optional: ['AG', 'E6', 'E7'],
  },
];

/** The perimeter of these types: the ANTS. */
export const antsPerimeter = '01';
/** The country that issues these types. */
export const issuingCountry = 'FR';

/** The type that a header names, or undefined where its message cannot be read. Before version 03 all are of the ANTS. */
export function typeOf({
  type,
  perimeter,
}: Pick<TwoDDocHeader, 'type' | 'perimeter'>): DocumentType | undefined {
  if ((perimeter ?? antsPerimeter) !== antsPerimeter) return undefined;
  return documentTypes.find(({ id }) => id === type);
}

/** A field of a type by its id, or undefined where the type has none. */
export function fieldOf(type: DocumentType, id: string): FieldDefinition | undefined {
  const listed = type.mandatory.includes(id) || type.optional.includes(id) || complementary.includes(id);
  return listed ? fieldDefinition(id) : undefined;
}
