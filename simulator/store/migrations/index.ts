import { Migration001FirstTables } from './Migration001FirstTables.js';
import { Migration002IdempotencyKeys } from './Migration002IdempotencyKeys.js';
import { Migration003WorldsToldOf } from './Migration003WorldsToldOf.js';
import { Migration004Makings } from './Migration004Makings.js';
import { Migration005CountriesOfWorlds } from './Migration005CountriesOfWorlds.js';

/** Every migration, in order. Each runs on every database; where types differ it asks which one it is on. */
export const migrations = [
  { name: 'Migration001FirstTables', class: Migration001FirstTables },
  { name: 'Migration002IdempotencyKeys', class: Migration002IdempotencyKeys },
  { name: 'Migration003WorldsToldOf', class: Migration003WorldsToldOf },
  { name: 'Migration004Makings', class: Migration004Makings },
  { name: 'Migration005CountriesOfWorlds', class: Migration005CountriesOfWorlds },
];
