import { Migration } from '@mikro-orm/migrations';

/** Addresses by which phones read calendars. */
export class Migration003CalendarLinks extends Migration {
  override up(): void {
    this.addSql(`create table "calendar_link" (
      "id" text not null primary key,
      "secret_hash" text not null,
      "world" text not null,
      "generation" text not null,
      "door" text not null,
      "subject" text not null,
      "dossier" text not null,
      "is_linked" integer not null,
      "language" text not null,
      "created_at" bigint not null,
      "last_read_at" bigint null,
      "expires_at" bigint not null
    )`);
    this.addSql(`create unique index "calendar_link_secret_hash_unique" on "calendar_link" ("secret_hash")`);
    this.addSql(
      `create index "calendar_link_subject_index" on "calendar_link" ("subject", "world", "generation")`,
    );
    this.addSql(`create index "calendar_link_expires_at_index" on "calendar_link" ("expires_at")`);
  }

  override down(): void {
    this.addSql(`drop table "calendar_link"`);
  }
}
