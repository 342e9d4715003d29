import { afterAll, beforeAll } from 'vitest';
import { startTestGateway, type TestGateway, type TestWorld } from '../../src/testing/index.js';

/** What the recipes of clients are tried on: one gateway a file, that listens; a world for each test. */
export interface RecipeGateway {
  readonly url: string;
  neph(persona: string): string;
  /** A fresh world, whose commands are recorded at once. */
  world(): Promise<TestWorld>;
}

/** Starts the gateway of a file of tests, and ends it with them. */
export function gatewayOfRecipes(): RecipeGateway {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.dispose());
  return {
    get url() {
      return gateway.url;
    },
    neph: persona => gateway.neph(persona),
    world: () => gateway.createWorld({ delays: 'instant' }),
  };
}

/** An offence of three points, recorded at once. */
export const loseThreePoints = (world: TestWorld, neph: string) =>
  world.command('reportInfraction', { neph, offence: 'TELEPHONE', path: 'PAID' });

/** Two instants before and after the stage of `everyday` was recorded, for one day of the law. */
export const stageRecordedLate = {
  asOf: '2025-03-16',
  before: '2025-04-29T02:59:59Z',
  after: '2025-04-29T03:00:00Z',
} as const;
