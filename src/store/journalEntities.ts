import { defineEntity, p } from '@mikro-orm/sql';

/** An entry of the access journal. */
export const JournalEntry = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal_entry',
  indexes: [{ name: 'journal_entry_dossier_index', properties: ['dossier', 'world', 'generation', 'at'] }],
  properties: {
    writer: p.text().primary(),
    ordinal: p.bigint('number').primary().autoincrement(false),
    world: p.text(),
    generation: p.text(),
    at: p.bigint('number'),
    request: p.text(),
    actorKind: p.text().$type<'HOLDER' | 'AUTHORITY' | 'TESTER' | 'VERIFIER'>(),
    actorId: p.text(),
    actorName: p.text().nullable(),
    actorDoor: p.text().$type<'FRANCECONNECT' | 'ACCOUNT'>().nullable(),
    dossier: p.text(),
    actions: p.text(),
    purpose: p.text().nullable(),
    caseReference: p.text().nullable(),
    previousHash: p.text(),
    hash: p.text(),
  },
});

/** A sealed place of a chain of the journal. */
export const Checkpoint = defineEntity({
  name: 'Checkpoint',
  tableName: 'checkpoint',
  properties: {
    writer: p.text().primary(),
    ordinal: p.bigint('number').primary().autoincrement(false),
    seal: p.text().primary(),
    hash: p.text(),
    removedBefore: p.bigint('number').nullable(),
    sealedAt: p.bigint('number'),
    joins: p.text(),
  },
});
