/** Blocks of a page that a test of their own runs or compares. */
export interface Elsewhere {
  readonly page: string;
  /** Their languages; all of them where none is said. */
  readonly languages?: readonly string[];
  /** The test, by its path from the root. */
  readonly by: string;
  /** What each of them and the test both hold; where it is not said, the test names the page and reads it. */
  readonly both?: string;
  /** How many they are: one more has to be looked at. */
  readonly count: number;
}

const pageOf = (name: string, by: string, count: number, languages?: readonly string[]): Elsewhere => ({
  page: `docs/${name}.md`,
  by: `test/${by}.test.ts`,
  count,
  ...(languages ? { languages } : {}),
});

/** Blocks that tests of their own run. */
export const elsewhere: readonly Elsewhere[] = [
  { page: 'README.md', by: 'test/docs/readme.test.ts', count: 3 },
  { page: 'CONTRIBUTING.md', by: 'test/docs/readme.test.ts', both: 'npm ci', count: 1 },
  pageOf('authorities', 'docs/authorities', 5),
  pageOf('concepts', 'docs/papers', 1),
  pageOf('errors', 'http/errors', 1),
  pageOf('calendar', 'docs/explanations', 4),
  pageOf('explanations', 'docs/explanations', 6),
  pageOf('faults', 'docs/faults', 17),
  pageOf('limits', 'docs/limits', 2, ['sh', 'json']),
  pageOf('recipes', 'docs/recipes', 7),
  pageOf('signing-in', 'docs/signingIn', 8),
  pageOf('subscriptions', 'docs/subscriptions', 1),
  pageOf('terminal', 'docs/terminal', 7),
  pageOf('2d-doc', 'docs/twoDDoc', 1, ['js']),
  pageOf('trust-list', 'docs/trustList', 1, ['js']),
  pageOf('points-command', 'docs/pointsCommand', 2),
  pageOf('writing-a-source', 'conformance/mySource', 3),
  pageOf('simulator-server', 'docs/simulatorServer', 2, ['json']),
  { page: 'docs/simulator-server.md', by: 'test/docs/simulatorServer.test.ts', both: 'curl', count: 1 },
  { page: 'docs/simulator-server.md', by: 'test/cli/simulator.test.ts', both: '--port', count: 1 },
  {
    page: 'docs/simulator-server.md',
    by: 'test/simulator/client.test.ts',
    both: 'createSimulatorClient',
    count: 1,
  },
  {
    page: 'docs/franceconnect.md',
    by: 'test/simulator/franceconnect/worlds.test.ts',
    both: 'await signInAs(',
    count: 1,
  },
  {
    page: 'docs/franceconnect.md',
    by: 'test/simulator/franceconnect/mount.test.ts',
    both: 'mountFranceConnect(',
    count: 1,
  },
  { page: 'docs/journal.md', languages: ['sh'], by: 'test/cli/journal.test.ts', both: 'verify', count: 1 },
  { page: 'docs/journal.md', languages: ['sh'], by: 'test/cli/journal.test.ts', both: 'prune', count: 1 },
  {
    page: 'docs/journal.md',
    languages: ['text'],
    by: 'test/cli/journal.test.ts',
    both: 'sealed up to',
    count: 1,
  },
  {
    page: 'docs/journal.md',
    languages: ['text'],
    by: 'test/cli/journal.test.ts',
    both: 'MISSING_ENTRY',
    count: 1,
  },
  { page: 'docs/postgresql.md', by: 'test/e2e/sharedDatabase.test.ts', both: 'DATABASE_URL', count: 1 },
  { page: 'docs/testing.md', by: 'test/docs/testing.test.ts', count: 1 },
  {
    page: 'docs/trust-list.md',
    languages: ['sh'],
    by: 'test/cli/certificate.test.ts',
    both: 'revoke',
    count: 1,
  },
  {
    page: 'docs/trust-list.md',
    languages: ['sh'],
    by: 'test/http/trustList.test.ts',
    both: 'TRUST_LISTS',
    count: 1,
  },
];

/** Blocks that nothing can run, each with the reason. */
export const notRun: readonly { readonly page: string; readonly begins: string; readonly because: string }[] =
  [
    {
      page: 'docs/limits.md',
      begins: 'RateLimit-Policy: ',
      because: 'it shows two header fields, whose numbers move; test/http looks at those of answers',
    },
    { page: 'docs/2d-doc.md', begins: 'header (26 characters)', because: 'it draws the parts of a code' },
    {
      page: 'docs/franceconnect.md',
      begins: '<base>/franceconnect/',
      because: 'it is the form of an address, which every test of that room asks',
    },
  ];
