import { SourceError } from '../src/snpc/index.js';
import { CommandRefusal } from './life/refusal.js';

/** Name of the simulator as a source. */
export const sourceName = 'embedded';

/** Whatever goes wrong inside leaves as a `SourceError`, without SQL in its message. */
export async function answering<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (error instanceof SyntaxError) throw unreadable(error);
    if (error instanceof CommandRefusal && error.code === 'UNKNOWN_WORLD') {
      throw new SourceError('UNKNOWN_WORLD', sourceName, error.message);
    }
    if (error instanceof CommandRefusal && error.code === 'POPULATION_CHANGED') {
      // Asking again does not bring the former population back.
      throw new SourceError('UNAVAILABLE', sourceName, error.message, { permanent: true });
    }
    throw new SourceError('UNAVAILABLE', sourceName, 'The simulated register cannot be read', {
      cause: error,
    });
  }
}

/** A register that commands do not reach. The cause keeps its code alone: what failed may quote a driver. */
export function unwritable(error: unknown): SourceError {
  const { code = '' } = error as { code?: string };
  const cause = Object.assign(new Error('The database does not answer'), { code });
  return new SourceError('UNAVAILABLE', sourceName, 'The simulated register cannot be written', { cause });
}

/** A record of the register that cannot be read. */
export function unreadable(cause: Error): SourceError {
  return new SourceError(
    'MALFORMED_RECORD',
    sourceName,
    'A record of the simulated register cannot be read',
    {
      cause,
    },
  );
}

/** A world that was looked for. @throws SourceError UNKNOWN_WORLD where it was not found */
export function known<World>(found: World | undefined, world: string): World {
  if (found === undefined) throw unknownWorld(world);
  return found;
}

/** A world that is not there. */
export function unknownWorld(world: string): SourceError {
  return new SourceError('UNKNOWN_WORLD', sourceName, `There is no world ${JSON.stringify(world)}`);
}
