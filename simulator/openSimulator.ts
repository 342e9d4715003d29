import { defaultLawSettings } from '../src/points/index.js';
import type { Neph, SnpcSource } from '../src/snpc/index.js';
import { type Clock, wallClock as machineClock, type Scheduler, schedulerOf } from '../src/time/index.js';
import { commandsBy, execute } from './control/commands/index.js';
import { createControl, type SimulatorControl } from './control/control.js';
import { type CommandDesk, createDesk } from './control/desk.js';
import type { TesterDoor } from './control/testerDoor.js';
import { createPeople, type People } from './franceconnect/people.js';
import type { DelayProfile } from './life/delayProfile.js';
import { createCountries, type PopulationNamed } from './population/countries/countries.js';
import { fillTemplate, type TemplateOptions } from './population/make/fillTemplate.js';
import {
  type MadePopulation,
  makePopulation,
  type PopulationOrder,
} from './population/make/makePopulation.js';
import { populationNamed, populationNames } from './population/registry.js';
import { createSource } from './source.js';
import { openDatabase, type Place, type StatementListener } from './store/database.js';
import type { Layers } from './store/layers.js';
import { compileQueries, type Queries } from './store/queries.js';
import { dossiersFrom } from './store/readDossiers.js';
import type { Executor } from './store/tables.js';
import { createWatching } from './watch/watching.js';
import { timeOf } from './world/clock.js';
import { defaultWorld } from './world/defaults.js';
import { ensureDefaultWorld } from './world/defaultWorld.js';
import { type DelayProfiles, profileNamed, readDelayProfiles } from './world/delayProfiles.js';
import type { FranceConnectDeparture } from './world/personaSchema.js';
import { readPersonas } from './world/personas.js';
import { createWorlds } from './world/registry.js';
import { readSeedFiles, type SeedFile, versionOf } from './world/seedFolder.js';
import { standingWorld, standingWorldWith } from './world/worlds.js';

/** How a simulator is opened: its place, and the folder of its seeds. */
export type SimulatorOptions = Place & {
  /** Holds `delays/` and `personas/`. */
  readonly seedFolder: string;
  /** Drives running clocks; the machine's by default. */
  readonly wallClock?: Clock;
  /** Wakes those who watch; it follows `wallClock`. */
  readonly scheduler?: Scheduler;
  /** The populations that worlds may stand on without storing them, by name; by default the profiles of the seed folder. */
  readonly populations?: PopulationNamed;
  /** Told of each SQL statement that a read runs. */
  readonly onRead?: StatementListener;
};

/** A persona of the default world, as a start banner shows it. */
export interface ListedPersona {
  readonly id: string;
  readonly neph: Neph;
  readonly title: { readonly en: string; readonly fr: string };
}

/** An open simulator: an SNPC to read, its worlds, and their commands. */
export interface Simulator extends TesterDoor {
  readonly source: SnpcSource;
  /** Fills a template with a population, for worlds to be made over it; gives its name. */
  fillTemplate(options: TemplateOptions): Promise<string>;
  /** Makes a template of a population in threads, and goes on with one that was interrupted. Rejects MakingFault. */
  makePopulation(order: PopulationOrder): Promise<MadePopulation>;
  /** A delay profile by its name, for populations that draw from one. */
  delayProfile(name: string): DelayProfile;
  /** A population that worlds may stand on without storing it, by its name; undefined for one that is not there. */
  readonly populationNamed: PopulationNamed;
  /** Who lives in its worlds, for the simulated FranceConnect. */
  readonly people: People;
  /** Where commands come in from other processes: in lists, and once under a key. */
  readonly desk: CommandDesk;
  /** The commands of the default world. */
  readonly control: SimulatorControl;
  /** The commands of any world; one that is not there refuses each with UNKNOWN_WORLD. */
  controlOf(world: string): SimulatorControl;
  /** Reads a dossier of the default world for nobody, below the faults of it: the reads that come find their way prepared. */
  warmUp(neph: Neph): Promise<void>;
  close(): Promise<void>;
}

/** Opens the simulator, and makes its default world when it is not there or its seeds have changed. @throws SeedFault */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { seedFolder, wallClock = machineClock, onRead } = options;
  const { scheduler = schedulerOf(wallClock) } = options;
  const law = defaultLawSettings;
  const delayFiles = readSeedFiles(seedFolder, 'delays');
  const personaFiles = readSeedFiles(seedFolder, 'personas');
  // A start spares itself some fifty milliseconds of YAML that nothing but commands asks for.
  const delays = onDemand(() => readDelayProfiles(delayFiles));
  const profiles: DelayProfiles = { get: name => delays().get(name), keys: () => delays().keys() };
  const seedVersion = versionOf([...delayFiles, ...personaFiles]);

  const database = await openDatabase(options, onRead);
  const queries = compileQueries(database.reads);
  try {
    await ensureDefaultWorld(database, queries, { personaFiles, seedVersion, profiles, law });
  } catch (error) {
    await database.close();
    throw error;
  }
  const countries = createCountries(options.populations ?? (name => populationNamed(name, seedFolder)), () =>
    populationNames(seedFolder),
  );
  const parts = { database, queries, countries, profiles, wallClock, law };
  const controlOf = (world: string): SimulatorControl => createControl(world, parts);
  const closing = new AbortController();
  const watching = createWatching({ ...parts, scheduler });
  const close = once(() => {
    closing.abort();
    watching.close();
    return database.close();
  });
  return {
    source: createSource({ ...parts, watching, closing: closing.signal, close }),
    worlds: createWorlds(parts),
    warmUp: async neph => {
      const read = queries.worldWithDossiers;
      const found = await standingWorldWith(database.reads, read, defaultWorld, [neph], wallClock.now());
      if (!found) return;
      const { layers, clock } = found.state;
      dossiersFrom(found.rows, parts, layers, [neph], timeOf(clock, wallClock));
    },
    fillTemplate: template => fillTemplate(database, queries, template),
    makePopulation: order => makePopulation({ database, queries, seedFolder }, order),
    delayProfile: name => profileNamed(name, profiles),
    populationNamed: countries.population,
    people: createPeople({ ...parts, departures: onDemand(() => departuresOf(personaFiles)) }),
    control: controlOf(defaultWorld),
    controlOf,
    commandsOn: world => commandsBy((name, input) => execute(controlOf(world), name, input)),
    factPath: async (world, neph, fact) => controlOf(world).factPath(neph, fact),
    desk: createDesk(parts),
    listPersonas: async (name = defaultWorld) => {
      const world = await standingWorld(database.reads, queries, name, wallClock.now());
      return world ? personasOf(database.reads, queries, world.layers) : [];
    },
    close,
  };
}

function departuresOf(files: readonly SeedFile[]): Map<string, FranceConnectDeparture> {
  return new Map(
    readPersonas(files).flatMap(({ persona: { id, franceConnect } }) =>
      franceConnect ? [[id, franceConnect] as const] : [],
    ),
  );
}

async function personasOf(executor: Executor, queries: Queries, layers: Layers): Promise<ListedPersona[]> {
  const rows = await queries.personas(executor, layers.own, layers.base ?? layers.own);
  const byId = new Map(
    rows.map(({ persona, neph, title_en, title_fr }) => [
      persona as string,
      {
        id: persona as string,
        neph: neph as Neph,
        title: { en: title_en as string, fr: title_fr as string },
      },
    ]),
  );
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function onDemand<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
