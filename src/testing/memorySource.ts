import { defaultLawSettings } from '../points/index.js';
import {
  type CivilStatusQuery,
  type Dossier,
  type DossierAnswer,
  MoveStream,
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
import { behind, type MemoryBreakdown, refusalOf, refusalOfAll } from './memoryBreakdown.js';
import { createMemoryWatches } from './memoryWatches.js';

/** What a memory source is made of. */
export interface MemoryRegister {
  /** Whole dossiers, rows ahead of the clock included: the source itself holds those back. */
  readonly dossiers: readonly Dossier[];
  readonly clock: Instant;
  /** Departures from what a memory source can do by default: everything but worlds and pending facts. */
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
  /** Makes reads fail, or answer late news, until it is mended. Several breakdowns may stand at once. */
  breakDown(breakdown: MemoryBreakdown): void;
  /** Ends every breakdown. */
  mend(): void;
}

const name = 'memory';
const onlyWorld = 'default';

/** A small SNPC made of plain dossiers and a clock, for tests. */
export function createMemorySource(register: MemoryRegister): MemorySource {
  const dossiers = new Map(register.dossiers.map(dossier => [dossier.neph, dossier]));
  const state = { clock: register.clock, revision: 1 };
  const broken: MemoryBreakdown[] = [];
  let isClosed = false;
  const capabilities = capabilitiesOf(register);
  const now = (): RegisterNow => ({ ...state, clock: (state.clock - behind(broken)) as Instant });
  const check = (): void => {
    if (isClosed) throw closed();
    const refusal = refusalOfAll(name, broken);
    if (refusal) throw refusal;
  };
  const watches = createMemoryWatches(onlyWorld);

  const only: SnpcRegister = {
    world: onlyWorld,
    now: async () => {
      check();
      return now();
    },
    dossiers: async nephs => {
      check();
      const answerFor = (neph: Neph): DossierAnswer =>
        refusalOf(name, broken, neph) ?? seen(dossiers.get(neph), now().clock);
      return { now: now(), dossiers: nephs.map(answerFor) };
    },
    findByCivilStatus: async identity => {
      check();
      if (!capabilities.identitySearch) throw notSupported('search by civil status');
      return [...dossiers.values()]
        .filter(({ civilStatus }) => isThatOf(civilStatus, identity))
        .map(({ neph }) => neph);
    },
    pending: async nephs => {
      check();
      if (!capabilities.pendingFacts) throw notSupported('pending facts');
      return nephs.map(neph => register.pending?.get(neph) ?? []);
    },
    watch: (nephs, signal) =>
      isClosed || !capabilities.watching
        ? unwatchable(signal, isClosed)
        : watches.add(nephs, signal, { ...state }),
  };

  return {
    source: {
      name,
      capabilities,
      open: async (world = onlyWorld) => {
        if (world === onlyWorld) return only;
        throw new SourceError('UNKNOWN_WORLD', name, `There is no world ${JSON.stringify(world)}`);
      },
      health: async () => check(),
      close: async () => {
        isClosed = true;
        watches.close();
      },
    },
    setClock: clock => {
      state.clock = clock;
      state.revision++;
      watches.tell({ ...state }, null);
    },
    put: dossier => {
      dossiers.set(dossier.neph, dossier);
      state.revision++;
      watches.tell({ ...state }, dossier.neph);
    },
    breakDown: breakdown => {
      broken.push(breakdown);
    },
    mend: () => {
      broken.length = 0;
    },
  };
}

function capabilitiesOf({ pending, capabilities }: MemoryRegister): SourceCapabilities {
  return {
    historyByKnownAt: true,
    worlds: false,
    pendingFacts: pending !== undefined,
    identitySearch: true,
    watching: true,
    law: defaultLawSettings,
    ...capabilities,
  };
}

function unwatchable(signal: AbortSignal, isClosed: boolean): MoveStream {
  const moves = new MoveStream(signal, () => {});
  moves.fail(isClosed ? closed() : notSupported('watching'));
  return moves;
}

function closed(): SourceError {
  return new SourceError('UNAVAILABLE', name, 'The register held in memory is closed');
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
