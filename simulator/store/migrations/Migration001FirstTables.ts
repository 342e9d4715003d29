import { Migration } from '@mikro-orm/migrations';

/** Worlds, dossiers, infractions, stages, letters and the rows held with a dossier. Plain SQL of any database. */
export class Migration001FirstTables extends Migration {
  override up(): void {
    this.addSql(`create table "world" (
      "id" integer not null primary key,
      "name" text not null,
      "base_id" integer null,
      "seed" text not null,
      "generation" text not null,
      "revision" integer not null,
      "clock" text not null,
      "clock_at" bigint not null,
      "clock_offset" bigint not null,
      "first_clock" text not null,
      "first_clock_at" bigint not null,
      "delays" text not null,
      "faults" text not null default '',
      "expires_at" bigint null,
      "seed_version" text not null
    )`);
    this.addSql(`create unique index "world_name_unique" on "world" ("name")`);

    this.addSql(`create table "dossier" (
      "world_id" integer not null,
      "neph" text not null,
      "civil_status" text not null,
      "born_on" integer not null,
      "address" text null,
      "commands" integer not null,
      "revision" integer not null,
      "persona" text null,
      "title_en" text null,
      "title_fr" text null,
      primary key ("world_id", "neph")
    )`);
    this.addSql(`create index "dossier_born_on_index" on "dossier" ("world_id", "born_on")`);

    this.addSql(`create table "infraction" (
      "world_id" integer not null,
      "neph" text not null,
      "id" text not null,
      "ordinal" integer not null,
      "revision" integer not null,
      "path" text not null,
      "offence_ref" text null,
      "label" text not null,
      "class" text not null,
      "points" integer not null,
      "channel" text not null,
      "place" text null,
      "authority" text null,
      "simultaneous_group" text null,
      "commanded_at" bigint not null,
      "committed_at" bigint not null,
      "committed_on" integer not null,
      "notice_on" integer null,
      "paid_on" integer null,
      "title_on" integer null,
      "order_on" integer null,
      "contested_on" integer null,
      "judged_on" integer null,
      "carried_out_on" integer null,
      "final_on" integer null,
      "final_by" text null,
      "recorded_at" bigint null,
      "corrections" text null,
      "withdrawn_at" bigint null,
      "withdrawn_revision" integer null,
      "withdrawal" text null,
      "draws" text not null,
      "letter_draws" text not null,
      primary key ("world_id", "neph", "id")
    )`);

    this.addSql(`create table "stage" (
      "world_id" integer not null,
      "neph" text not null,
      "id" text not null,
      "ordinal" integer not null,
      "revision" integer not null,
      "kind" text not null,
      "from_day" integer not null,
      "to_day" integer not null,
      "place" text null,
      "attestation" text null,
      "commanded_at" bigint not null,
      "attested_on" integer not null,
      "recorded_at" bigint not null,
      "corrections" text null,
      "withdrawn_at" bigint null,
      "withdrawn_revision" integer null,
      "withdrawal" text null,
      "draws" text not null,
      "letter_draws" text not null,
      primary key ("world_id", "neph", "id")
    )`);

    this.addSql(`create table "letter" (
      "world_id" integer not null,
      "neph" text not null,
      "id" text not null,
      "ordinal" integer not null,
      "revision" integer not null,
      "kind" text not null,
      "about" text not null,
      "sent_at" bigint not null,
      "notified_at" bigint not null,
      "outcome" text not null,
      primary key ("world_id", "neph", "id")
    )`);

    this.addSql(`create table "held_row" (
      "world_id" integer not null,
      "neph" text not null,
      "part" text not null,
      "id" text not null,
      "recorded_from" bigint not null,
      "recorded_to" bigint null,
      "revision" integer not null,
      "closed_revision" integer null,
      "position" integer not null,
      "content" text not null,
      "act" text null,
      primary key ("world_id", "neph", "part", "id", "recorded_from", "revision")
    )`);
  }

  override down(): void {
    for (const table of ['held_row', 'letter', 'stage', 'infraction', 'dossier', 'world']) {
      this.addSql(`drop table "${table}"`);
    }
  }
}
