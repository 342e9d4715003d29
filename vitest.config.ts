import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

/** Folders and files of tests that run a second time, over PostgreSQL. */
const overPostgres = [
  'client',
  'clock',
  'commands',
  'countries',
  'countryCommands',
  'countryOfFrance',
  'desk',
  'faults',
  'pending',
  'population',
  'population/make',
  'population/makeKilled',
  'roundTrip',
  'seeds',
  'server',
  'source',
  'statements',
  'store',
  'visibility',
  'watch',
  'worlds',
].map(name => `test/simulator/${name}.test.ts`);

const generated = (name: string): string => path.join(import.meta.dirname, 'schema', 'client', `${name}.ts`);

/** Has threads run what was built from their sources. */
const builtThreads: Plugin = {
  name: 'built threads',
  enforce: 'pre',
  resolveId(source, importer) {
    const file = path.join(import.meta.dirname, 'test', 'support', 'builtThreads.ts');
    return source.endsWith('/workerFile.js') && importer !== file ? file : null;
  },
};

export default defineConfig(({ mode }) => ({
  plugins: mode === 'built' ? [builtThreads] : [],
  // graphql 16 ships two entries: Vite would take index.mjs while Node gives index.js to the other
  // packages, and graphql refuses to work with two copies of itself.
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      // What the examples import from the package, as generated rather than as built.
      { find: /^snpc-gateway\/client$/, replacement: generated('documents') },
      { find: /^snpc-gateway\/client\/tester$/, replacement: generated('testerDocuments') },
      { find: /^snpc-gateway\/client\/(cache|introspection)$/, replacement: generated('$1') },
    ],
  },
  test: {
    testTimeout: 20_000,
    // What Node.js compiles is kept, for the many processes that tests start.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules', '.cache', 'snpc-compiled') },
    // Files of one worker share the modules that they import: most of a run was spent on reading the schema, the simulator
    // and their libraries anew for each.
    isolate: false,
    // By default one core is left alone: of two, half of the machine.
    maxWorkers: '100%',
    // In the run of the whole suite, what a busy machine was late for is tried once more, and the report says so. Draws of
    // properties have one seed: what is wrong is wrong twice.
    retry: mode === 'built' ? 1 : 0,
    // Ended in the other order: what judges the run comes last, for it may throw.
    globalSetup: [
      'test/support/traces/judge.ts',
      'test/support/missing.ts',
      'test/support/postgresServer.ts',
    ],
    setupFiles: ['test/support/traces/setUp.ts'],
    projects: [
      { extends: true, test: { name: 'tests', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'over PostgreSQL',
          include: overPostgres,
          env: { SNPC_TEST_DATABASE: 'postgres' },
          setupFiles: ['test/support/onPostgres.ts'],
        },
      },
    ],
  },
}));
