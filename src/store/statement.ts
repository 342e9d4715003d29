import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { GatewayDatabase } from './database.js';
import type { Executor, Tables } from './tables.js';

/** What a run of a statement left. */
export interface Outcome<Row> {
  readonly rows: readonly Row[];
  /** Rows that it wrote or removed. */
  readonly changed: number;
}

/** A statement compiled once; it runs with other values each time, alone or in a transaction under way. */
export type Statement<Values, Row> = (values: Values, executor?: Executor) => Promise<Outcome<Row>>;

/** Stands in a statement for a value that each run gives. */
class Hole {
  constructor(readonly name: string) {}
}

/** Gives the hole of each name asked. Kysely takes it for a value, hence the type. */
const holes = new Proxy({}, { get: (_, name) => new Hole(String(name)) });

/** A statement, compiled at its first run: `build` writes it with the values of a run, which are holes meanwhile. */
export function statement<Values, Row>(
  { kysely, alone }: GatewayDatabase,
  build: (tables: Kysely<Tables>, values: Values) => Compilable<Row>,
): Statement<Values, Row> {
  let known: CompiledQuery<Row> | null = null;
  return async (values, executor = alone) => {
    known ??= build(kysely, holes as Values).compile();
    const compiled = known;
    const parameters = compiled.parameters.map(parameter =>
      parameter instanceof Hole ? values[parameter.name as keyof Values] : parameter,
    );
    const { rows, numAffectedRows } = await executor.executeQuery<Row>({ ...compiled, parameters });
    return { rows, changed: Number(numAffectedRows ?? 0) };
  };
}
