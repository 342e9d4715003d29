import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInProblemCodes } from '../../src/access/franceconnect/index.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { contentSecurityPolicy } from '../../src/http/pages/headers.js';

const paths = [
  '/sign-in',
  '/account/new',
  '/account/activate',
  '/account/forgotten',
  '/account/reset',
  '/link',
  '/me',
  '/verify',
];

describe('the pages of sign-in', () => {
  let app: App;
  beforeAll(async () => {
    app = await createApp(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }), { memory: true });
  });
  afterAll(() => app.close());
  const get = (url: string, headers: Record<string, string> = {}) => app.fastify.inject({ url, headers });

  it.each(paths)('%s says that it is a simulation, in both languages', async path => {
    const french = await get(path);
    expect(french.statusCode).toBe(200);
    expect(french.body).toContain('<html lang="fr">');
    expect(french.body).toContain('SPÉCIMEN');
    const english = await get(path, { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' });
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('nobody here exists');
  });

  it.each(paths)('%s runs nothing that stands in it, and names only what is served here', async path => {
    const { headers, body } = await get(path);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(body).not.toMatch(/<style|<script(?! type="module" src=)| style=| on[a-z]+="|https?:/);
    const named = [...body.matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect((await get(name)).statusCode, name).toBe(200);
  });

  it.each(paths)(
    '%s labels every field, and puts no password in an address without its script',
    async path => {
      const { body } = await get(path);
      for (const [, id] of body.matchAll(/<input id="([^"]+)"/g))
        expect(body).toContain(`<label for="${id}">`);
      for (const [password] of body.matchAll(/<input[^>]+type="password"[^>]*>/g))
        expect(password).toMatch(/autocomplete="(current|new)-password"/);
      for (const [form] of body.matchAll(/<form[^>]*>/g)) expect(form).toContain('method="post"');
    },
  );

  it('keep the language of the switch, and forget any other', async () => {
    const switched = await get('/me?language=en');
    expect(switched.body).toContain('<html lang="en">');
    const cookie = String(switched.headers['set-cookie']);
    expect(cookie).toMatch(/^snpc_language=en; .*HttpOnly; SameSite=Lax/);
    const [kept = ''] = cookie.split(';');
    expect((await get('/link', { cookie: kept })).body).toContain('<html lang="en">');
    const odd = await get('/me?language=de', { cookie: 'snpc_language="><b>' });
    expect(odd.body).toContain('<html lang="fr">');
    expect(odd.headers['set-cookie']).toBeUndefined();
  });

  it('tell in words each reason for which somebody comes back with nothing done', async () => {
    const codes = [...signInProblemCodes, 'UNKNOWN_WORLD', 'REGISTER_UNAVAILABLE', 'ANYTHING', 'toString'];
    const told = [];
    for (const code of codes) {
      const { body } = await get(`/sign-in?problem=${code}`);
      told.push(/role="alert" tabindex="-1"><p>([^<]+)</.exec(body)?.[1]);
    }
    expect(told).not.toContain(undefined);
    expect(new Set(told).size).toBe(codes.length - 1);
    expect((await get('/sign-in')).body).not.toContain('id="problem"');
  });

  it('carry the world of an address to the doors, as text alone', async () => {
    const { body } = await get(`/sign-in?world=${encodeURIComponent('a"><script>b</script>')}`);
    expect(body).not.toContain('<script>');
    expect(body).toContain('data-world="a&#34;&#62;&#60;script&#62;b&#60;/script&#62;"');
    expect(body).toContain('returnTo=/me&amp;world=a%22%3E%3Cscript%3Eb%3C%2Fscript%3E"');
    expect((await get(`/sign-in?world=${'x'.repeat(99)}%F0%9F%98%80`)).statusCode).toBe(200);
  });

  it('serve what dresses them, once, and no file beside', async () => {
    const first = await get('/pages/pages.css');
    expect(first.headers['content-type']).toBe('text/css; charset=utf-8');
    const again = await get('/pages/pages.css', { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    for (const name of ['../servePages.ts', '..%2FservePages.ts', 'me/', 'nothing.js'])
      expect((await get(`/pages/${name}`)).statusCode, name).toBe(404);
  });
});

it('names the FranceConnect elsewhere that a form of sign-out leads to', () => {
  expect(contentSecurityPolicy(['https://fc.example'])).toContain("form-action 'self' https://fc.example;");
  expect(contentSecurityPolicy([])).toContain("form-action 'self';");
});
