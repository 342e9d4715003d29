import { Migration } from '@mikro-orm/migrations';

/** The country that a world stands on without storing it. */
export class Migration005CountriesOfWorlds extends Migration {
  override up(): void {
    this.addSql(`alter table "world" add column "country" text not null default ''`);
  }

  override down(): void {
    this.addSql(`alter table "world" drop column "country"`);
  }
}
