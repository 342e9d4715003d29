import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql 16 ships two entries: Vite would take index.mjs while Node gives index.js to the other
  // packages, and graphql refuses to work with two copies of itself.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    globalSetup: ['test/support/missing.ts', 'test/support/postgresServer.ts'],
  },
});
