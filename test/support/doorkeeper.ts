import { type Doorkeeper, type Doors, type Principal, tester } from '../../src/access/index.js';
import type { DocumentDesk, Documents } from '../../src/documents/index.js';
import type { BrowserOfRequest } from '../../src/graphql/context.js';

/** A doorkeeper who lets everybody in as one and the same. */
export function everybodyIs(principal: Principal): Doorkeeper {
  return { whoIs: async ({ world }) => ({ principal, world, isTester: principal.kind === 'TESTER' }) };
}

export const everybodyIsATester: Doorkeeper = everybodyIs(tester);

/** Doors that lead nowhere, for tests that open none: whatever is asked of them throws. */
export const noDoors = new Proxy({} as Doors, {
  get: (_doors, name) => {
    throw new Error(`This test has no door ${String(name)}`);
  },
});

/** Documents that nobody issued, for tests that have none. */
export const noDocuments: Documents = {
  openFor: () =>
    new Proxy({} as DocumentDesk, {
      get: (_desk, name) => {
        if (name === 'ofDossier') return async () => [];
        throw new Error(`This test has no documents to ${String(name)}`);
      },
    }),
  fileOfLink: async () => null,
  close: async () => {},
};

/** A program that keeps nothing. */
export const noBrowser: BrowserOfRequest = {
  ip: '127.0.0.1',
  deviceName: null,
  device: null,
  keepsCookies: false,
  setSession() {},
  trustDevice() {},
};
