import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway, type TestWorld } from '../../src/testing/index.js';
import { chromiumPath, openBrowser } from '../support/browser.js';

// How a front-end project tests a screen in a real browser: a page of its own, which asks the gateway for the balance
// of whoever is signed in, and a world of the test's own, whose clock it moves.

const page = (headers: Readonly<Record<string, string>>): string => `<!doctype html>
<title>Mes points</title>
<h1>Solde : <output id="balance">…</output></h1>
<ul id="history"></ul>
<button id="refresh">Actualiser</button>
<script type="module">
  const query = '{ viewer { licence { ... on Licence { balance pointEvents { nodes { on label points } } } } } }';
  async function refresh() {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...${JSON.stringify(headers)} },
      body: JSON.stringify({ query }),
    });
    const { licence } = (await response.json()).data.viewer;
    document.querySelector('#balance').textContent = licence.balance;
    document.querySelector('#history').replaceChildren(...licence.pointEvents.nodes.map(({ on, label, points }) => {
      const item = document.createElement('li');
      item.textContent = on + ' ' + label + ' ' + points;
      return item;
    }));
  }
  document.querySelector('#refresh').addEventListener('click', refresh);
  await refresh();
</script>`;

/** The front end's own server: its page, and the gateway behind one address. */
async function serveFrontEnd(html: string, gatewayUrl: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/graphql') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = {
      'content-type': 'application/json',
      'snpc-world': String(request.headers['snpc-world']),
      authorization: String(request.headers.authorization),
      'snpc-persona': String(request.headers['snpc-persona']),
    };
    const answer = await fetch(gatewayUrl, { method: 'POST', headers, body: Buffer.concat(chunks) });
    response.setHeader('content-type', 'application/json').end(await answer.text());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const chromium = chromiumPath();

describe.runIf(chromium !== null)('a screen in a real browser', () => {
  let gateway: TestGateway;
  let world: TestWorld;
  let server: Server;
  let browser: Browser;
  let screen: Page;

  beforeAll(async () => {
    gateway = await startTestGateway();
    world = await gateway.createWorld({ delays: 'instant' });
    server = await serveFrontEnd(page(world.headersOf('clean')), gateway.url);
    browser = await openBrowser(chromium as string);
    screen = await browser.newPage();
    await screen.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await gateway?.dispose();
  });

  it('shows a loss once the register holds it, and its points on the day the law gives them back', async () => {
    await screen.waitForFunction('document.querySelector("#balance").textContent === "12"');
    await world.command('reportInfraction', { neph: gateway.neph('clean'), offence: 'VIT-5-20-HORS' });
    await screen.click('#refresh');
    await screen.waitForFunction('document.querySelector("#balance").textContent === "11"');
    expect(await screen.textContent('#history')).toBe('2026-01-15 Perte de points -1');
    await world.advanceClock({ months: 6 });
    await screen.click('#refresh');
    await screen.waitForFunction('document.querySelector("#balance").textContent === "12"');
    expect(await screen.textContent('#history')).toContain('2026-07-15 Restitution du point unique 1');
  });
});
