import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FaultOrder, openSimulator, type Simulator } from '../../simulator/index.js';
import type { SnpcSource } from '../../src/snpc/index.js';
import { createMemorySource } from '../../src/testing/index.js';
import { freshDatabase } from '../support/postgres.js';
import { storyDossiers } from './dossiers.js';
import { start } from './story.js';
import type { Breakdown, Subject, SubjectFactory } from './subject.js';

const seedFolder = path.resolve(import.meta.dirname, 'story');

/** The embedded simulator, which lives the story from its persona files. */
export const embedded: SubjectFactory = async () => {
  const simulator = await openSimulator({ memory: true, seedFolder });
  return subjectOf(simulator, () => simulator.close());
};

/** The same over a file, whose reads have a connection of their own. */
export const embeddedOnDisk: SubjectFactory = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-conformance-'));
  const simulator = await openSimulator({ dataDir, seedFolder });
  return subjectOf(simulator, async () => {
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
};

/** The same over a fresh database of PostgreSQL; only where that can start. */
export const embeddedOnPostgres: SubjectFactory = async () => {
  const databaseUrl = await freshDatabase('the embedded simulator on PostgreSQL');
  if (!databaseUrl) throw new Error('PostgreSQL cannot start');
  const simulator = await openSimulator({ databaseUrl, seedFolder });
  return subjectOf(simulator, () => simulator.close());
};

function subjectOf(simulator: Simulator, close: () => Promise<void>): Subject {
  return {
    source: simulator.source,
    moveClock: async to => void (await simulator.control.setClock(to)),
    breakdown: {
      begin: async breakdown => void (await simulator.control.setFault(faultOf(breakdown))),
      mend: async () => void (await simulator.control.clearFaults()),
    },
    close,
  };
}

function faultOf(breakdown: Breakdown): FaultOrder {
  if (breakdown.kind !== 'STALE_DATA') return breakdown;
  return { kind: 'STALE_DATA', behind: { seconds: breakdown.milliseconds / 1_000 } };
}

/** A memory source given the story's whole dossiers; `capabilities` may be taken away from it. */
export function memory(capabilities: Partial<SnpcSource['capabilities']> = {}): SubjectFactory {
  return async () => {
    const made = createMemorySource({ dossiers: storyDossiers, clock: start, capabilities });
    return {
      source: made.source,
      moveClock: async to => made.setClock(to),
      breakdown: { begin: async breakdown => made.breakDown(breakdown), mend: async () => made.mend() },
      close: () => made.source.close(),
    };
  };
}

/** A subject whose source has gone through a change, a wrapper or a fault. */
export function through(factory: SubjectFactory, change: (source: SnpcSource) => SnpcSource): SubjectFactory {
  return async () => {
    const subject: Subject = await factory();
    return { ...subject, source: change(subject.source) };
  };
}
