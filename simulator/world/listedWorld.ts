import type { Clock, Instant } from '../../src/time/index.js';
import { countryName } from '../population/countries/countryName.js';
import { timeOf } from './clock.js';
import { type ListedFault, listedFaults } from './standingFaults.js';
import { populationOf } from './templates.js';
import type { WorldState } from './worlds.js';

/** A world as a list shows it. */
export interface ListedWorld {
  readonly name: string;
  readonly seed: string;
  /** `personas`, `empty`, the name of the template it stands on, or that of the country: `france@default:48000000`. */
  readonly population: string;
  readonly clock: Instant;
  readonly isRunning: boolean;
  readonly revision: number;
  readonly delays: string;
  /** What stands between it and its readers, oldest first. */
  readonly faults: readonly ListedFault[];
  readonly expiresAt: Instant | null;
}

/** A world as it is now, for a list. */
export function listed(world: WorldState, wallClock: Clock): ListedWorld {
  const { country } = world.layers;
  return {
    name: world.name,
    seed: world.seed,
    population: country === null ? populationOf(world.templateName) : countryName(country),
    clock: timeOf(world.clock, wallClock),
    isRunning: world.clock.kind === 'RUNNING',
    revision: world.revision,
    delays: world.delays,
    faults: listedFaults(world.faults, wallClock.now()),
    expiresAt: world.expiresAt,
  };
}
