import { MikroORM } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { freshDatabase } from './postgres.js';

test('Each database of the PostgreSQL of a test run is fresh', async context => {
  const address = await freshDatabase('the fixture of PostgreSQL');
  if (!address) return context.skip();
  const other = (await freshDatabase('the fixture of PostgreSQL')) as string;
  for (const clientUrl of [address, other]) {
    const orm = await MikroORM.init({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } });
    await orm.em.getConnection().execute('create table mark (id int)');
    const rows = await orm.em.getConnection().execute('select count(*)::int as marks from mark');
    expect(rows).toEqual([{ marks: 0 }]);
    await orm.close();
  }
});
