import type { CompiledQuery } from 'kysely';
import type { Executor } from './tables.js';

/** A query written once; it runs with other parameters each time. */
export type Query<Row> = (executor: Executor, ...parameters: readonly unknown[]) => Promise<readonly Row[]>;

/** Stands for the parameters of a query while it is compiled. */
export const inWorld = { world: 0, clock: 0 };

/** A compiled query, to be run with parameters. */
export function query<Row>(compiled: CompiledQuery<Row>): Query<Row> {
  return async (executor, ...parameters) =>
    (await executor.executeQuery<Row>({ ...compiled, parameters })).rows;
}
