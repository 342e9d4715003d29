import type { Insertable } from 'kysely';
import type { Instant } from '../time/index.js';
import { textsOf } from './json.js';
import type { JournalEntryRow } from './store.js';
import type { TableRow, Tables } from './tables.js';

/** An entry of the journal as it is written. */
export type JournalColumns = Insertable<Tables['journal_entry']>;

/** The columns of an entry. */
export function journalColumns(entry: JournalEntryRow): JournalColumns {
  return {
    writer: entry.writer,
    ordinal: entry.ordinal,
    world: entry.world,
    generation: entry.generation,
    at: entry.at,
    request: entry.request,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id,
    actor_name: entry.actor.name,
    actor_door: entry.actor.door,
    dossier: entry.dossier,
    actions: JSON.stringify(entry.actions),
    purpose: entry.purpose,
    case_reference: entry.caseReference,
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

/** The entry of a row. */
export function entryOf(row: TableRow<'journal_entry'>): JournalEntryRow {
  return {
    writer: row.writer,
    ordinal: row.ordinal,
    world: row.world,
    generation: row.generation,
    at: row.at as Instant,
    request: row.request,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, door: row.actor_door },
    dossier: row.dossier,
    actions: textsOf(row.actions),
    purpose: row.purpose,
    caseReference: row.case_reference,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
