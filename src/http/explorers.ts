import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyInstance } from 'fastify';
import { shownUnder } from './access/securityHeaders.js';
import { firstQuery } from './firstQuery.js';

/** Who the explorers open on; without a NEPH, whoever asks gives one. */
export interface FirstPersona {
  readonly neph: string;
  /** Headers by which the explorers come signed in; none where whoever asks has to sign in. */
  readonly headers: Readonly<Record<string, string>>;
}

// The page says itself from where it loads what: only what it leaves out stands here.
/** The policy of that page, and of every answer at its address. */
export const sandboxPolicy = ["form-action 'self'"];

/** Apollo Sandbox for browsers at the GraphQL address; it loads from the internet. */
export function sandbox<Context extends BaseContext>(persona: FirstPersona): ApolloServerPlugin<Context> {
  const plugin = ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    footer: false,
    document: firstQuery,
    variables: { neph: persona.neph },
    headers: { ...persona.headers },
  });
  return {
    async serverWillStart(server) {
      const listener = await plugin.serverWillStart?.(server as never);
      const page = await (listener || undefined)?.renderLandingPage?.();
      if (!page) return;
      const { html } = page;
      const text = typeof html === 'string' ? async () => html : html;
      return { renderLandingPage: async () => ({ html: async () => withOfflineExplorer(await text()) }) };
    },
  };
}

// Apollo's page says no more than that it is offline: whoever reads that is shown the explorer that is not.
function withOfflineExplorer(html: string): string {
  return html.replace(
    /(you might be offline\.)/,
    '$1 <a href="/graphiql">Open the explorer that works offline.</a>',
  );
}

// All of it is in the page: its scripts, its styles, and what its editor runs beside them.
const offlinePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
];

/** An explorer that needs no internet, at `/graphiql`. Its page is made and compressed on first use. */
export function offlineExplorer(app: FastifyInstance, persona: FirstPersona): void {
  let page: Promise<Buffer> | undefined;
  const html = (): string =>
    withPlainAddress(
      renderGraphiQL({
        endpoint: '/graphql',
        subscriptionsProtocol: 'WS',
        title: 'snpc-gateway',
        headers: JSON.stringify(persona.headers, null, 2),
        defaultQuery: `${hint(persona)}${inlineVariables(persona)}`,
      }),
    );
  app.get('/graphiql', shownUnder(offlinePolicy), async (request, reply) => {
    reply.type('text/html; charset=utf-8');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return html();
    page ??= promisify(gzip)(html());
    return reply
      .header('content-encoding', 'gzip')
      .header('vary', 'accept-encoding')
      .send(await page);
  });
}

// The explorer writes each query into the address of its page: with the NEPHs in it, it would go into the history of the
// browser, and to the server when the page is loaded again.
function withPlainAddress(html: string): string {
  const root = '<div id="root"></div>';
  if (!html.includes(root)) throw new Error('the page of the offline explorer has another form');
  const keepPlain = `<script>
        const { replaceState } = history;
        history.replaceState = (state, title) => replaceState.call(history, state, title, location.pathname);
      </script>`;
  return html.replace(root, () => `${root}\n${keepPlain}`);
}

function hint({ neph }: FirstPersona): string {
  return neph === '' ? '# Put the NEPH of a dossier between the quotes.\n' : '';
}

// The offline explorer opens on text alone, so its query holds the persona's number itself.
function inlineVariables({ neph }: FirstPersona): string {
  return firstQuery
    .replace('($neph: Neph!)', '')
    .replace('{ neph: $neph }', `{ neph: ${JSON.stringify(neph)} }`);
}
