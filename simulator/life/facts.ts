import type { RecordedRow } from '../../src/snpc/index.js';
import type { Act, Held, InfractionLife, LicenceRecord, StageLife } from './record.js';
import { CommandRefusal } from './refusal.js';

/** An infraction or a stage that stands. @throws CommandRefusal UNKNOWN_FACT, ALREADY_WITHDRAWN */
export function standingFact(record: LicenceRecord, fact: string): InfractionLife | StageLife {
  const found = [...record.infractions, ...record.stages].find(({ id }) => id === fact);
  if (!found) {
    throw new CommandRefusal(
      'UNKNOWN_FACT',
      `This licence has no infraction or stage ${JSON.stringify(fact)}`,
    );
  }
  if (found.withdrawal === null) return found;
  throw new CommandRefusal('ALREADY_WITHDRAWN', `${JSON.stringify(fact)} has been withdrawn before`);
}

/** Any fact that a command created, standing or withdrawn. @throws CommandRefusal UNKNOWN_FACT */
export function standingOrWithdrawn(record: LicenceRecord, fact: string): InfractionLife | StageLife | Act {
  const life = [...record.infractions, ...record.stages].find(({ id }) => id === fact);
  if (life) return life;
  const rows = Object.values(record.held).flat() as readonly Held<RecordedRow>[];
  const act = rows.find(row => row.act?.id === fact)?.act;
  if (act) return act;
  throw new CommandRefusal('UNKNOWN_FACT', `This licence has no fact ${JSON.stringify(fact)}`);
}

/** An infraction that stands. @throws CommandRefusal UNKNOWN_FACT, ALREADY_WITHDRAWN */
export function infractionOf(record: LicenceRecord, fact: string): InfractionLife {
  const found = standingFact(record, fact);
  if ('path' in found) return found;
  throw new CommandRefusal(
    'UNKNOWN_FACT',
    `${JSON.stringify(fact)} is a stage: give the reference of an infraction`,
  );
}

/** The record with a fact in its new form, and its id. */
export function withFact(
  record: LicenceRecord,
  changed: InfractionLife | StageLife,
): { readonly record: LicenceRecord; readonly fact: string } {
  const { id } = changed;
  if ('path' in changed) {
    const infractions = record.infractions.map(one => (one.id === id ? changed : one));
    return { record: { ...record, infractions }, fact: id };
  }
  const stages = record.stages.map(one => (one.id === id ? changed : one));
  return { record: { ...record, stages }, fact: id };
}
