import type { buildHouse, House, HouseParts } from './house.js';

/** Where the FranceConnect of each world stands. */
export interface Houses {
  /** That of one making of a world, built when it is first asked for. One of an earlier making is gone, with all it knew. */
  of(world: string, generation: string): Promise<House>;
  /** Forgets that of a world that is gone. */
  forget(world: string): void;
}

interface Standing {
  readonly generation: string;
  readonly house: Promise<House>;
}

/** Most worlds whose FranceConnect is kept at once; that which nobody has asked for longest goes first. */
const mostHouses = 50;

// An OpenID provider is a large thing, which most starts never need.
const buildWhenAsked: typeof buildHouse = async (...given) =>
  (await import('./house.js')).buildHouse(...given);

/** Keeps the houses of the worlds that stand. */
export function createHouses(parts: HouseParts): Houses {
  const houses = new Map<string, Standing>();
  const build = (world: string, generation: string): Standing => {
    const built: Standing = { generation, house: buildWhenAsked({ world, generation }, parts) };
    built.house.catch(() => {
      if (houses.get(world) === built) houses.delete(world);
    });
    return built;
  };
  return {
    of: (world, generation) => {
      const known = houses.get(world);
      const kept = known?.generation === generation ? known : build(world, generation);
      houses.delete(world);
      houses.set(world, kept);
      for (const oldest of houses.keys()) {
        if (houses.size <= mostHouses) break;
        houses.delete(oldest);
      }
      return kept.house;
    },
    forget: world => void houses.delete(world),
  };
}
