/** A world that a test speaks to, through the same GraphQL as the client under test. */
export interface TestWorld {
  readonly name: string;
  /** What a client sends to speak to this world as its tester, who may read and command everything. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * What the client under test sends to speak to this world as a persona does, signed in by FranceConnect unless it says
   * otherwise: it reads the persona's licence, and nobody else's. The NEPH of any dossier of the world stands for a persona.
   */
  headersOf(persona: string, door?: 'FRANCECONNECT' | 'ACCOUNT'): Readonly<Record<string, string>>;
  /** Asks and gives the data. @throws Error with the errors of the answer, if any */
  ask<Data = unknown>(query: string, variables?: object): Promise<Data>;
  /** Gives a command of testers by its name, with its input as in the schema. @throws CommandRefused */
  command(name: string, input?: object): Promise<CommandDone>;
  /** Moves the clock to an instant. @throws CommandRefused */
  setClock(to: string): Promise<CommandDone>;
  /** Moves the clock forward: `{ days: 3 }`. @throws CommandRefused */
  advanceClock(by: Readonly<Record<string, number>>): Promise<CommandDone>;
}

/** What a command did. */
export interface CommandDone {
  /** Reference of the fact it created or changed; null for the clock and for faults. */
  readonly fact: string | null;
  /** The world's clock after it. */
  readonly clock: string;
}

/** Thrown for a command that the simulator refuses; nothing was done. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

interface Payload {
  readonly fact?: string | null;
  readonly clock: string;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

const withoutFact: ReadonlySet<string> = new Set([
  'setClock',
  'advanceClock',
  'runClock',
  'freezeClock',
  'setFault',
  'clearFaults',
]);

/** The world of a name, at the address of a gateway that knows its testers by a token. */
export function worldAt(url: string, name: string, token: string): TestWorld {
  const asTester = { 'snpc-world': name, authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...asTester };
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data as Data;
  };
  const command = async (commandName: string, input?: object): Promise<CommandDone> => {
    const answer = await ask<Record<string, Payload>>(documentOf(commandName, input), { input });
    const { fact = null, clock, userErrors } = answer[commandName] as Payload;
    const [refusal] = userErrors;
    if (refusal) throw new CommandRefused(refusal.code, refusal.message);
    return { fact, clock };
  };
  return {
    name,
    headers: asTester,
    headersOf: (persona, door = 'FRANCECONNECT') => ({
      ...asTester,
      'snpc-persona': `${persona};door=${door}`,
    }),
    ask,
    command,
    setClock: to => command('setClock', { to }),
    advanceClock: by => command('advanceClock', by),
  };
}

function documentOf(name: string, input: object | undefined): string {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const selected = withoutFact.has(name)
    ? 'clock userErrors { code message }'
    : 'fact clock userErrors { code message }';
  return input === undefined
    ? `mutation { ${name} { ${selected} } }`
    : `mutation($input: ${typeName}!) { ${name}(input: $input) { ${selected} } }`;
}
