import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyInstance } from 'fastify';
import { shownUnder } from '../access/securityHeaders.js';
import { varies } from '../access/varies.js';
import { explorerTabs, type FirstPersona } from './tabs.js';

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

// What a new tab holds: a query of one's own begins there.
const emptyTab = '# Whoever the headers below name is asking.\n{\n  viewer {\n    kind\n  }\n}\n';

/** Options of the explorer; those that the package does not tell of are handed to GraphiQL, which knows them. */
function offlineOptions(persona: FirstPersona): Parameters<typeof renderGraphiQL>[0] {
  const options = {
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS' as const,
    title: 'snpc-gateway',
    headers: JSON.stringify(persona.headers, null, 2),
    defaultQuery: emptyTab,
    defaultTabs: explorerTabs(persona),
  };
  return options;
}

/** An explorer that needs no internet, at `/graphiql`. Its page is made and compressed on first use. */
export function offlineExplorer(app: FastifyInstance, persona: FirstPersona): void {
  let page: Promise<Buffer> | undefined;
  const html = async (): Promise<string> => {
    // Nine megabytes, which a start without a browser does without.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    return prepared(renderGraphiQL(offlineOptions(persona)), persona);
  };
  app.get('/graphiql', shownUnder(offlinePolicy), async (request, reply) => {
    reply.type('text/html; charset=utf-8');
    varies(reply, 'accept-encoding');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return html();
    page ??= html().then(text => promisify(gzip)(text));
    return reply.header('content-encoding', 'gzip').send(await page);
  });
}

/** The page with what has to run before the explorer does. */
function prepared(html: string, persona: FirstPersona): string {
  const root = '<div id="root"></div>';
  if (!html.includes(root)) throw new Error('the page of the offline explorer has another form');
  const script = `<script>
${plainAddress}
${firstTab(persona)}
${keptTabs(persona)}
      </script>`;
  return html.replace(root, () => `${tabsStand}\n${root}\n${script}`);
}

// Its tabs move under the pointer that presses them when there are several, so that they cannot be chosen.
const tabsStand = '<style>.graphiql-tab { transform: none !important; }</style>';

// The explorer writes each query into the address of its page: with the NEPHs in it, it would go into the history of the
// browser, and to the server when the page is loaded again.
const plainAddress = `
        const { replaceState } = history;
        history.replaceState = (state, title) => replaceState.call(history, state, title, location.pathname);`;

// The editors begin with what the browser kept, not with their tab: without that, the first one would have no variables,
// and each visit one tab more.
function firstTab(persona: FirstPersona): string {
  return `
        const first = ${JSON.stringify(explorerTabs(persona)[0])};
        if (!localStorage.getItem('graphiql:tabState'))
          for (const [key, text] of Object.entries(first)) localStorage.setItem(\`graphiql:\${key}\`, text);`;
}

// The browser keeps the tabs with their headers, but a gateway may draw another token at each start: tabs that were kept
// are given the one of today.
function keptTabs({ headers }: FirstPersona): string {
  const { authorization } = headers;
  if (authorization === undefined) return '';
  return `
        const today = ${JSON.stringify(authorization)};
        const kept = localStorage.getItem('snpc:authorization');
        for (const key of kept && kept !== today ? ['graphiql:tabState', 'graphiql:headers'] : []) {
          const text = localStorage.getItem(key);
          if (text) localStorage.setItem(key, text.replaceAll(kept, () => today));
        }
        localStorage.setItem('snpc:authorization', today);`;
}
