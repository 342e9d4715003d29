import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { neph as nephIn } from '../../../src/snpc/index.js';
import { lineOfList, wholeView } from './answers.js';
import { openShared, serving } from './shared.js';

// The server of Node.js and nothing else: the least that an answer can cost.

const shared = await openShared();
const now = { asOf: null, knownAt: null };
const mostEvents = 100;

async function answer(request: IncomingMessage): Promise<object | null> {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const { register, settle } = await shared.open(request.headers);
  if (path === '/licences') {
    const nephs = query.slice('nephs='.length).split(',');
    const licences = await Promise.all(
      nephs.map(async neph => lineOfList(await register.licenceOfMany(nephIn(neph), now), 3)),
    );
    await settle();
    return { data: { licences } };
  }
  const events = Number(query.slice('events='.length));
  if (!(events <= mostEvents)) return null;
  const neph = nephIn(path.slice('/licences/'.length));
  const licence = wholeView(await register.licence(neph, now), events);
  await settle();
  return { data: { licence } };
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = createServer((request, response) => {
  answer(request).then(
    body =>
      body === null
        ? send(response, 400, { error: `events: at most ${mostEvents}` })
        : send(response, 200, body),
    error => send(response, 500, { error: String(error) }),
  );
});
server.listen(0, '127.0.0.1', () => {
  serving((server.address() as { port: number }).port, async () => {
    server.close();
    server.closeAllConnections();
    await shared.close();
  });
});
