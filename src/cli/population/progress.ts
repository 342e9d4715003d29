import type { PopulationIo } from './command.js';
import { whole } from './tell.js';

/** Shows how far a making has come. */
export interface ProgressView {
  /** Told of the licences made so far; the first time, of those that an earlier run made. */
  show(made: number): void;
  /** Leaves the terminal as a command finds it. */
  end(): void;
}

const betweenLines = 5_000;
const betweenDrawings = 100;
const widthOfBar = 24;

/** On a terminal a bar that is drawn again and again, elsewhere a line every five seconds. */
export function progressOn(
  stderr: PopulationIo['stderr'],
  licences: number,
  now: () => number = () => performance.now(),
): ProgressView {
  let first: { readonly made: number; readonly at: number } | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  const sentence = (made: number): string => {
    const seconds = first ? (now() - first.at) / 1_000 : 0;
    const rate = first && seconds > 0 ? (made - first.made) / seconds : 0;
    const far = `${whole(made)} of ${whole(licences)} licences`;
    return rate > 0
      ? `${far}, ${whole(rate)} a second, ${duration((licences - made) / rate)} left`
      : `${far} so far`;
  };
  return {
    show(made) {
      const at = now();
      if (first === undefined) {
        first = { made, at };
        if (!stderr.isTTY) last = at;
      }
      if (at - last < (stderr.isTTY ? betweenDrawings : betweenLines) && !(stderr.isTTY && made === licences))
        return;
      last = at;
      if (!stderr.isTTY) {
        stderr.write(`${sentence(made)}\n`);
        return;
      }
      const room = (stderr.columns || 80) - 1;
      const told = sentence(made);
      const line = `${barOf(made / licences, room - told.length - 3)}${told}`;
      stderr.write(`\r${line.slice(0, room)}\u001b[K`);
      isDrawn = true;
    },
    end() {
      if (isDrawn) stderr.write('\n');
      isDrawn = false;
    },
  };
}

/** A bar no wider than there is room; none where there is next to none. */
function barOf(part: number, room: number): string {
  const width = Math.min(widthOfBar, room);
  if (width < 4) return '';
  const done = Math.floor(part * width);
  return `[${'#'.repeat(done)}${'.'.repeat(width - done)}] `;
}

/** A length of time as a person says it: `44 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const all = Math.ceil(seconds);
  if (all < 60) return `${all} s`;
  if (all < 3_600) return `${Math.floor(all / 60)} min ${all % 60} s`;
  return `${Math.floor(all / 3_600)} h ${Math.floor((all % 3_600) / 60)} min`;
}
