import { Migration } from '@mikro-orm/migrations';

/** Templates of populations that are under way. */
export class Migration004Makings extends Migration {
  override up(): void {
    this.addSql(`create table "making" (
      "world_id" integer not null primary key,
      "name" text not null,
      "asked" text not null,
      "version" text not null,
      "seed" text not null,
      "licences" integer not null,
      "made" integer not null,
      "counts" text not null,
      "bytes_before" bigint not null
    )`);
    this.addSql(`create unique index "making_name_unique" on "making" ("name")`);
  }

  override down(): void {
    this.addSql(`drop table "making"`);
  }
}
