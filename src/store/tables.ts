import type { InferKyselyDB } from '@mikro-orm/sql';
import type { Kysely, Selectable } from 'kysely';
import type { entities } from './entities.js';

/** The tables as Kysely sees them, told by the entities. */
export type Tables = InferKyselyDB<(typeof entities)[number]>;

/** What runs compiled statements: the database, or a transaction on it. */
export type Executor = Pick<Kysely<Tables>, 'executeQuery'>;

/** A row as it is read. */
export type TableRow<Table extends keyof Tables> = Selectable<Tables[Table]>;
