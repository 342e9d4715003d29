import type { SnpcRegister, SnpcSource } from '../source.js';

/** Runs one call of a source; what it resolves to or rejects with is what the caller meets. */
export type Around = <Answer>(call: () => Promise<Answer>) => Promise<Answer>;

/**
 * The same source with something around each of its calls: opening and reads by `aroundReads`, health by
 * `aroundHealth`. Whatever else the source offers goes through untouched.
 */
export function aroundSource(source: SnpcSource, aroundReads: Around, aroundHealth: Around): SnpcSource {
  return {
    ...source,
    name: source.name,
    capabilities: source.capabilities,
    open: async world => aroundRegister(await aroundReads(() => source.open(world)), aroundReads),
    health: () => aroundHealth(() => source.health()),
    close: () => source.close(),
  };
}

function aroundRegister(register: SnpcRegister, around: Around): SnpcRegister {
  return {
    ...register,
    world: register.world,
    now: () => around(() => register.now()),
    dossiers: nephs => around(() => register.dossiers(nephs)),
    findByCivilStatus: identity => around(() => register.findByCivilStatus(identity)),
    pending: nephs => around(() => register.pending(nephs)),
  };
}
