import { buildHouse, type House, type HouseParts } from './house.js';
import type { People } from './people.js';

/** Where the FranceConnect of each world stands. */
export interface Houses {
  /** The one of a world, built when it is first asked for; undefined where no such world stands. */
  of(world: string): Promise<House | undefined>;
}

/** Most worlds whose FranceConnect is kept at once; that which nobody has asked for longest goes first. */
const mostHouses = 50;

/** Keeps the houses of the worlds that stand. One of a world deleted or made anew is gone with all it remembered. */
export function createHouses(people: People, parts: HouseParts): Houses {
  const houses = new Map<string, { readonly generation: string; readonly house: Promise<House> }>();
  return {
    of: async world => {
      const generation = await people.generationOf(world);
      const standing = houses.get(world);
      houses.delete(world);
      if (generation === undefined) return undefined;
      const kept =
        standing?.generation === generation
          ? standing
          : { generation, house: buildHouse({ world, generation }, parts) };
      houses.set(world, kept);
      for (const oldest of houses.keys()) {
        if (houses.size <= mostHouses) break;
        houses.delete(oldest);
      }
      return kept.house;
    },
  };
}
