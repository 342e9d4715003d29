import { Migration } from '@mikro-orm/migrations';
import { worldChannel } from '../postgres/names.js';
import { isPostgres } from './isPostgres.js';

/**
 * On PostgreSQL, each commit that changes a world tells its name and revision to whoever listens, whoever made it.
 * SQLite has a counter for that, and nothing to migrate.
 */
export class Migration003WorldsToldOf extends Migration {
  override up(): void {
    if (!isPostgres(this.driver)) return;
    this.addSql(`create function tell_of_world() returns trigger language plpgsql as $$
      declare
        told record;
      begin
        if tg_op = 'UPDATE' and new is not distinct from old then
          return null;
        end if;
        if tg_op = 'DELETE' then told := old; else told := new; end if;
        perform pg_notify('${worldChannel}', left(told.name, 200) || ' ' || told.revision);
        return null;
      end
    $$`);
    this.addSql(`create trigger world_told_of after insert or update or delete on "world"
      for each row execute function tell_of_world()`);
  }

  override down(): void {
    if (!isPostgres(this.driver)) return;
    this.addSql(`drop trigger world_told_of on "world"`);
    this.addSql('drop function tell_of_world()');
  }
}
