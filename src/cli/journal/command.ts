import { createJournal, type Journal, startOfRetention } from '../../access/journal/index.js';
import { createSecrets } from '../../access/secrets.js';
import { type Config, readConfig } from '../../config.js';
import { keptIn } from '../../settings/database.js';
import { isKeptAt } from '../../settings/store.js';
import { openStore } from '../../store/index.js';
import { type Clock, isoDay, legalDayOf, startOfLegalDay, wallClock } from '../../time/index.js';
import { WrongWords } from '../simulator/settings.js';
import { type JournalWords, readJournalWords } from './readJournalWords.js';
import { counted, faultLine, linesOfVerification } from './tell.js';

export const usage = `Usage:
  snpc journal verify    follows every chain of the access journal, and tells what is wrong and where
  snpc journal prune [--before 2026-01-31]
                         removes entries before a day, or those older than JOURNAL_RETENTION_DAYS; what is left stays
                         verifiable. Both work under a running gateway, on DATA_DIR or DATABASE_URL, by its ID_KEY.
`;

/** What the command writes to, and its settings. */
export interface JournalCommandIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Tells which entries are too old. Default: the machine's. */
  readonly clock?: Clock;
}

/**
 * Runs `snpc journal`. Resolves to the exit code: 1 when something is wrong with the journal or it cannot be opened, 2
 * for wrong words.
 */
export async function runJournal(args: readonly string[], io: JournalCommandIo): Promise<number> {
  if (args.includes('--help')) {
    io.stdout.write(usage);
    return 0;
  }
  try {
    const words = readJournalWords(args, (io.clock ?? wallClock).now());
    return await overJournal(readConfig(io.env), io, words);
  } catch (error) {
    io.stderr.write(`snpc journal: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

async function overJournal(config: Config, io: JournalCommandIo, words: JournalWords): Promise<number> {
  const place = keptIn(config);
  if (!isKeptAt(place)) {
    io.stderr.write(
      `snpc journal: DATA_DIR is ${JSON.stringify(config.dataDir)}: no gateway keeps a journal there; give its folder\n`,
    );
    return 1;
  }
  const store = await openStore(place);
  try {
    const clock = io.clock ?? wallClock;
    const journal = createJournal({ store, secrets: createSecrets(config.idKey), clock });
    if (words.verb === 'verify') return await verify(journal, io);
    const before = words.before ?? legalDayOf(startOfRetention(clock.now(), config.journalRetentionDays));
    return await prune(journal, before, io);
  } finally {
    await store.close();
  }
}

async function verify(journal: Journal, { stdout, stderr }: JournalCommandIo): Promise<number> {
  const chains = await journal.verify();
  const { sound, wrong } = linesOfVerification(chains);
  for (const line of sound) stdout.write(`${line}\n`);
  for (const line of wrong) stderr.write(`${line}\n`);
  return wrong.length === 0 ? 0 : 1;
}

async function prune(
  journal: Journal,
  before: ReturnType<typeof legalDayOf>,
  { stdout, stderr }: JournalCommandIo,
): Promise<number> {
  const { removed, faults } = await journal.prune(startOfLegalDay(before));
  stdout.write(`removed ${counted(removed, 'entry', 'entries')} before ${isoDay(before)}\n`);
  for (const fault of faults) stderr.write(`${faultLine(fault)}; nothing of this chain is removed\n`);
  return faults.length === 0 ? 0 : 1;
}

function lineOf(error: unknown): string {
  return String((error as Error).message ?? error).split('\n')[0] as string;
}
