import { SourceError } from '../errors.js';
import type { SnpcSource } from '../source.js';
import { type Around, aroundSource } from './around.js';

/** The same source, whose every call rejects with TIMED_OUT after so many milliseconds. */
export function withTimeout(source: SnpcSource, milliseconds: number): SnpcSource {
  const around: Around = call => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () =>
        late.reject(
          new SourceError(
            'TIMED_OUT',
            source.name,
            `The source did not answer within ${milliseconds} milliseconds`,
          ),
        ),
      milliseconds,
    );
    return Promise.race([call(), late.promise]).finally(() => clearTimeout(timer));
  };
  return aroundSource(source, around, around);
}
