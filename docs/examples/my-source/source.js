// A source of one's own: a register in a JSON file, which is read anew each time. Told in docs/writing-a-source.md.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const name = 'my-source';

/** What the gateway calls, with a kit that holds all that a source needs of it. */
export async function createSource(kit) {
  // Settings of its own: the gateway knows nothing of them.
  const file = process.env.MY_SOURCE_FILE ?? fileURLToPath(new URL('dossiers.json', import.meta.url));
  const state = { isClosed: false };
  const read = () => {
    if (state.isClosed) throw new kit.SourceError('UNAVAILABLE', name, 'This source is closed');
    return readRegister(file, kit);
  };
  const register = registerOver(read, kit);
  return {
    name,
    capabilities: {
      historyByKnownAt: true,
      worlds: false,
      pendingFacts: false,
      identitySearch: false,
      watching: false,
      law: { latePolicy: 'RECOMPUTE', lossEffectiveDate: 'RECORDED' },
    },
    open: async (world = 'default') => {
      if (world === 'default') return register;
      throw new kit.SourceError('UNKNOWN_WORLD', name, 'This source has one world');
    },
    health: async () => void (await read()),
    close: async () => {
      state.isClosed = true;
    },
  };
}

function registerOver(read, kit) {
  const refused = what => new kit.SourceError('NOT_SUPPORTED', name, `This source knows no ${what}`);
  return {
    world: 'default',

    // The clock of the register, and a number that each change raises.
    now: async () => (await read()).now,

    // One answer for all the numbers asked, in their order: null where one is unknown, and the clock of that reading.
    // Nothing ahead of the clock leaves a source: `recordedBy` holds it back.
    dossiers: async nephs => {
      const { now, written } = await read();
      return { now, dossiers: nephs.map(neph => dossierOf(written.get(neph), now.clock, kit)) };
    },

    // What the capabilities deny is refused by name.
    findByCivilStatus: async () => {
      throw refused('search by civil status');
    },
    pending: async () => {
      throw refused('pending facts');
    },
    // biome-ignore lint/correctness/useYield: it refuses at the first item.
    watch: async function* () {
      throw refused('watching');
    },
  };
}

// A dossier that alone cannot be read has its error in its place: the others are answered.
function dossierOf(json, clock, kit) {
  if (json === undefined) return null;
  try {
    return kit.recordedBy(kit.readDossier(json, name), clock);
  } catch (error) {
    return error;
  }
}

// Whatever goes wrong becomes a SourceError; its message never holds a NEPH, nor where the register is.
async function readRegister(file, kit) {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new kit.SourceError('UNAVAILABLE', name, 'The file of the register cannot be read', { cause });
  });
  const { clock, revision, dossiers } = parsed(text, kit);
  return {
    now: { clock: kit.instant(clock), revision },
    written: new Map(dossiers.map(json => [json.neph, json])),
  };
}

function parsed(text, kit) {
  try {
    return JSON.parse(text);
  } catch {
    throw new kit.SourceError('MALFORMED_RECORD', name, 'The file of the register is not JSON');
  }
}
