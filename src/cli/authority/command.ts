import { type Authorities, createAuthorities, type NewAuthority } from '../../access/authority/index.js';
import { createSecrets, scopes } from '../../access/index.js';
import { readConfig } from '../../config.js';
import { keptIn } from '../../settings/database.js';
import { openStore } from '../../store/index.js';
import { wallClock } from '../../time/index.js';
import { WrongWords } from '../simulator/settings.js';
import { asJson, tellAll, tellRegistered } from './tell.js';
import { type AuthorityOrder, readOrder } from './words.js';

export const usage = `Usage:
  snpc authority add --office JUDGE --name "Tribunal fictif" [--scopes ${scopes.join(',')}]
                         makes a client of the gateway for a judge or a préfecture (PREFECTURE), and tells its secret
                         this once; told in docs/authorities.md.
  snpc authority list    tells every client, the revoked ones too.
  snpc authority revoke <client id>
                         ends a client: its secret and its tokens open nothing any more.
                         Over the store of the gateway: DATA_DIR, or DATABASE_URL. --output json for a program.
`;

/** What the command writes to and reads its settings from. */
export interface AuthorityIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Thrown for an order that is refused; its message is one line that says what would be right. */
class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
}

/** Runs `snpc authority`. Resolves to the exit code: 1 when it was refused or could not be done, 2 for wrong words. */
export async function runAuthority(
  args: readonly string[],
  { stdout, stderr, env }: AuthorityIo,
): Promise<number> {
  if (args.includes('--help')) {
    stdout.write(usage);
    return 0;
  }
  try {
    const order = readOrder(args);
    stdout.write(`${await withAuthorities(env, authorities => carryOut(order, authorities))}\n`);
    return 0;
  } catch (error) {
    stderr.write(`snpc authority: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

/** Carries out an order; gives what is printed. */
async function carryOut(order: AuthorityOrder, authorities: Authorities): Promise<string> {
  switch (order.verb) {
    case 'add': {
      const { clientId, clientSecret } = await add(order.authority, authorities);
      return order.asJson
        ? JSON.stringify({ clientId, clientSecret }, null, 2)
        : tellRegistered(clientId, clientSecret);
    }
    case 'list': {
      const all = await authorities.list();
      return order.asJson ? JSON.stringify(asJson(all), null, 2) : tellAll(all);
    }
    case 'revoke': {
      const { clientId } = order;
      if (!(await authorities.revoke(clientId)))
        throw new OrderRefused('there is no client of this id: `snpc authority list` tells those there are');
      return order.asJson ? JSON.stringify({ clientId, revoked: true }, null, 2) : `${clientId} is revoked`;
    }
  }
}

async function add(authority: NewAuthority, authorities: Authorities) {
  const answer = await authorities.register(authority);
  if (answer.kind === 'REGISTERED') return answer;
  throw new OrderRefused(
    answer.code === 'MALFORMED_NAME'
      ? '--name must be 1 to 200 printable characters'
      : `--scopes must be some of ${scopes.join(', ')}, separated by commas`,
  );
}

async function withAuthorities<Result>(
  env: AuthorityIo['env'],
  use: (authorities: Authorities) => Promise<Result>,
): Promise<Result> {
  const { DATA_DIR, DATABASE_URL } = env;
  const store = await openStore(keptIn(readConfig({ DATA_DIR, DATABASE_URL })));
  try {
    // No secret of an authority depends on the key: they are drawn, and kept as hashes.
    const secrets = createSecrets('a key for hashes alone');
    return await use(createAuthorities({ store, secrets, clock: wallClock }));
  } finally {
    await store.close();
  }
}

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  const isForeseen =
    error instanceof Error && /^(WrongWords|WrongSetting|StorageFault|OrderRefused)$/.test(error.name);
  if (!isForeseen) throw error;
  return error.message.split('\n')[0] as string;
}
