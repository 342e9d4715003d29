import type { Instant } from '../time/index.js';
import type { Neph } from './neph.js';
import type { RegisterNow } from './source.js';

/**
 * What a source tells those who keep what they made of its dossiers, so that they need not read them again. Without a
 * name, it speaks of the default or only world. Both may reject with a `SourceError`.
 */
export interface Keeping {
  /**
   * The present of a register, as cheaply as can be; null while nothing that was kept may be shown in the place of a read,
   * for instance while a tester has a fault stand in the way.
   */
  present(world: string | undefined): Promise<RegisterNow | null>;
  /**
   * Until when dossiers read in a present stay as they were: the first instant of the register's clock at which time alone
   * changes what they show, be it that a legal day begins. A command, which raises the revision, ends it sooner. Null where
   * one has come already, or nothing may be kept.
   */
  until(world: string | undefined, nephs: readonly Neph[], read: RegisterNow): Promise<Instant | null>;
}
