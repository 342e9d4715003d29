import { defaultLawSettings } from '../../src/points/index.js';
import {
  type Dossier,
  MoveStream,
  type Neph,
  type RegisterNow,
  type SnpcSource,
} from '../../src/snpc/index.js';

/** A source of the simplest kind for tests of the rooms above: dossiers as given, and a present that tests move. */
export function fixedSource(
  dossiers: readonly Dossier[],
  present: { now: RegisterNow },
  capabilities: Partial<SnpcSource['capabilities']> = {},
): SnpcSource & { readonly batches: (readonly Neph[])[] } {
  const byNeph = new Map(dossiers.map(dossier => [dossier.neph, dossier]));
  const batches: (readonly Neph[])[] = [];
  return {
    batches,
    name: 'fixed',
    capabilities: {
      historyByKnownAt: true,
      worlds: false,
      pendingFacts: false,
      identitySearch: false,
      watching: false,
      law: defaultLawSettings,
      ...capabilities,
    },
    open: async () => ({
      world: 'default',
      now: async () => present.now,
      dossiers: async nephs => {
        batches.push(nephs);
        return { now: present.now, dossiers: nephs.map(number => byNeph.get(number) ?? null) };
      },
      findByCivilStatus: async () => [],
      pending: async () => [],
      watch: (_nephs, signal) => new MoveStream(signal, () => {}),
    }),
    health: async () => {},
    close: async () => {},
  };
}
