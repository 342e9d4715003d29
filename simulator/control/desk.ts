import { setImmediate as turn } from 'node:timers/promises';
import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CommandRefusal } from '../life/refusal.js';
import { World } from '../store/entities.js';
import { joinedTo } from '../store/joined.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { defaultWorld } from '../world/defaults.js';
import { createWorlds, type ListedWorld, type WorldOptions, type Worlds } from '../world/registry.js';
import { holdWorld } from '../world/worlds.js';
import { execute, type Receipt } from './commands/index.js';
import { type ControlParts, createControl } from './control.js';
import { type Once, once } from './once.js';

/** A command as a list gives it. */
export interface GivenCommand {
  readonly name: string;
  /** Its input as JSON. */
  readonly input: unknown;
}

/** The refusal of a list of commands: none of them was carried out. */
export class ListRefusal extends CommandRefusal {
  constructor(
    /** Place of the command at fault, from 0. */
    readonly index: number,
    count: number,
    /** Its own refusal. */
    readonly refusal: CommandRefusal,
  ) {
    super(refusal.code, `Command ${index + 1} of ${count}: ${refusal.message}; none was carried out`);
  }
}

/**
 * Where commands come in from other processes: several at once, all or none, and at most once under a key, however
 * often and from wherever they are given. Keys last as long as their world, and a reset forgets those of its commands.
 */
export interface CommandDesk {
  /** Carries out commands on a world in order, in one transaction. Rejects with a ListRefusal. */
  give(world: string, commands: readonly GivenCommand[], key?: string): Promise<Once<readonly Receipt[]>>;
  createWorld(options: WorldOptions, key?: string): Promise<Once<ListedWorld>>;
  copyWorld(
    name: string,
    options: Pick<WorldOptions, 'name' | 'expiresIn'>,
    key?: string,
  ): Promise<Once<ListedWorld>>;
  resetWorld(name: string, key?: string): Promise<Once<ListedWorld>>;
}

/** Builds the desk of a simulator. */
export function createDesk(parts: ControlParts): CommandDesk {
  return {
    give: (world, commands, key) => giveIn(parts, world, commands, key),
    createWorld: (options, key) =>
      onWorlds(parts, key, { create: options }, worlds => worlds.create(options)),
    copyWorld: (name, options, key) =>
      onWorlds(parts, key, { copy: name, options }, worlds => worlds.copy(name, options)),
    resetWorld: (name, key) => onWorlds(parts, key, { reset: name }, worlds => worlds.reset(name)),
  };
}

function giveIn(
  parts: ControlParts,
  name: string,
  commands: readonly GivenCommand[],
  key: string | undefined,
): Promise<Once<readonly Receipt[]>> {
  const { database, queries, wallClock } = parts;
  return transaction(database, async em => {
    const { id } = await holdWorld(em, queries, name, wallClock.now());
    const keyed = key === undefined ? undefined : { ownerId: id, key, request: commands };
    return once(em, queries, keyed, async () => {
      const control = createControl(name, { ...parts, database: joinedTo(em, database) });
      const result: Receipt[] = [];
      for (const [index, { name: command, input }] of commands.entries()) {
        // A long list lets readers in between its commands; its transaction shows them none of it.
        await turn();
        result.push(
          await execute(control, command, input).catch((error: unknown) => {
            throw error instanceof CommandRefusal ? new ListRefusal(index, commands.length, error) : error;
          }),
        );
      }
      return { result, worldId: id };
    });
  });
}

function onWorlds(
  parts: ControlParts,
  key: string | undefined,
  request: unknown,
  work: (worlds: Worlds) => Promise<ListedWorld>,
): Promise<Once<ListedWorld>> {
  const { database, queries } = parts;
  return transaction(database, async em => {
    // The lock of the list of worlds is that of the default one, which always stands.
    await em.nativeUpdate(World, { name: defaultWorld }, { revision: raw('revision') });
    const keyed = key === undefined ? undefined : { ownerId: 0, key, request };
    return once(em, queries, keyed, async () => {
      const result = await work(createWorlds({ ...parts, database: joinedTo(em, database) }));
      return { result, worldId: await idOf(em, parts, result.name) };
    });
  });
}

async function idOf(em: SqlEntityManager, { queries }: ControlParts, name: string): Promise<number> {
  const [row] = await queries.worldByName(em.getKysely() as Executor, name);
  if (!row) throw new Error('a world that was just made is not there');
  return row.id;
}
