import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, readPersonas, readSeedFiles } from '../../simulator/index.js';
import type { Place } from '../../simulator/store/database.js';
import { readDelayProfiles } from '../../simulator/world/delayProfiles.js';
import { allRead } from '../../src/snpc/index.js';
import { isoDay } from '../../src/time/index.js';
import { sharedPlace } from '../support/places.js';
import {
  dossierOf,
  driver,
  driverNeph,
  paris,
  repositorySeeds,
  seedFolderWith,
} from '../support/simulator.js';

const glasses = { id: 'R', code: '01', from: '2020-01-01' };
const stop = { id: 'A', offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' };

async function opened(seedFolder: string, place: Place) {
  const simulator = await openSimulator({ ...place, seedFolder });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** The message with which a simulator over this persona refuses to open. */
async function refusalOf(changes: Record<string, unknown>): Promise<string> {
  const opening = openSimulator({ memory: true, seedFolder: seedFolderWith([driver(1, changes)]) });
  return opening.then(
    async simulator => {
      await simulator.close();
      return 'opened';
    },
    (error: Error) => error.message,
  );
}

describe('the delay profiles of the repository', () => {
  const profiles = readDelayProfiles(readSeedFiles(repositorySeeds, 'delays'));

  it('are the five that the documentation names', () => {
    expect([...profiles.keys()].sort()).toEqual(['backlog', 'france', 'france-fast', 'instant', 'slow']);
  });

  it('give the source of each of their delays, but for those that chose round numbers', () => {
    const unsourced = (value: unknown, where: string): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      if ('fixed' in value || 'uniform' in value || 'logNormal' in value)
        return 'source' in value ? [] : [where];
      return Object.entries(value).flatMap(([key, part]) => unsourced(part, `${where}.${key}`));
    };
    for (const name of ['france', 'france-fast', 'backlog']) {
      const { infraction, stage, acts, letter } = profiles.get(name) ?? {};
      expect(unsourced({ infraction, stage, acts, letter }, name)).toEqual([]);
    }
  });
});

describe('a bad delay profile', () => {
  const good = { fixed: 1 };
  const profile = (changes: Record<string, unknown>) => ({
    name: 'mine',
    description: { en: 'Mine.', fr: 'Le mien.' },
    source: 'test',
    recordingTime: '05:00',
    infraction: {
      notice: { AUTOMATIC_CONTROL: good, INTERCEPTION: good },
      paidReduced: good,
      paid: good,
      increased: good,
      convicted: good,
      compositionPenale: good,
      recording: { paid: good, increased: good, judgment: good },
    },
    stage: { attestation: good, recording: good },
    letter: { dispatch: good, simple: good, registered: good },
    ...changes,
  });

  it.each([
    [{ stage: { attestation: { fixed: -1 }, recording: good } }, 'stage.attestation.fixed'],
    [{ stage: { attestation: { uniform: [5, 2] }, recording: good } }, 'stage.attestation.uniform'],
    [
      { stage: { attestation: { fixed: 1, uniform: [2, 5] }, recording: good } },
      'stage.attestation: expected exactly one',
    ],
    [
      { stage: { attestation: { logNormal: { median: 9, p95: 5 } }, recording: good } },
      'stage.attestation.logNormal.p95',
    ],
    [
      { stage: { attestation: { fixed: 1, tail: { probability: 2, uniform: [1, 2] } }, recording: good } },
      'tail.probability',
    ],
    [{ recordingTime: '25:00' }, 'recordingTime'],
    [{ letters: {} }, 'letters'],
    [{ name: 'other' }, 'name'],
  ])('is refused with one line naming its file and the place: %j', async (changes, place) => {
    const opening = openSimulator({
      memory: true,
      seedFolder: seedFolderWith([], { mine: profile(changes) }),
    });
    const message = await opening.then(
      () => 'opened',
      (error: Error) => `${error.name}: ${error.message}`,
    );
    expect(message).toMatch(/^SeedFault: delays\/mine\.yaml: [^\n]+$/);
    expect(message).toContain(place);
  });

  it('is accepted once put right', async () => {
    const folder = seedFolderWith([driver()], { mine: profile({}) });
    const simulator = await openSimulator({ memory: true, seedFolder: folder });
    onTestFinished(() => simulator.close());
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
    await simulator.control.reportInfraction(driverNeph(), report, { delays: 'mine' });
    await simulator.control.setClock(paris('2026-01-18T05:00'));
    expect((await dossierOf(simulator)).infractions).toHaveLength(1);
  });
});

describe('a bad persona', () => {
  it.each([
    [{ id: 'Driver' }, 'id'],
    [{ neph: '920314000001' }, '99 as digits 5 and 6'],
    [
      { identity: { firstNames: ['Ada'], bornOn: '1990-02-30' } },
      'identity.bornOn: "1990-02-30" is not a day',
    ],
    [{ dossier: { titels: [] } }, 'titels'],
    [{ dossier: { restrictions: [glasses, glasses] } }, 'dossier.restrictions[1].id'],
    [{ commands: [{ at: '2025-06-02', infraction: stop }] }, 'commands[0].at'],
    [
      { commands: [{ at: '2025-06-02T10:00' }] },
      'commands[0]: expected exactly one of infraction, stage, act, correct, withdraw',
    ],
    [{ commands: [{ at: '2025-06-02T10:00', delays: 'never', infraction: stop }] }, 'commands[0].delays'],
    [{ commands: [{ at: '2026-02-02T10:00', infraction: stop }] }, 'commands[0].at: lies after'],
    [
      { commands: [{ at: '2025-06-02T10:00', infraction: { ...stop, offence: 'STOPP' } }] },
      'UNKNOWN_OFFENCE',
    ],
    [
      {
        commands: [
          { at: '2025-06-02T10:00', infraction: stop },
          { at: '2025-06-01T10:00', infraction: { ...stop, id: 'B' } },
        ],
      },
      'commands[1].at: commands stand in the order',
    ],
    [
      { commands: [{ at: '2025-06-02T10:00', withdraw: { fact: 'A', because: 'x' } }] },
      'commands[0]: UNKNOWN_FACT',
    ],
  ])('is refused with one line naming its file and the place: %j', async (changes, place) => {
    const message = await refusalOf(changes);
    expect(message).toMatch(/^personas\/[\w-]+\.yaml: [^\n]+$/i);
    expect(message).toContain(place);
  });

  it('may not share its NEPH', async () => {
    const twin = driver(2, { neph: driverNeph(1) });
    const opening = openSimulator({ memory: true, seedFolder: seedFolderWith([driver(1), twin]) });
    await expect(opening).rejects.toThrow('personas/driver-2.yaml: neph: another persona has this NEPH');
  });
});

describe('personas', () => {
  it('of the repository can be read and lived', async () => {
    const personas = readPersonas(readSeedFiles(repositorySeeds, 'personas'));
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    onTestFinished(() => simulator.close());
    const listed = await simulator.listPersonas();
    expect(listed.map(({ id }) => id)).toEqual(personas.map(({ persona }) => persona.id).sort());
    const register = await simulator.source.open();
    const dossiers = allRead(await register.dossiers(listed.map(({ neph }) => neph)));
    expect(dossiers.filter(dossier => dossier === null)).toEqual([]);
  });

  it('live by the delay profile of each command, in their own days', async () => {
    const commands = [
      { at: '2024-03-01T07:00', delays: 'instant', infraction: stop },
      { at: '2024-03-10T07:00', infraction: { ...stop, id: 'B' } },
      { at: '2024-09-01T07:00', withdraw: { fact: 'A', because: 'Réclamation' } },
    ];
    const simulator = await openSimulator({
      memory: true,
      seedFolder: seedFolderWith([driver(1, { commands })]),
    });
    onTestFinished(() => simulator.close());
    const rows = (await dossierOf(simulator)).infractions;
    expect(rows.map(({ id, finalOn }) => [id, isoDay(finalOn)])).toEqual([
      ['A', '2024-03-01'],
      ['B', '2024-04-24'],
    ]);
    expect(rows[0]?.recordedTo).toBe(paris('2024-09-01T07:00'));
  });

  it('are listed by id with their titles in both languages', async () => {
    const simulator = await openSimulator({
      memory: true,
      seedFolder: seedFolderWith([driver(2), driver(1)]),
    });
    onTestFinished(() => simulator.close());
    expect(await simulator.listPersonas()).toEqual([
      { id: 'driver-1', neph: driverNeph(1), title: { en: 'Driver 1', fr: 'Conducteur 1' } },
      { id: 'driver-2', neph: driverNeph(2), title: { en: 'Driver 2', fr: 'Conducteur 2' } },
    ]);
  });
});

describe('the default world', () => {
  const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;

  it('keeps what testers did from one opening to the next', async () => {
    const [seeds, place] = [seedFolderWith([driver()]), await sharedPlace()];
    const first = await opened(seeds, place);
    await first.control.reportInfraction(driverNeph(), report, { delays: 'instant' });
    const now = (await first.control.advanceClock({ days: 3 })).clock;
    await first.close();
    const second = await opened(seeds, place);
    expect((await dossierOf(second)).infractions).toHaveLength(1);
    expect((await (await second.source.open()).now()).clock).toBe(now);
  });

  it('is made anew when a seed changes', async () => {
    const [seeds, place] = [seedFolderWith([driver()]), await sharedPlace()];
    const first = await opened(seeds, place);
    const { now } = await first.control.reportInfraction(driverNeph(), report, { delays: 'instant' });
    await first.control.advanceClock({ days: 3 });
    await first.close();
    appendFileSync(path.join(seeds, 'personas', 'driver-1.yaml'), '\n# changed\n');
    const second = await opened(seeds, place);
    expect((await dossierOf(second)).infractions).toEqual([]);
    const present = await (await second.source.open()).now();
    expect(present.clock).toBe(paris('2026-01-15T09:00'));
    expect(present.revision).toBeGreaterThan(now.revision);
  });
});
