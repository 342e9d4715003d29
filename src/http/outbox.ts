import type { FastifyInstance } from 'fastify';
import { escapeHtml, type KeptLetter, type Outbox } from '../access/mail/index.js';
import { isoInstant } from '../time/index.js';
import { varies } from './access/varies.js';

// The page shows texts alone: were one of them mistaken for markup, nothing would run and nothing be loaded.
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/**
 * The letters that a gateway under development did not send, at `/outbox`: a page for browsers, JSON for whoever prefers
 * it. They hold secrets in clear: mount it nowhere but there.
 */
export function serveOutbox(app: FastifyInstance, outbox: Outbox): void {
  app.get('/outbox', async (request, reply) => {
    varies(reply, 'accept').header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    const letters = outbox.list();
    if (prefersJson(request.headers.accept)) return { letters: letters.map(asJson) };
    return reply
      .header('content-security-policy', policy)
      .type('text/html; charset=utf-8')
      .send(page(letters));
  });
}

function prefersJson(accept = ''): boolean {
  const types = accept.split(',').map(part => part.split(';')[0]?.trim().toLowerCase());
  const [html, json] = ['text/html', 'application/json'].map(type => types.indexOf(type)) as [number, number];
  return json >= 0 && (html < 0 || json < html);
}

function asJson({ at, kind, to, subject, text, link }: KeptLetter) {
  return { at: isoInstant(at), kind, to, subject, text, link };
}

function page(letters: readonly KeptLetter[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Outbox of snpc-gateway</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:3rem auto;padding:0 1rem}
article{border-top:1px solid #999;padding:1rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
<h1>Outbox</h1>
<p>Letters of this gateway go nowhere: they stand here, the latest first, until it stops.</p>
${letters.length === 0 ? '<p>None yet.</p>' : letters.map(article).join('\n')}
</html>
`;
}

function article({ at, to, subject, text, link }: KeptLetter): string {
  const shown = escapeHtml(text).replace(
    escapeHtml(link),
    () => `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`,
  );
  return `<article>
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time>${isoInstant(at)}</time></p>
<pre>${shown}</pre>
</article>`;
}
