import type { LawSettings } from '../../src/points/index.js';
import type { RecordedRow } from '../../src/snpc/index.js';
import { type Instant, isoInstant, type LegalDay, parisTime } from '../../src/time/index.js';
import { applyCommand } from '../life/command.js';
import { planLetters } from '../life/letters.js';
import type { HeldRows, LicenceRecord } from '../life/record.js';
import { CommandRefusal } from '../life/refusal.js';
import { earliestClock } from './clock.js';
import type { DelayProfiles } from './delayProfiles.js';
import { commandOf, defaultDelaysOfPersonas, type PersonaCommand } from './personaCommands.js';
import { type Persona, personaSchema } from './personaSchema.js';
import { readSeed, SeedFault, type SeedFile } from './seedFolder.js';

/** A persona with the file it comes from, for messages. */
export interface ReadPersona {
  readonly file: string;
  readonly persona: Persona;
}

/** The world that personas live in before anyone else gives a command. */
export interface PersonaWorld {
  readonly seed: string;
  readonly profiles: DelayProfiles;
  readonly law: LawSettings;
  /** The clock of the world: no command may be later. */
  readonly clock: Instant;
}

/** Reads personas, each from the file of its id; no two share an id or a NEPH. @throws SeedFault */
export function readPersonas(files: readonly SeedFile[]): ReadPersona[] {
  const nephs = new Set<string>();
  return files.map(file => {
    const persona = readSeed(file, personaSchema);
    if (file.name !== `personas/${persona.id}.yaml`) {
      throw new SeedFault(
        file.name,
        'id',
        `a persona has the name of its file, not ${JSON.stringify(persona.id)}`,
      );
    }
    if (nephs.has(persona.neph)) throw new SeedFault(file.name, 'neph', 'another persona has this NEPH');
    nephs.add(persona.neph);
    checkRowsAreDistinct(file.name, persona);
    return { file: file.name, persona };
  });
}

/** Lives a persona: its dossier as given, then its commands in order, each at its own instant. @throws SeedFault */
export function liveOf({ file, persona }: ReadPersona, world: PersonaWorld): LicenceRecord {
  let record = withLettersOfTime(bornRecord(persona), persona, world);
  let previous = Number.NEGATIVE_INFINITY;
  persona.commands.forEach((given, index) => {
    const path = `commands[${index}]`;
    if (given.at < previous)
      throw new SeedFault(file, `${path}.at`, 'commands stand in the order of their instants');
    if (given.at > world.clock) {
      throw new SeedFault(
        file,
        `${path}.at`,
        `lies after ${isoInstant(world.clock)}, where the clock of the world stands`,
      );
    }
    previous = given.at;
    record = step(record, given, world, file, path);
  });
  return record;
}

function step(
  record: LicenceRecord,
  given: PersonaCommand,
  { seed, profiles, law }: PersonaWorld,
  file: string,
  path: string,
): LicenceRecord {
  const profile = profiles.get(given.delays);
  if (!profile)
    throw new SeedFault(file, `${path}.delays`, `there is no delay profile ${JSON.stringify(given.delays)}`);
  try {
    return applyCommand(record, commandOf(given), { seed, at: given.at, revision: 0, profile, law }).record;
  } catch (error) {
    if (error instanceof CommandRefusal) throw new SeedFault(file, path, `${error.code}: ${error.message}`);
    throw error;
  }
}

// The end of a clean probation, which no command brings about, is told by letter too.
function withLettersOfTime(
  record: LicenceRecord,
  { commands }: Persona,
  { seed, profiles, law }: PersonaWorld,
): LicenceRecord {
  const profile = profiles.get(commands[0]?.delays ?? defaultDelaysOfPersonas);
  if (!profile) return record;
  return { ...record, letters: planLetters(record, { seed, at: earliestClock, revision: 0, profile, law }) };
}

function bornRecord({ neph, identity, dossier }: Persona): LicenceRecord {
  const { address, ...civilStatus } = identity;
  return {
    neph,
    civilStatus,
    address,
    held: heldRowsOf(dossier),
    infractions: [],
    stages: [],
    letters: [],
    commands: 0,
  };
}

// Versions of one row share its id and differ by the instant of their recording.
function checkRowsAreDistinct(file: string, { dossier }: Persona): void {
  for (const [part, rows] of Object.entries(heldRowsOf(dossier))) {
    const seen = new Set<string>();
    rows.forEach(({ id, recordedFrom }: RecordedRow, index: number) => {
      const version = `${id} ${recordedFrom}`;
      if (seen.has(version)) {
        throw new SeedFault(
          file,
          `dossier.${part}[${index}].id`,
          `two rows ${JSON.stringify(id)} are recorded at once`,
        );
      }
      seen.add(version);
    });
  }
}

function heldRowsOf(dossier: Persona['dossier']): HeldRows {
  return {
    titlePeriods: dossier.titlePeriods.map((row, index) => held(row, `L${index + 1}`, row.obtainedOn)),
    titles: dossier.titles.map((row, index) => held(row, `T${index + 1}`, row.issuedOn)),
    categories: dossier.categories.map((row, index) => held(row, `C${index + 1}`, row.obtainedOn)),
    restrictions: dossier.restrictions.map((row, index) => held(row, `R${index + 1}`, row.from)),
    medicalVisits: dossier.medicalVisits.map((row, index) => held(row, `V${index + 1}`, row.visitedOn)),
    measures: dossier.measures.map((row, index) => held(row, `M${index + 1}`, row.from)),
  };
}

interface Recording {
  readonly id?: string | undefined;
  readonly recordedAt?: Instant | undefined;
  readonly recordedTo: Instant | null;
}

const nightlyHour = 5 * 60;

function held<Row extends Recording>(
  row: Row,
  defaultId: string,
  firstDay: LegalDay,
): Omit<Row, keyof Recording> & RecordedRow {
  const { id = defaultId, recordedAt = parisTime(firstDay, nightlyHour), recordedTo, ...content } = row;
  return { ...content, id, recordedFrom: recordedAt, recordedTo };
}
