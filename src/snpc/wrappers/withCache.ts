import type { Dossier } from '../dossier.js';
import { SourceError } from '../errors.js';
import type { Neph } from '../neph.js';
import type { DossierAnswer, DossierBatch, RegisterNow, SnpcRegister, SnpcSource } from '../source.js';

/** How much a cache may hold. */
export interface CacheOptions {
  /** Most dossiers in all, over every world. Default: 1000. */
  readonly most?: number;
}

/**
 * A source that keeps the dossiers it has read for as long as its register stands still. It asks the register for its
 * present before it answers from memory, so that a command or a move of the clock shows at once: what is kept is good
 * for that very generation, revision and clock, and for no other. Worth it where reading dossiers costs far more than
 * reading the present; a running clock leaves nothing to keep. Failures are never kept.
 */
export function withCache(source: SnpcSource, { most = 1_000 }: CacheOptions = {}): SnpcSource {
  const kept = new KeptDossiers(most);
  return {
    ...source,
    open: async world => cachedRegister(await source.open(world), kept),
    close: () => {
      kept.clear();
      return source.close();
    },
  };
}

function cachedRegister(register: SnpcRegister, kept: KeptDossiers): SnpcRegister {
  const { world } = register;
  const readAndKeep = async (nephs: readonly Neph[]): Promise<DossierBatch> => {
    const batch = await register.dossiers(nephs);
    kept.keep(world, nephs, batch);
    return batch;
  };
  const dossiers = async (nephs: readonly Neph[]): Promise<DossierBatch> => {
    if (!kept.knowsAny(world, nephs)) return readAndKeep(nephs);
    const now = await register.now();
    const known = kept.asOf(world, now, nephs);
    const missing = [...new Set(nephs.filter(neph => !known.has(neph)))];
    if (missing.length === 0) return { now, dossiers: nephs.map(neph => known.get(neph) ?? null) };
    const rest = await readAndKeep(missing);
    // The register has moved between the two reads: rows of one moment are asked together.
    if (markOf(rest.now) !== markOf(now)) return readAndKeep(nephs);
    return { now, dossiers: joined(nephs, known, missing, rest) };
  };
  return {
    ...register,
    dossiers,
  };
}

function joined(
  nephs: readonly Neph[],
  known: ReadonlyMap<Neph, Dossier | null>,
  missing: readonly Neph[],
  rest: DossierBatch,
): DossierAnswer[] {
  const read = new Map(missing.map((neph, place) => [neph, rest.dossiers[place] ?? null]));
  return nephs.map(neph => read.get(neph) ?? known.get(neph) ?? null);
}

/** A present as a text: two answers under one mark were read of the same register at the same moment. */
function markOf({ generation = '', revision, clock }: RegisterNow): string {
  return `${generation} ${revision} ${clock}`;
}

interface KeptWorld {
  readonly mark: string;
  readonly dossiers: Map<Neph, Dossier | null>;
}

/** Dossiers by world, each world as of its latest present. The worlds used longest ago make room first. */
class KeptDossiers {
  private readonly worlds = new Map<string, KeptWorld>();
  private size = 0;

  constructor(private readonly most: number) {}

  knowsAny(world: string, nephs: readonly Neph[]): boolean {
    const held = this.worlds.get(world)?.dossiers;
    return held !== undefined && nephs.some(neph => held.has(neph));
  }

  asOf(world: string, now: RegisterNow, nephs: readonly Neph[]): ReadonlyMap<Neph, Dossier | null> {
    const held = this.worlds.get(world);
    const found = new Map<Neph, Dossier | null>();
    if (held?.mark !== markOf(now)) return found;
    for (const neph of nephs) {
      const dossier = held.dossiers.get(neph);
      if (dossier !== undefined) found.set(neph, dossier);
    }
    return found;
  }

  keep(world: string, nephs: readonly Neph[], { now, dossiers }: DossierBatch): void {
    const held = this.latest(world, markOf(now));
    for (const [place, neph] of nephs.entries()) {
      const answer = dossiers[place];
      if (answer === undefined || answer instanceof SourceError || held.has(neph)) continue;
      held.set(neph, answer);
      this.size++;
    }
    this.makeRoom();
  }

  clear(): void {
    this.worlds.clear();
    this.size = 0;
  }

  private latest(world: string, mark: string): Map<Neph, Dossier | null> {
    const held = this.worlds.get(world);
    this.worlds.delete(world);
    if (held && held.mark !== mark) this.size -= held.dossiers.size;
    const dossiers = held?.mark === mark ? held.dossiers : new Map<Neph, Dossier | null>();
    this.worlds.set(world, { mark, dossiers });
    return dossiers;
  }

  private makeRoom(): void {
    for (const [world, { dossiers }] of this.worlds) {
      for (const neph of dossiers.keys()) {
        if (this.size <= this.most) return;
        dossiers.delete(neph);
        this.size--;
      }
      this.worlds.delete(world);
    }
  }
}
