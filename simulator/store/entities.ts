import { defineEntity, p } from '@mikro-orm/sql';

/**
 * A world: an isolated register with its clock, seed and delays, whose dossiers are its own rows laid over those
 * of its template. A template is a row of this table too; nobody commands it. A frozen clock stands at `clockAt`;
 * a running one is the wall clock plus `clockOffset`. In every table instants are milliseconds since 1970 and legal days
 * whole days; what is only read whole is JSON in a text, so that every column type exists on every database.
 */
export const World = defineEntity({
  name: 'World',
  tableName: 'world',
  properties: {
    id: p.integer().primary().autoincrement(false),
    name: p.text().unique(),
    /** Template under it; null for a template, and for a world that began empty. */
    baseId: p.integer().nullable(),
    seed: p.text(),
    /** Random; another one each time the world is made anew. */
    generation: p.text(),
    /** Raised by every command, as its first statement: that update is the lock. */
    revision: p.integer(),
    clock: p.text().$type<'FROZEN' | 'RUNNING'>(),
    clockAt: p.bigint('number'),
    clockOffset: p.bigint('number'),
    /** Where the clock stood when the world was made, and how: what a reset goes back to. */
    firstClock: p.text().$type<'FROZEN' | 'RUNNING'>(),
    firstClockAt: p.bigint('number'),
    delays: p.text(),
    /** What stands between the world and its readers, as JSON; empty for nothing. */
    faults: p.text().default(''),
    /** The country under its template, as JSON; empty where every dossier is stored. */
    country: p.text().default(''),
    /** Wall clock at which it goes by itself; null for ever. */
    expiresAt: p.bigint('number').nullable(),
    /** Fingerprint of the seed folder that a template was made from; empty for a world. */
    seedVersion: p.text(),
  },
});

/** A driver's dossier, and the persona it comes from. */
export const DossierEntity = defineEntity({
  name: 'Dossier',
  tableName: 'dossier',
  indexes: [{ name: 'dossier_born_on_index', properties: ['worldId', 'bornOn'] }],
  properties: {
    worldId: p.integer().primary().autoincrement(false),
    neph: p.text().primary(),
    civilStatus: p.text(),
    bornOn: p.integer(),
    address: p.text().nullable(),
    /** Commands given so far: the ordinal of the last one. */
    commands: p.integer(),
    revision: p.integer(),
    persona: p.text().nullable(),
    titleEn: p.text().nullable(),
    titleFr: p.text().nullable(),
  },
});

/** An infraction, one row a life: every date as a column, what was drawn beside. */
export const InfractionEntity = defineEntity({
  name: 'Infraction',
  tableName: 'infraction',
  properties: {
    worldId: p.integer().primary().autoincrement(false),
    neph: p.text().primary(),
    id: p.text().primary(),
    ordinal: p.integer(),
    revision: p.integer(),
    path: p.text(),
    offenceRef: p.text().nullable(),
    label: p.text(),
    class: p.text(),
    points: p.integer(),
    channel: p.text(),
    place: p.text().nullable(),
    authority: p.text().nullable(),
    simultaneousGroup: p.text().nullable(),
    commandedAt: p.bigint('number'),
    committedAt: p.bigint('number'),
    committedOn: p.integer(),
    noticeOn: p.integer().nullable(),
    paidOn: p.integer().nullable(),
    titleOn: p.integer().nullable(),
    orderOn: p.integer().nullable(),
    contestedOn: p.integer().nullable(),
    judgedOn: p.integer().nullable(),
    carriedOutOn: p.integer().nullable(),
    /** Null, with its ground and its recording, where the path ends in an acquittal. */
    finalOn: p.integer().nullable(),
    finalBy: p.text().nullable(),
    recordedAt: p.bigint('number').nullable(),
    corrections: p.text().nullable(),
    withdrawnAt: p.bigint('number').nullable(),
    withdrawnRevision: p.integer().nullable(),
    withdrawal: p.text().nullable(),
    draws: p.text(),
    letterDraws: p.text(),
  },
});

/** A stage, one row a life. */
export const StageEntity = defineEntity({
  name: 'Stage',
  tableName: 'stage',
  properties: {
    worldId: p.integer().primary().autoincrement(false),
    neph: p.text().primary(),
    id: p.text().primary(),
    ordinal: p.integer(),
    revision: p.integer(),
    kind: p.text(),
    fromDay: p.integer(),
    toDay: p.integer(),
    place: p.text().nullable(),
    attestation: p.text().nullable(),
    commandedAt: p.bigint('number'),
    attestedOn: p.integer(),
    recordedAt: p.bigint('number'),
    corrections: p.text().nullable(),
    withdrawnAt: p.bigint('number').nullable(),
    withdrawnRevision: p.integer().nullable(),
    withdrawal: p.text().nullable(),
    draws: p.text(),
    letterDraws: p.text(),
  },
});

/** A letter; those not sent yet are planned anew at each command on their licence. */
export const LetterEntity = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: {
    worldId: p.integer().primary().autoincrement(false),
    neph: p.text().primary(),
    id: p.text().primary(),
    ordinal: p.integer(),
    revision: p.integer(),
    kind: p.text(),
    about: p.text(),
    sentAt: p.bigint('number'),
    notifiedAt: p.bigint('number'),
    outcome: p.text(),
  },
});

/** A version of a row beside infractions and stages: title periods, titles, categories, restrictions, visits, measures. */
export const HeldRowEntity = defineEntity({
  name: 'HeldRow',
  tableName: 'held_row',
  properties: {
    worldId: p.integer().primary().autoincrement(false),
    neph: p.text().primary(),
    part: p.text().primary(),
    id: p.text().primary(),
    recordedFrom: p.bigint('number').primary().autoincrement(false),
    recordedTo: p.bigint('number').nullable(),
    /** Two versions recorded at one instant of a stopped clock differ by it. */
    revision: p.integer().primary().autoincrement(false),
    closedRevision: p.integer().nullable(),
    /** Place among the rows of its dossier, as its author gave them. */
    position: p.integer(),
    content: p.text(),
    /** The command that wrote it and its steps, where one did. */
    act: p.text().nullable(),
  },
});

/** A key under which a command was given, and what the command left: given again, it happens no second time. */
export const IdempotencyKey = defineEntity({
  name: 'IdempotencyKey',
  tableName: 'idempotency_key',
  properties: {
    /** World whose command it was; 0 for a command on the list of worlds. */
    ownerId: p.integer().primary().autoincrement(false),
    key: p.text().primary(),
    /** World that it goes with. */
    worldId: p.integer(),
    fingerprint: p.text(),
    receipt: p.text(),
  },
});

/**
 * A template of a population under way. Its rows stand under the id that it will have, but there is no world of that id
 * until the last of them is written: nothing half made can be stood on.
 */
export const Making = defineEntity({
  name: 'Making',
  tableName: 'making',
  properties: {
    worldId: p.integer().primary().autoincrement(false),
    name: p.text().unique(),
    /** The population, seed and licences asked, in one text: `plain@default:1000`. */
    asked: p.text(),
    /** Version of the population: licences of two versions are not mixed. */
    version: p.text(),
    seed: p.text(),
    licences: p.integer(),
    /** Licences written so far: 0 to `made` - 1. */
    made: p.integer(),
    /** Rows written so far by table, as JSON. */
    counts: p.text(),
    /** Bytes that the tables took before. */
    bytesBefore: p.bigint('number'),
  },
});

export const entities = [
  World,
  DossierEntity,
  InfractionEntity,
  StageEntity,
  LetterEntity,
  HeldRowEntity,
  IdempotencyKey,
  Making,
] as const;
