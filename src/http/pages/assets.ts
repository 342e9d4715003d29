import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../../packageRoot.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = path.join(packageRoot, 'src', 'http', 'pages', 'assets');

/**
 * Serves what the pages are dressed and moved by, under `/pages/`. Everything is read once, here: an address that names
 * no file of the folder finds nothing, whatever it looks like. Browsers ask each time whether it is still the same.
 */
export function serveAssets(app: FastifyInstance): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.map(found => found.split(path.sep).join('/'))) {
    const type = types[path.extname(name)];
    if (type === undefined) continue;
    const content = readFileSync(path.join(folder, name));
    const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
    // Browsers ask for an icon at the root too, from pages that name none.
    const addresses = name === 'icon.svg' ? [`/pages/${name}`, '/favicon.ico'] : [`/pages/${name}`];
    for (const address of addresses)
      app.get(address, async (request, reply) => {
        reply
          .header('cache-control', 'no-cache')
          .header('etag', tag)
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "default-src 'none'");
        if (request.headers['if-none-match'] === tag) return reply.code(304).send();
        return reply.type(type).send(content);
      });
  }
}
