import type { DossierBatch, Neph, SnpcRegister, SnpcSource } from '../../src/snpc/index.js';
import { everyConcern } from './index.js';
import type { SubjectFactory } from './subject.js';
import { memory, through } from './subjects.js';

/** The titles of the cases that a subject fails, in their order. */
export async function failuresOf(factory: SubjectFactory): Promise<string[]> {
  const cases: { title: string; body: () => Promise<void> }[] = [];
  everyConcern(factory, (title, body) => cases.push({ title, body }));
  const failures: string[] = [];
  for (const { title, body } of cases) {
    await body().catch(() => failures.push(title));
  }
  return failures;
}

type Spoil = (batch: DossierBatch, nephs: readonly Neph[]) => DossierBatch;

/** A memory source whose batches of dossiers are spoilt on their way out. */
export function spoilt(spoil: Spoil): SubjectFactory {
  return through(
    memory(),
    (source): SnpcSource => ({
      ...source,
      open: async world => {
        const register = await source.open(world);
        return { ...register, dossiers: async nephs => spoil(await register.dossiers(nephs), nephs) };
      },
    }),
  );
}

/** A memory source whose registers go through a change; `make` is called once a subject. */
export function changed(
  make: () => (register: SnpcRegister, source: SnpcSource) => Partial<SnpcRegister>,
): SubjectFactory {
  return through(memory(), source => {
    const change = make();
    return {
      ...source,
      open: async world => {
        const register = await source.open(world);
        return { ...register, ...change(register, source) };
      },
    };
  });
}
