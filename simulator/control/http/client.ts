import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createExchange, type Exchange, type Sent } from '../../../src/snpc/http/exchange.js';
import { defaultTimeout } from '../../../src/snpc/http/index.js';
import { sourceErrorOf } from '../../../src/snpc/http/sourceErrorOf.js';
import { firstFault } from '../../../src/snpc/http/values.js';
import { SourceError } from '../../../src/snpc/index.js';
import { retrying } from '../../../src/snpc/wrappers/index.js';
import { CommandRefusal } from '../../life/refusal.js';
import { isWorldName } from '../../world/identity.js';
import type { Worlds } from '../../world/registry.js';
import { unknownWorld } from '../../world/worlds.js';
import { commandsBy, type Receipt } from '../commands/index.js';
import type { GivenCommand } from '../desk.js';
import type { TesterDoor } from '../testerDoor.js';
import { factPathForm } from './factPathForm.js';
import {
  newCopyForm,
  newWorldForm,
  personasForm,
  receiptForm,
  receiptsForm,
  worldForm,
  worldsForm,
} from './forms.js';
import { onWorld, paths } from './paths.js';
import { refusedCommandOf } from './refusedCommandOf.js';

/** How a standalone simulator is reached. */
export interface SimulatorClientOptions {
  /** Its address: `http://127.0.0.1:4700`. */
  readonly url: string;
  /** Shared with it; none on this machine. */
  readonly token?: string | undefined;
  /** Milliseconds that one answer may take. Default 5,000. */
  readonly timeout?: number;
  /** Tries after the first, where it does not answer. Default 2. */
  readonly retries?: number;
}

/** A simulator elsewhere: its worlds, their commands, and lists of them. */
export interface SimulatorClient extends TesterDoor {
  /**
   * Carries out commands on a world in order, all or none. Given again under the same key, it answers the same and
   * does nothing more. Rejects with a CommandRefusal, whose message tells which command was refused.
   */
  give(
    world: string,
    commands: readonly GivenCommand[],
    options?: { readonly key?: string },
  ): Promise<readonly Receipt[]>;
  close(): void;
}

const name = 'simulator';

/**
 * Reaches a standalone simulator. Each command is sent under a key of its own, so that it can be sent again where no
 * answer came back, and still happens once.
 */
export function createSimulatorClient({
  url,
  token,
  timeout = defaultTimeout,
  retries = 2,
}: SimulatorClientOptions): SimulatorClient {
  const exchange = createExchange({ name, url, token, timeout });
  const ask = askerOf(exchange, retries);
  const carryOut = (path: string, body: unknown, key: string = randomUUID()): Sent => ({
    method: 'POST',
    path,
    body,
    headers: { 'idempotency-key': key },
  });
  return {
    worlds: worldsOver(ask, carryOut),
    commandsOn: world =>
      commandsBy(async (command, input) =>
        ask(carryOut(pathOn(world, paths.command(command)), input), receiptForm),
      ),
    factPath: async (world, neph, fact) =>
      ask({ method: 'POST', path: pathOn(world, paths.factPath), body: { neph, fact } }, factPathForm),
    give: async (world, commands, { key } = {}) =>
      (await ask(carryOut(pathOn(world, paths.bulk), { commands }, key), receiptsForm)).receipts,
    listPersonas: async world => {
      const query = world === undefined ? '' : `?world=${encodeURIComponent(world)}`;
      return (await ask({ method: 'GET', path: `${paths.personas}${query}` }, personasForm)).personas;
    },
    close: () => exchange.close(),
  };
}

type Ask = <Form extends z.ZodType>(sent: Sent, form: Form) => Promise<z.output<Form>>;
type CarryOut = (path: string, body: unknown) => Sent;

function worldsOver(ask: Ask, carryOut: CarryOut): Worlds {
  return {
    create: async (options = {}) => ask(carryOut(paths.worlds, written(newWorldForm, options)), worldForm),
    list: async () => (await ask({ method: 'GET', path: paths.worlds }, worldsForm)).worlds,
    find: async world => ask({ method: 'GET', path: pathOn(world, paths.world) }, worldForm),
    reset: async world => ask(carryOut(pathOn(world, paths.reset), {}), worldForm),
    copy: async (world, options = {}) =>
      ask(carryOut(pathOn(world, paths.copy), written(newCopyForm, options)), worldForm),
    remove: async world =>
      void (await ask({ method: 'DELETE', path: pathOn(world, paths.world) }, z.unknown())),
  };
}

function written<Form extends z.ZodType>(form: Form, options: z.output<Form>): unknown {
  const result = form.safeEncode(options);
  if (result.success) return result.data;
  throw new CommandRefusal('BAD_INPUT', firstFault(result.error));
}

// A name that no world can have could lead to another address.
function pathOn(world: string, path: string): string {
  if (isWorldName(world)) return onWorld(path, world);
  throw unknownWorld(world);
}

function askerOf(exchange: Exchange, retries: number): Ask {
  return async (sent, form) => {
    // Deleting twice is told from deleting once: it is not tried again.
    const tries = sent.method === 'DELETE' ? 0 : retries;
    const received = await retrying(
      async () => {
        const answer = await exchange.send(sent);
        if (answer.status < 400) return answer;
        throw refusedCommandOf(answer) ?? sourceErrorOf(name, answer);
      },
      { retries: tries },
    );
    const read = form.safeDecode(received.body as z.input<typeof form>);
    if (read.success) return read.data;
    const message = `An answer of the simulator cannot be read: ${firstFault(read.error)}`;
    throw new SourceError('MALFORMED_RECORD', name, message, { cause: read.error });
  };
}
