import type { Consultation } from '../../store/index.js';

/**
 * A consultation as every database keeps it: one letter that a database changes would be an entry that was altered,
 * and one that it refuses would fail a whole group.
 */
export function keptBy(consultation: Consultation): Consultation {
  const { actor, purpose, caseReference } = consultation;
  return {
    ...consultation,
    request: keepable(consultation.request),
    actor: { ...actor, id: keepable(actor.id), name: actor.name === null ? null : keepable(actor.name) },
    actions: consultation.actions.map(keepable),
    purpose: purpose === null ? null : keepable(purpose),
    caseReference: caseReference === null ? null : keepable(caseReference),
  };
}

// Halves of a pair, and NUL, which PostgreSQL refuses, become the sign of a letter lost.
function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
