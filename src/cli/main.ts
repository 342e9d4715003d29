import '../guard.js';

interface Command {
  readonly run: (words: readonly string[], io: NodeJS.Process) => Promise<number>;
  readonly usage: string;
}

// Loaded when it is asked, so that a small command does not wait for what only others need.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  points: async () => {
    const { runPoints: run, usage } = await import('./points/command.js');
    return { run, usage };
  },
  schema: async () => {
    const { runSchema: run, usage } = await import('./schema/command.js');
    return { run, usage };
  },
  simulator: async () => {
    const { runSimulator: run, usage } = await import('./simulator/command.js');
    return { run, usage };
  },
  world: async () => {
    const { runWorld: run, usage } = await import('./world/command.js');
    return { run, usage };
  },
  fact: async () => {
    const { runFact: run, usage } = await import('./fact/command.js');
    return { run, usage };
  },
  population: async () => {
    const { runPopulation: run, usage } = await import('./population/command.js');
    return { run, usage };
  },
  journal: async () => {
    const { runJournal: run, usage } = await import('./journal/command.js');
    return { run, usage };
  },
  authority: async () => {
    const { runAuthority: run, usage } = await import('./authority/command.js');
    return { run, usage };
  },
  certificate: async () => {
    const { runCertificate: run, usage } = await import('./certificate/command.js');
    return { run, usage };
  },
  document: async () => {
    const { runDocument: run, usage } = await import('./document/command.js');
    return { run, usage };
  },
  verify: async () => {
    const { runVerify: run, usage } = await import('./verify/command.js');
    return { run, usage };
  },
};

// Whoever reads our output may have read enough: `snpc points | head`.
process.stdout.on('error', (error: { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [command, ...words] = process.argv.slice(2);
const load = Object.hasOwn(commands, command ?? '') ? commands[command ?? ''] : undefined;
if (load === undefined) {
  const asked = command === undefined || command === 'help' || command === '--help';
  const usages = await Promise.all(Object.values(commands).map(async one => (await one()).usage));
  (asked ? process.stdout : process.stderr).write(`snpc: commands of snpc-gateway\n\n${usages.join('\n')}`);
  process.exitCode = asked ? 0 : 2;
} else {
  const { run } = await load();
  process.exitCode = await run(words, process);
}
