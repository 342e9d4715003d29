import '../guard.js';
import { usage as authorityUsage, runAuthority } from './authority/command.js';
import { usage as certificateUsage, runCertificate } from './certificate/command.js';
import { usage as documentUsage, runDocument } from './document/command.js';

import { usage as factUsage, runFact } from './fact/command.js';
import { usage as journalUsage, runJournal } from './journal/command.js';
import { usage as pointsUsage, runPoints } from './points/command.js';
import { runSchema, usage as schemaUsage } from './schema/command.js';
import { runSimulator, usage as simulatorUsage } from './simulator/command.js';
import { runVerify, usage as verifyUsage } from './verify/command.js';
import { runWorld, usage as worldUsage } from './world/command.js';

const [command, ...args] = process.argv.slice(2);

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  authority: words => runAuthority(words, process),
  document: words => runDocument(words, process),
  certificate: words => runCertificate(words, process),
  fact: words => runFact(words, process),
  journal: words => runJournal(words, process),
  points: words => runPoints(words, process),
  schema: words => runSchema(words, process),
  simulator: words => runSimulator(words, process),
  verify: words => runVerify(words, process),
  world: words => runWorld(words, process),
};

// Whoever reads our output may have read enough: `snpc points | head`.
process.stdout.on('error', (error: { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const run = commands[command ?? ''];
if (run === undefined) {
  const asked = command === undefined || command === 'help' || command === '--help';
  (asked ? process.stdout : process.stderr).write(
    `snpc: commands of snpc-gateway\n\n${pointsUsage}\n${schemaUsage}\n${simulatorUsage}\n${worldUsage}\n${factUsage}\n${journalUsage}\n${authorityUsage}\n${certificateUsage}\n${documentUsage}\n${verifyUsage}`,
  );
  process.exitCode = asked ? 0 : 2;
} else {
  process.exitCode = await run(args);
}
