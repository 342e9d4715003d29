import { Migration } from '@mikro-orm/migrations';

/** Keys under which commands were given, with what they left. */
export class Migration002IdempotencyKeys extends Migration {
  override up(): void {
    this.addSql(`create table "idempotency_key" (
      "owner_id" integer not null,
      "key" text not null,
      "world_id" integer not null,
      "fingerprint" text not null,
      "receipt" text not null,
      primary key ("owner_id", "key")
    )`);
  }

  override down(): void {
    this.addSql(`drop table "idempotency_key"`);
  }
}
