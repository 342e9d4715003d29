/** Blocks of a page that a test of their own reads out of it and runs or compares. */
export interface Elsewhere {
  readonly page: string;
  /** Their languages; all of them where none is said. */
  readonly languages?: readonly string[];
  /** What each of them holds, where a page has others of that language. */
  readonly having?: string;
  /** The test, by its path from the root. */
  readonly by: string;
  /** How many they are: one more has to be looked at. */
  readonly count: number;
}

const pageOf = (
  name: string,
  by: string,
  count: number,
  languages?: readonly string[],
  having?: string,
): Elsewhere => ({
  page: `docs/${name}.md`,
  by: `test/${by}.test.ts`,
  count,
  ...(languages ? { languages } : {}),
  ...(having ? { having } : {}),
});

/** Blocks that tests of their own run. */
export const elsewhere: readonly Elsewhere[] = [
  { page: 'README.md', languages: ['graphql', 'json'], by: 'test/docs/readme.test.ts', count: 2 },
  pageOf('authorities', 'docs/authorities', 5),
  pageOf('concepts', 'docs/papers', 1),
  pageOf('errors', 'http/errors', 1),
  pageOf('calendar', 'docs/explanations', 3, ['ics', 'graphql', 'json']),
  pageOf('calendar', 'docs/shellBlocks', 1, ['sh']),
  pageOf('explanations', 'docs/explanations', 6),
  pageOf('faults', 'docs/faults', 17),
  pageOf('france', 'docs/france', 5),
  pageOf('limits', 'docs/shellBlocks', 2, ['sh', 'json']),
  pageOf('recipes', 'docs/recipes', 7),
  pageOf('signing-in', 'docs/signingIn', 8),
  pageOf('subscriptions', 'docs/subscriptions', 1),
  pageOf('terminal', 'docs/terminal', 7),
  pageOf('2d-doc', 'docs/twoDDoc', 1, ['js']),
  pageOf('trust-list', 'docs/trustList', 1, ['js']),
  pageOf('points-command', 'docs/pointsCommand', 2),
  pageOf('writing-a-source', 'docs/shellBlocks', 1, ['sh'], 'npm start'),
  pageOf('writing-a-source', 'conformance/mySource', 1, ['sh'], 'npx snpc authority'),
  pageOf('writing-a-source', 'conformance/mySource', 1, ['json']),
  pageOf('simulator-server', 'docs/simulatorServer', 2, ['json']),
  pageOf('simulator-server', 'docs/simulatorServer', 1, ['ts']),
  pageOf('simulator-server', 'docs/shellBlocks', 2, ['sh']),
  pageOf('franceconnect', 'docs/franceConnect', 2, ['ts']),
  pageOf('journal', 'docs/shellBlocks', 4),
  pageOf('population', 'docs/shellBlocks', 4),
  pageOf('postgresql', 'docs/shellBlocks', 1),
  pageOf('testing', 'docs/testing', 1),
  pageOf('trust-list', 'docs/shellBlocks', 2, ['sh']),
];

/** Blocks that nothing can run, each with the reason. The commands of those of a shell are held to what they name. */
export const notRun: readonly { readonly page: string; readonly begins: string; readonly because: string }[] =
  [
    {
      page: 'README.md',
      begins: 'npm ci && npm start',
      because: 'the tests run within what it installs; test/docs/shellBlocks.test.ts starts the gateway',
    },
    {
      page: 'CONTRIBUTING.md',
      begins: 'npm ci\n',
      because: 'it runs the tests; CI runs both commands',
    },
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
