import type { CivilStatus, Neph } from '../../src/snpc/index.js';
import { layersOf } from '../store/layers.js';
import type { Queries } from '../store/queries.js';
import type { FranceConnectFailure } from '../world/franceConnectFailures.js';
import type { FranceConnectDeparture } from '../world/personaSchema.js';
import { standingWorld } from '../world/worlds.js';
import { isDown, type SignInFaultParts, strikeSignIn } from './signInFaults.js';

/** Somebody who may sign in: a persona of a world. */
export interface Person {
  /** Name of its file in seed/personas. */
  readonly id: string;
  readonly neph: Neph;
  readonly title: { readonly en: string; readonly fr: string };
  /** As its dossier has it now, but where its file says that FranceConnect tells something else. */
  readonly civilStatus: CivilStatus;
}

/** Who lives in the worlds of a simulator. The faults of the register do not touch it: FranceConnect is another house. */
export interface People {
  /** The making of a world that stands now, and whether its FranceConnect is down; undefined where none stands. */
  standing(world: string): Promise<{ readonly generation: string; readonly isDown: boolean } | undefined>;
  /** The personas of a world, by id; none where it does not stand. */
  of(world: string): Promise<readonly Person[]>;
  /** Counts a sign-in against the faults of a world that concern it, and tells how it fails; undefined if it does not. */
  strike(world: string, neph: Neph): Promise<FranceConnectFailure | undefined>;
}

/** What they are read from. */
export interface PeopleParts extends SignInFaultParts {
  /** Where the identity of a persona departs from its dossier, by id. */
  readonly departures: () => ReadonlyMap<string, FranceConnectDeparture>;
}

/** Reads the people of a simulator's worlds. */
export function createPeople(parts: PeopleParts): People {
  const { database, queries, wallClock } = parts;
  const find = (world: string) => standingWorld(database.reads, queries, world, wallClock.now());
  return {
    standing: async name => {
      const world = await find(name);
      return world && { generation: world.generation, isDown: isDown(world.faults, wallClock.now()) };
    },
    strike: (world, neph) => strikeSignIn(world, neph, parts),
    of: async name => {
      const world = await find(name);
      if (!world) return [];
      const { own, base } = world.layers;
      const rows = await queries.personas(database.reads, own, base ?? own);
      const nephs = [...new Set(rows.map(({ neph }) => neph as Neph))];
      const layers = await layersOf(database.reads, queries, world.layers, nephs);
      const statuses = new Map(
        layers.flatMap(({ dossiers }) => dossiers.map(row => [row.neph, row.civil_status] as const)),
      );
      const people = new Map(rows.map(row => [row.neph, personOf(row, statuses, parts)]));
      return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

function personOf(
  row: Awaited<ReturnType<Queries['personas']>>[number],
  statuses: ReadonlyMap<string, string>,
  { departures }: PeopleParts,
): Person {
  const id = row.persona as string;
  const held = JSON.parse(statuses.get(row.neph) as string) as CivilStatus;
  return {
    id,
    neph: row.neph as Neph,
    title: { en: row.title_en as string, fr: row.title_fr as string },
    civilStatus: departing(held, departures().get(id)),
  };
}

function departing(held: CivilStatus, departure: FranceConnectDeparture = {}): CivilStatus {
  const said = Object.entries(departure).filter(([, value]) => value !== undefined);
  return { ...held, ...(Object.fromEntries(said) as Partial<CivilStatus>) };
}
