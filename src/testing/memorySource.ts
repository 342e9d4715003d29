import { defaultLawSettings } from '../points/index.js';
import {
  type CivilStatusQuery,
  type Dossier,
  type Neph,
  type PendingFact,
  type RegisterNow,
  recordedBy,
  type SnpcRegister,
  type SnpcSource,
  type SourceCapabilities,
  SourceError,
} from '../snpc/index.js';
import type { Instant } from '../time/index.js';

/** What a memory source is made of. */
export interface MemoryRegister {
  /** Whole dossiers, rows ahead of the clock included: the source itself holds those back. */
  readonly dossiers: readonly Dossier[];
  readonly clock: Instant;
  /** Departures from what a memory source can do by default: everything but worlds, pending facts and watching. */
  readonly capabilities?: Partial<SourceCapabilities>;
  /** Facts not recorded yet, by NEPH; giving them makes the source able to tell them. */
  readonly pending?: ReadonlyMap<Neph, readonly PendingFact[]>;
}

/** A source held in memory, and the two ways to move it. */
export interface MemorySource {
  readonly source: SnpcSource;
  /** Sets the clock, and raises the revision as a command would. */
  setClock(clock: Instant): void;
  /** Adds a dossier or replaces it, and raises the revision. */
  put(dossier: Dossier): void;
}

const name = 'memory';
const onlyWorld = 'default';

/** A small SNPC made of plain dossiers and a clock, for tests. */
export function createMemorySource(register: MemoryRegister): MemorySource {
  const dossiers = new Map(register.dossiers.map(dossier => [dossier.neph, dossier]));
  const state = { clock: register.clock, revision: 1 };
  const capabilities: SourceCapabilities = {
    historyByKnownAt: true,
    worlds: false,
    pendingFacts: register.pending !== undefined,
    identitySearch: true,
    watching: false,
    law: defaultLawSettings,
    ...register.capabilities,
  };
  const now = (): RegisterNow => ({ ...state });

  const only: SnpcRegister = {
    world: onlyWorld,
    now: async () => now(),
    dossiers: async nephs => ({
      now: now(),
      dossiers: nephs.map(neph => seen(dossiers.get(neph), state.clock)),
    }),
    findByCivilStatus: async identity => {
      if (!capabilities.identitySearch) throw notSupported('search by civil status');
      return [...dossiers.values()]
        .filter(({ civilStatus }) => isThatOf(civilStatus, identity))
        .map(({ neph }) => neph);
    },
    pending: async nephs => {
      if (!capabilities.pendingFacts) throw notSupported('pending facts');
      return nephs.map(neph => register.pending?.get(neph) ?? []);
    },
  };

  return {
    source: {
      name,
      capabilities,
      open: async (world = onlyWorld) => {
        if (world === onlyWorld) return only;
        throw new SourceError('UNKNOWN_WORLD', name, `There is no world ${JSON.stringify(world)}`);
      },
      health: async () => {},
      close: async () => {},
    },
    setClock: clock => {
      state.clock = clock;
      state.revision++;
    },
    put: dossier => {
      dossiers.set(dossier.neph, dossier);
      state.revision++;
    },
  };
}

function seen(dossier: Dossier | undefined, clock: Instant): Dossier | null {
  return dossier ? recordedBy(dossier, clock) : null;
}

function isThatOf(held: Dossier['civilStatus'], asked: CivilStatusQuery): boolean {
  return (
    held.birthName === asked.birthName &&
    held.firstNames.join(' ') === asked.firstNames.join(' ') &&
    held.sex === asked.sex &&
    held.bornOn === asked.bornOn &&
    held.birthPlaceCode === asked.birthPlaceCode &&
    held.birthCountryCode === asked.birthCountryCode
  );
}

function notSupported(what: string): SourceError {
  return new SourceError('NOT_SUPPORTED', name, `This source knows no ${what}`);
}
