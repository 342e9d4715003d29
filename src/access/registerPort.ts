import { type Neph, type SnpcRegister, type SnpcSource, SourceError } from '../snpc/index.js';
import type { WorldMark } from '../store/store.js';
import { createDeadline } from './deadline.js';
import type { FailureLog } from './failureLog.js';
import type { RecognisedBy } from './linking/index.js';

/** What sign-in and linking ask of a register. Its methods reject with a `SourceError`, in time. */
export interface RegisterPort {
  /** The making of a world that stands now; without a name, of the default or only one. */
  markOf(world?: string): Promise<WorldMark>;
  /**
   * What a holder is recognised by, in one dossier of a making of a world; null where the NEPH is unknown, and in every
   * making but the one that stands.
   */
  readDossier(mark: WorldMark, neph: Neph): Promise<RecognisedBy | null>;
}

/** The port of a source. `timeout` is in milliseconds, for one question; `log` is told of failures. */
export function createRegisterPort(
  source: SnpcSource,
  timeout: number,
  log: FailureLog = () => {},
): RegisterPort {
  const late = () =>
    new SourceError('TIMED_OUT', source.name, `The source did not answer within ${timeout} ms`);
  const ask = async <Answer>(
    world: string | undefined,
    work: (register: SnpcRegister) => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      return await createDeadline(timeout, late).within(() => source.open(world).then(work));
    } catch (error) {
      if (error instanceof SourceError) log(world ?? 'default', error);
      throw error;
    }
  };
  return {
    markOf: world =>
      ask(world, async register => {
        const { generation = '' } = await register.now();
        return { world: register.world, generation };
      }),
    readDossier: ({ world, generation }, neph) =>
      ask(world, async register => {
        const { now, dossiers } = await register.dossiers([neph]);
        const [answer = null] = dossiers;
        if (answer instanceof SourceError) throw answer;
        if (answer === null || (now.generation ?? '') !== generation) return null;
        return { civilStatus: answer.civilStatus, titles: answer.titles };
      }),
  };
}
