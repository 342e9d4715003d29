import { benchWorld, type Fixture } from './fixture.js';
import type { Expected } from './load.js';
import type { ServerName } from './report.js';

/** The view of a licence as a screen shows it: balance, twenty events, forecast. */
const viewOfLicence = `query LicenceView($neph: Neph!) {
  licence(by: { neph: $neph }) {
    __typename
    ... on Licence {
      neph
      state
      balance
      ceiling
      pointsStatus
      nextStageFrom
      pointEvents(first: 20) {
        totalCount
        nodes { on recordedOn points balanceAfter rule explanation articles }
      }
      restitutionForecast {
        until
        lowestBalance
        fullBalanceOn
        items { dueOn points balanceBefore balanceAfter rule explanation articles }
      }
    }
    ... on Problem { code }
  }
}`;

/** A list of licences, a line each, with the three latest events. */
const listOfLicences = `query Licences($nephs: [Neph!]!) {
  licences(nephs: $nephs) {
    __typename
    ... on Licence {
      neph
      state
      balance
      pointsStatus
      nextStageFrom
      pointEvents(first: 3) { totalCount nodes { on points balanceAfter rule } }
      restitutionForecast { fullBalanceOn }
    }
    ... on Problem { code }
  }
}`;

const longList = 50;

/** A document deeper than any server here allows, another each time: what was refused before must not be remembered. */
function tooDeep(place: number): string {
  const depth = 24;
  return `{ a${place}: ${'licence { '.repeat(depth)}balance${' }'.repeat(depth)} }`;
}

/** A scenario: what each server is asked, and what is right. */
export interface Scenario {
  readonly name: string;
  /** True where all servers have to answer with the same JSON; false where each says in its way that it refuses. */
  readonly isCompared: boolean;
  /** The status of each server. */
  readonly expected: (server: ServerName, leastBytes: number) => Expected;
  readonly requests: (server: ServerName, address: string) => readonly Buffer[];
  /** A part of the usual number of requests, for what costs so much more. */
  readonly share: number;
}

/** Names of the servers that have routes of their own in the place of GraphQL. */
const plain: readonly ServerName[] = ['fastify', 'nodeHttp'];

/** Every scenario over a fixture; the first is the one that everything is judged by. */
export function scenariosOver({ holders, nephs, authorities }: Fixture): readonly Scenario[] {
  const ok = (_server: ServerName, least: number): Expected => ({ status: 200, least });
  const another = (index: number): string => nephs[(index + 1) % nephs.length] as string;
  const lists = authorities.map((token, index) => ({
    token,
    nephs: Array.from(
      { length: longList },
      (_, place) => nephs[(index * 7 + place) % nephs.length] as string,
    ),
  }));
  const licenceOf = (server: ServerName, address: string, token: string, neph: string, more = {}): Buffer =>
    plain.includes(server)
      ? get(address, `/licences/${neph}?events=20`, token)
      : post(address, { query: viewOfLicence, variables: { neph, ...more } }, token);
  return [
    {
      name: 'licence-view',
      isCompared: true,
      expected: ok,
      share: 1,
      requests: (server, address) =>
        holders.map(({ token, neph }) => licenceOf(server, address, token, neph)),
    },
    {
      name: 'licence-view-new',
      isCompared: true,
      expected: ok,
      share: 1,
      // A variable that no document declares makes each question another one for whoever keeps answers.
      requests: (server, address) =>
        Array.from({ length: 30_000 }, (_, index) => {
          const { token, neph } = holders[index % holders.length] as (typeof holders)[number];
          return licenceOf(server, address, token, neph, { another: index });
        }),
    },
    {
      name: 'licences-50',
      isCompared: true,
      expected: ok,
      share: 1 / 20,
      requests: (server, address) =>
        lists.map(list =>
          plain.includes(server)
            ? get(address, `/licences?nephs=${list.nephs.join(',')}`, list.token, asAuthority)
            : post(
                address,
                { query: listOfLicences, variables: { nephs: list.nephs } },
                list.token,
                asAuthority,
              ),
        ),
    },
    {
      name: 'refused-by-policy',
      isCompared: true,
      expected: ok,
      share: 1 / 2,
      requests: (server, address) =>
        holders.map(({ token }, index) => licenceOf(server, address, token, another(index))),
    },
    {
      name: 'refused-by-limits',
      isCompared: false,
      // Mercurius refuses with 200, the others with 400.
      expected: (_server, least) => ({ status: null, least }),
      share: 1 / 2,
      // More documents than any server remembers.
      requests: (server, address) =>
        Array.from({ length: 2_500 }, (_, index) => {
          const { token, neph } = holders[index % holders.length] as (typeof holders)[number];
          return plain.includes(server)
            ? get(address, `/licences/${neph}?events=${101 + index}`, token)
            : post(address, { query: tooDeep(index) }, token);
        }),
    },
  ];
}

const asAuthority = { 'snpc-purpose': 'TITLE_MANAGEMENT', 'snpc-case-reference': 'bench' };

function get(address: string, url: string, token: string, headers = {}): Buffer {
  return Buffer.from(`GET ${url} HTTP/1.1\r\n${headOf(address, token, headers)}\r\n`);
}

function post(address: string, body: object, token: string, headers = {}): Buffer {
  const content = Buffer.from(JSON.stringify(body));
  const more = { ...headers, 'content-type': 'application/json', 'content-length': content.length };
  const head = `POST /graphql HTTP/1.1\r\n${headOf(address, token, more)}\r\n`;
  return Buffer.concat([Buffer.from(head), content]);
}

function headOf(address: string, token: string, headers: object): string {
  const all = {
    host: address,
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    'snpc-world': benchWorld,
    ...headers,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

/** An answer as it is compared: the same JSON, whatever the order of its envelope and the white space around it. */
export function canonical(body: Buffer): string {
  const { data, ...rest } = JSON.parse(body.toString('utf8'));
  return JSON.stringify({ ...rest, data });
}
