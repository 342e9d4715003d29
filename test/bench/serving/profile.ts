/** A profile as Node.js writes it. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
  readonly children?: readonly number[];
}

type Nodes = ReadonlyMap<number, ProfileNode>;
type Parents = ReadonlyMap<number, number>;

/** A share of the busy time, from 0 to 1. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Where a server spends its time while it is busy. */
export interface Profile {
  /** All of that time, in microseconds. */
  readonly busyMicroseconds: number;
  /** Time within the room itself. */
  readonly rooms: readonly Share[];
  /** Functions by their own time. */
  readonly self: readonly Share[];
  /** Those of this project by the time of all they call, as far as they wait for none of it. */
  readonly inclusive: readonly Share[];
}

const isOurs = /\/dist\/(src|simulator)\//;

/** Rooms by what an address holds; the first that fits counts. */
const rooms: readonly (readonly [string, RegExp])[] = [
  ['points', /\/dist\/src\/points\//],
  ['peers beside', /\/dist\/test\/bench\/peers\//],
  ['licence', /\/dist\/src\/licence\//],
  ['access', /\/dist\/src\/access\//],
  ['store (gateway)', /\/dist\/src\/store\//],
  ['graphql (ours)', /\/dist\/src\/graphql\//],
  ['http (ours)', /\/dist\/src\/http\//],
  ['time', /\/dist\/src\/time\//],
  ['source (simulator)', /\/dist\/simulator\//],
  ['kysely, better-sqlite3', /node_modules\/(kysely|better-sqlite3|bindings|@mikro-orm)\//],
  ['graphql execution', /node_modules\/(graphql|graphql-jit)\//],
  ['type-graphql', /node_modules\/type-graphql\//],
  ['apollo', /node_modules\/@(apollo|as-integrations)\//],
  ['fastify and plugins', /node_modules\/(fastify|@fastify|avvio|find-my-way|light-my-request|pino|cookie)/],
  ['dataloader', /node_modules\/dataloader\//],
  ['crypto', /^node:internal\/crypto/],
  ['node: http, net, streams', /^node:(_http|internal\/(http|streams|stream_base|url)|net|http|stream)/],
  ['node, the rest', /^node:/],
  ['other packages', /node_modules\//],
];

/** Reads a profile: shares of the time that the process was not idle. */
export function readProfile({ nodes, samples, timeDeltas }: CpuProfile): Profile {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id] as const)),
  );
  const times = new Map<number, number>();
  for (const [place, id] of samples.entries()) times.set(id, (times.get(id) ?? 0) + (timeDeltas[place] ?? 0));
  const [own, self, inclusive] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  let busy = 0;
  for (const [id, time] of times) {
    const node = byId.get(id) as ProfileNode;
    if (node.callFrame.functionName === '(idle)' || isOfTheMeasure(id, byId, parents)) continue;
    busy += time;
    add(own, roomOf(node, id, byId, parents), time);
    add(self, nameOf(id, byId, parents), time);
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { url } = (byId.get(at) as ProfileNode).callFrame;
      const name = nameOf(at, byId, parents);
      if (isOurs.test(url) && !seen.has(name)) add(inclusive, name, time);
      seen.add(name);
    }
  }
  return {
    busyMicroseconds: busy,
    rooms: shares(own, busy),
    self: shares(self, busy),
    inclusive: shares(inclusive, busy),
  };
}

// What has no address, such as a built-in function, counts where it was called from.
function roomOf(node: ProfileNode, id: number, byId: Nodes, parents: Parents): string {
  if (/^\((garbage collector|program)\)$/.test(node.callFrame.functionName))
    return node.callFrame.functionName;
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const { url } = (byId.get(at) as ProfileNode).callFrame;
    if (url !== '') return rooms.find(([, holds]) => holds.test(url))?.[0] ?? 'elsewhere';
  }
  return 'built in';
}

/** What runs inside SQLite: V8 has no name of its own for it. */
const sqlite = 'SQLite itself';

// What has no address has its name, or none, from the machine: whoever calls it tells it apart.
function nameOf(id: number, byId: Nodes, parents: Parents): string {
  const { functionName, url, lineNumber } = (byId.get(id) as ProfileNode).callFrame;
  const name = functionName || '(anonymous)';
  const parent = parents.get(id);
  if (url === '') {
    if (parent !== undefined && byId.get(parent)?.callFrame.url.endsWith('/sqlite-driver.js')) return sqlite;
    const isCalled = parent !== undefined && byId.get(parent)?.callFrame.url;
    return isCalled ? `${name} called by ${nameOf(parent, byId, parents)}` : name;
  }
  const place = url
    .replace(/^file:.*\/node_modules\//, '')
    .replace(/^file:.*?\/dist\/(?=src|simulator|test)/, '');
  return `${name} ${place}:${lineNumber + 1}`;
}

/** True for what the harness does in a server. */
function isOfTheMeasure(id: number, byId: Nodes, parents: Parents): boolean {
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at))
    if (byId.get(at)?.callFrame.url.includes('/dist/test/bench/serving/')) return true;
  return false;
}

function add(sums: Map<string, number>, name: string, time: number): void {
  sums.set(name, (sums.get(name) ?? 0) + time);
}

function shares(sums: ReadonlyMap<string, number>, whole: number): Share[] {
  return [...sums].map(([name, time]) => ({ name, share: time / whole })).sort((a, b) => b.share - a.share);
}
