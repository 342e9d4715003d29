import { hash } from 'node:crypto';
import type { CivilStatus, Neph } from '../../src/snpc/index.js';
import type { Countries } from '../population/countries/countries.js';
import { layersOf } from '../store/layers.js';
import type { Queries } from '../store/queries.js';
import type { FranceConnectFailure } from '../world/franceConnectFailures.js';
import type { FranceConnectDeparture } from '../world/personaSchema.js';
import { standingWorld, type WorldState } from '../world/worlds.js';
import { isDown, type SignInFaultParts, strikeSignIn } from './signInFaults.js';

/** Somebody who may sign in: the holder of a dossier of a world. */
export interface Person {
  /** Name of its file in seed/personas; of anybody else, a name from which nothing can be read. */
  readonly id: string;
  readonly neph: Neph;
  /** As its dossier has it now, but where its file says that FranceConnect tells something else. */
  readonly civilStatus: CivilStatus;
}

/** A persona of a world. */
export interface ListedPerson extends Person {
  readonly title: { readonly en: string; readonly fr: string };
}

/** Who lives in the worlds of a simulator. The faults of the register do not touch it: FranceConnect is another house. */
export interface People {
  /** The making of a world that stands now, and whether its FranceConnect is down; undefined where none stands. */
  standing(world: string): Promise<{ readonly generation: string; readonly isDown: boolean } | undefined>;
  /** The personas of a world, by id; none where it does not stand. */
  of(world: string): Promise<readonly ListedPerson[]>;
  /** The holder of any dossier of a world, persona or not; undefined where it has none with that NEPH. */
  holding(world: string, neph: Neph): Promise<Person | undefined>;
  /** Counts a sign-in against the faults of a world that concern it, and tells how it fails; undefined if it does not. */
  strike(world: string, neph: Neph): Promise<FranceConnectFailure | undefined>;
}

/** What they are read from. */
export interface PeopleParts extends SignInFaultParts {
  readonly countries: Countries;
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
      const people = new Map<string, ListedPerson>(
        rows.map(row => [row.neph, personOf(row, statuses, parts)]),
      );
      return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    holding: async (name, neph) => {
      const world = await find(name);
      return world && holderIn(world, neph, parts);
    },
  };
}

async function holderIn(
  { layers }: WorldState,
  neph: Neph,
  { database, queries, countries, departures }: PeopleParts,
): Promise<Person | undefined> {
  const country = countries.of(layers.country);
  const [found] = await layersOf(database.reads, queries, layers, [neph]);
  const [row] = found?.dossiers ?? [];
  const held = row ? (JSON.parse(row.civil_status) as CivilStatus) : country.civilStatusOf(neph);
  if (held === undefined) return undefined;
  const persona = row?.persona ?? null;
  if (persona === null) return { id: nameOf(neph), neph, civilStatus: held };
  return { id: persona, neph, civilStatus: departing(held, departures().get(persona)) };
}

/** A name for somebody who is no persona: their address of mail is made of it, and no NEPH is told to a service. */
function nameOf(neph: Neph): string {
  return `holder-${hash('sha256', `holder ${neph}`, 'hex').slice(0, 16)}`;
}

function personOf(
  row: Awaited<ReturnType<Queries['personas']>>[number],
  statuses: ReadonlyMap<string, string>,
  { departures }: PeopleParts,
): ListedPerson {
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
