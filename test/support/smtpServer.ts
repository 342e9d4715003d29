import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A letter as it went over the wire. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body, dot-stuffing undone. */
  readonly data: string;
}

/** A mail relay on this machine that keeps what it gets (RFC 5321, as much of it as a client asks). */
export interface SmtpServer {
  readonly url: string;
  readonly received: readonly ReceivedLetter[];
  /** Replies to the next recipients, in their order, such as `451 later`; then all are taken. */
  refuse(...replies: string[]): void;
}

/** Starts it on a free port; it ends with the test. */
export async function smtpServer(): Promise<SmtpServer> {
  const received: ReceivedLetter[] = [];
  const refusals: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    converse(socket, received, refusals);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (...replies) => void refusals.push(...replies),
  };
}

function converse(socket: Socket, received: ReceivedLetter[], refusals: string[]): void {
  let [from, to, data, buffer] = ['', [] as string[], null as string[] | null, ''];
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const endOfData = (lines: readonly string[]): void => {
    received.push({ from, to, data: lines.map(line => line.replace(/^\./, '')).join('\r\n') });
    [data, to] = [null, []];
    say('250 taken');
  };
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') [from, to] = [line, []];
    if (verb === 'RCPT') {
      const refusal = refusals.shift();
      if (refusal !== undefined) {
        say(refusal);
        return;
      }
      to = [...to, line];
    }
    if (verb === 'DATA') data = [];
    say({ DATA: '354 go on', QUIT: '221 bye', STAR: '454 no TLS here' }[verb] ?? '250 good');
    if (verb === 'QUIT') socket.end();
  };
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${buffer}${chunk}`.split('\r\n');
    buffer = lines.pop() ?? '';
    for (const line of lines) {
      if (data === null) command(line);
      else if (line === '.') endOfData(data);
      else data.push(line);
    }
  });
  say('220 a relay of tests');
}
