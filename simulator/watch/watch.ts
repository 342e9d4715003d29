import { type EndOfWatch, MoveStream, type Neph } from '../../src/snpc/index.js';
import {
  addDays,
  type Cancel,
  type Instant,
  legalDayOf,
  type Scheduler,
  startOfLegalDay,
} from '../../src/time/index.js';
import { answering, unknownWorld } from '../sourceErrors.js';
import { latestClock, type WorldClock } from '../world/clock.js';
import { coalesced } from './coalesced.js';
import { type Sight, type SightParts, sightOf } from './sight.js';

/** What a watch works with. */
export interface WatchParts extends SightParts {
  /** Follows the wall clock of the parts. */
  readonly scheduler: Scheduler;
}

/** The watch of some drivers of one world. */
export class Watch {
  readonly moves: MoveStream;
  /** Looks at the world soon, and tells what has moved since the last look. */
  readonly look: () => void = coalesced(() => this.lookOnce());
  private last: Sight | null = null;
  private cancelWake: Cancel | null = null;
  private isOver = false;

  constructor(
    private readonly parts: WatchParts,
    readonly world: string,
    private readonly nephs: readonly Neph[],
    signal: AbortSignal,
    freed: (watch: Watch) => void,
  ) {
    this.moves = new MoveStream(signal, () => {
      this.isOver = true;
      this.cancelWake?.();
      freed(this);
    });
  }

  /** Ends the stream with its reason. */
  end(because: EndOfWatch): void {
    this.moves.tell({ kind: 'ENDED', world: this.world, because });
  }

  private async lookOnce(): Promise<void> {
    if (this.isOver) return;
    try {
      const since = this.last?.state.revision ?? 0;
      const sight = await answering(() => sightOf(this.parts, this.world, this.nephs, since));
      if (!this.isOver) this.compare(sight);
    } catch (error) {
      this.moves.fail(error);
    }
  }

  private compare(sight: Sight | undefined): void {
    const { last } = this;
    if (!sight) {
      if (last) this.end(this.hasExpired(last) ? 'EXPIRED' : 'DELETED');
      else this.moves.fail(unknownWorld(this.world));
      return;
    }
    if (last && last.state.generation !== sight.state.generation) {
      this.end('MADE_ANEW');
      return;
    }
    this.last = sight;
    this.arm(sight);
    const nephs = last ? movedBetween(last, sight) : null;
    if (nephs?.length === 0) return;
    const { clock, state } = sight;
    const now = { clock, revision: state.revision, generation: state.generation };
    this.moves.tell({ kind: 'MOVED', world: this.world, now, nephs });
  }

  private hasExpired({ state }: Sight): boolean {
    return state.expiresAt !== null && state.expiresAt <= this.parts.wallClock.now();
  }

  private arm(sight: Sight): void {
    this.cancelWake?.();
    const at = nextWake(sight);
    this.cancelWake = at === null ? null : this.parts.scheduler.at(at, this.look);
  }
}

/** Drivers that may show something else than at the look before; null: any of them. */
function movedBetween(last: Sight, sight: Sight): readonly Neph[] | null {
  if (!isSameClock(last.state.clock, sight.state.clock)) return null;
  if (legalDayOf(last.clock) !== legalDayOf(sight.clock)) return null;
  const fallenDue = last.due.filter(({ at }) => at <= sight.clock).map(({ neph }) => neph);
  return [...new Set([...sight.commanded, ...fallenDue])];
}

function isSameClock(a: WorldClock, b: WorldClock): boolean {
  if (a.kind === 'FROZEN') return b.kind === 'FROZEN' && a.at === b.at;
  return b.kind === 'RUNNING' && a.offset === b.offset;
}

/** The next instant of the wall clock at which something may have moved without a command; null for none. */
function nextWake({ state, clock, due }: Sight): Instant | null {
  const wakes: number[] = state.expiresAt === null ? [] : [state.expiresAt];
  if (state.clock.kind === 'RUNNING' && clock < latestClock) {
    const { offset } = state.clock;
    const midnight = startOfLegalDay(addDays(legalDayOf(clock), 1));
    wakes.push(...[midnight, ...due.map(({ at }) => at)].map(at => at - offset));
  }
  return wakes.length === 0 ? null : (Math.min(...wakes) as Instant);
}
