import { offenceOn, PointsRefusal } from '../points/index.js';
import type { Dossier } from '../snpc/index.js';
import type { LegalDay } from '../time/index.js';
import type { Bilingual } from './explanation/words.js';
import { type KnowledgeCut, standingAt } from './versions.js';

/** An offence as a sentence names it. */
export interface NamedOffence {
  /** Reference of the fact: that of the register, or of a supposition. */
  readonly fact: string;
  readonly label: Bilingual;
  readonly committedOn: LegalDay;
}

/** What an offence is called: by the table where it has a code, else as the register writes it. */
export function offenceLabel(code: string | null, committedOn: LegalDay, label: string): Bilingual {
  if (code === null) return { fr: label, en: label };
  try {
    const { labelFr, labelEn } = offenceOn(code, committedOn);
    return { fr: labelFr, en: labelEn };
  } catch (error) {
    if (error instanceof PointsRefusal) return { fr: label, en: label };
    throw error;
  }
}

/** The offences of a dossier by their references, those supposed among them. */
export function offencesByFact(
  dossier: Dossier,
  cut: KnowledgeCut,
  supposed: readonly {
    readonly id: string;
    readonly offenceRef?: string | undefined;
    readonly committedOn: LegalDay;
  }[] = [],
): ReadonlyMap<string, NamedOffence> {
  const held = standingAt(dossier.infractions, cut).map(({ row }) => ({
    fact: row.id,
    committedOn: row.committedOn,
    label: offenceLabel(row.offenceRef, row.committedOn, row.label),
  }));
  const imagined = supposed.map(({ id, offenceRef = null, committedOn }) => ({
    fact: id,
    committedOn,
    label: offenceLabel(offenceRef, committedOn, id),
  }));
  return new Map([...held, ...imagined].map(offence => [offence.fact, offence]));
}
