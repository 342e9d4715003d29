import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { firstQuery } from './firstQuery.js';
import type { FirstPersona } from './tabs.js';

export type { FirstPersona } from './tabs.js';

// The page says itself from where it loads what: only what it leaves out stands here.
/** The policy of that page, and of every answer at its address. */
export const sandboxPolicy = ["form-action 'self'"];

// Sandbox opens on one document: the others are where tabs can be given.
const moreTabs =
  '# History, forecast, what-if, two times, a subscription, a tester’s day: ready to run in the tabs of /graphiql.\n';

/** Apollo Sandbox for browsers at the GraphQL address; it loads from the internet. */
export async function sandbox<Context extends BaseContext>(
  persona: FirstPersona,
): Promise<ApolloServerPlugin<Context>> {
  const { ApolloServerPluginLandingPageLocalDefault } = await import(
    '@apollo/server/plugin/landingPage/default'
  );
  const plugin = ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    footer: false,
    document: `${moreTabs}${firstQuery}`,
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
