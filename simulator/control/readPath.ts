import type { Neph } from '../../src/snpc/index.js';
import { type FactPath, factPathOf } from '../life/factPath.js';
import { CommandRefusal } from '../life/refusal.js';
import { readRecords } from '../store/readDossiers.js';
import { snapshot } from '../store/snapshot.js';
import { timeOf } from '../world/clock.js';
import { standingWorld, unknownWorld } from '../world/worlds.js';
import type { ControlParts } from './control.js';

/** Reads the path of a fact. @throws CommandRefusal UNKNOWN_WORLD, UNKNOWN_NEPH, UNKNOWN_FACT… */
export function readPath(name: string, parts: ControlParts, neph: Neph, fact: string): Promise<FactPath> {
  const { database, queries, wallClock, law } = parts;
  return snapshot(database, async executor => {
    const world = await standingWorld(executor, queries, name, wallClock.now());
    if (!world) throw unknownWorld(name);
    const found = (await readRecords(executor, parts, world.layers, [neph])).get(neph);
    if (!found) throw new CommandRefusal('UNKNOWN_NEPH', 'This world has no dossier with that NEPH');
    return factPathOf(found.record, fact, timeOf(world.clock, wallClock), law);
  });
}
