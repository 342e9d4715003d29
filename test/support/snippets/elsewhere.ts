/** Blocks of a page that a test of their own runs or compares. */
export interface Elsewhere {
  readonly page: string;
  /** Their languages; all of them where none is said. */
  readonly languages?: readonly string[];
  /** The test, by its path from the root. */
  readonly by: string;
  /** What each of them and the test both hold; where it is not said, the test names the page and reads it. */
  readonly both?: string;
}

const pageOf = (name: string, by: string, languages?: readonly string[]): Elsewhere => ({
  page: `docs/${name}.md`,
  by: `test/${by}.test.ts`,
  ...(languages ? { languages } : {}),
});

/** Blocks that tests of their own run. */
export const elsewhere: readonly Elsewhere[] = [
  { page: 'README.md', by: 'test/docs/readme.test.ts' },
  { page: 'CONTRIBUTING.md', by: 'test/docs/readme.test.ts', both: 'npm ci' },
  pageOf('authorities', 'docs/authorities'),
  pageOf('concepts', 'docs/papers'),
  pageOf('faults', 'docs/faults'),
  pageOf('signing-in', 'docs/signingIn'),
  pageOf('subscriptions', 'docs/subscriptions'),
  pageOf('terminal', 'docs/terminal'),
  pageOf('2d-doc', 'docs/twoDDoc', ['js']),
  pageOf('trust-list', 'docs/trustList', ['js']),
  pageOf('points-command', 'cli/points'),
  pageOf('writing-a-source', 'conformance/mySource'),
  pageOf('simulator-server', 'docs/simulatorServer', ['json']),
  { page: 'docs/simulator-server.md', by: 'test/docs/simulatorServer.test.ts', both: 'curl' },
  { page: 'docs/simulator-server.md', by: 'test/cli/simulator.test.ts', both: '--port' },
  { page: 'docs/simulator-server.md', by: 'test/simulator/client.test.ts', both: 'createSimulatorClient(' },
  {
    page: 'docs/franceconnect.md',
    by: 'test/simulator/franceconnect/worlds.test.ts',
    both: 'await signInAs(',
  },
  {
    page: 'docs/franceconnect.md',
    by: 'test/simulator/franceconnect/mount.test.ts',
    both: 'mountFranceConnect(',
  },
  { page: 'docs/journal.md', languages: ['sh'], by: 'test/cli/journal.test.ts', both: 'verify' },
  { page: 'docs/journal.md', languages: ['sh'], by: 'test/cli/journal.test.ts', both: 'prune' },
  { page: 'docs/journal.md', languages: ['text'], by: 'test/cli/journal.test.ts', both: 'sealed up to' },
  { page: 'docs/journal.md', languages: ['text'], by: 'test/cli/journal.test.ts', both: 'MISSING_ENTRY' },
  { page: 'docs/postgresql.md', by: 'test/e2e/sharedDatabase.test.ts', both: 'DATABASE_URL' },
  { page: 'docs/testing.md', by: 'test/examples/testersStory.test.ts', both: 'startTestGateway(' },
  { page: 'docs/trust-list.md', languages: ['sh'], by: 'test/cli/certificate.test.ts', both: 'revoke' },
  { page: 'docs/trust-list.md', languages: ['sh'], by: 'test/http/trustList.test.ts', both: 'TRUST_LISTS' },
];

/** Blocks that nothing can run, each with the reason. */
export const notRun: readonly { readonly page: string; readonly begins: string; readonly because: string }[] =
  [
    { page: 'docs/2d-doc.md', begins: 'header (26 characters)', because: 'it draws the parts of a code' },
    {
      page: 'docs/franceconnect.md',
      begins: '<base>/franceconnect/',
      because: 'it is the form of an address, which every test of that room asks',
    },
  ];
