import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { createMail, type EmailAddress, type Mail } from '../../src/access/mail/index.js';
import { serveOutbox } from '../../src/http/outbox.js';
import { createManualTime } from '../../src/testing/manualTime.js';
import { noon } from '../support/accountDesk.js';

function outboxOf(post: (mail: Mail) => void) {
  const { clock, scheduler } = createManualTime(noon);
  const mail = createMail({ settings: null, clock, scheduler, report: () => {} });
  post(mail);
  const app = Fastify();
  if (mail.outbox) serveOutbox(app, mail.outbox);
  return (accept?: string) => app.inject({ url: '/outbox', headers: accept ? { accept } : {} });
}

const to = 'camille@example.org' as EmailAddress;
const link = 'https://gateway.example/account/activate#snpc_mail_secret';

describe('the outbox page', () => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it('shows each letter, with a link that can be followed', async () => {
    const ask = outboxOf(mail => mail.post({ kind: 'ACTIVATION', to, language: 'en', link }));
    const { body, headers } = await ask(browser);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('<h2>Activate your account</h2>');
    expect(body).toContain('To camille@example.org, <time>2026-01-15T11:00:00.000Z</time>');
    expect(body).toContain(`<a href="${link}">${link}</a>`);
  });

  it('says that there is none', async () => {
    expect((await outboxOf(() => {})(browser)).body).toContain('None yet.');
  });

  it('is JSON for whoever prefers it', async () => {
    const ask = outboxOf(mail => mail.post({ kind: 'RESET', to, language: 'fr', link }));
    const { letters } = (await ask('application/json')).json();
    expect(letters).toMatchObject([{ kind: 'RESET', to, link, at: '2026-01-15T11:00:00.000Z' }]);
    expect(Object.keys(letters[0])).toEqual(['at', 'kind', 'to', 'subject', 'text', 'link']);
    expect((await ask('text/html, application/json')).headers['content-type']).toMatch(/^text\/html/);
    expect((await ask()).headers['content-type']).toMatch(/^text\/html/);
  });

  it('lets nothing that a letter holds become markup', async () => {
    const hostile = '"><script>alert(1)</script>';
    const ask = outboxOf(mail =>
      mail.post({
        kind: 'RESET',
        to: `${hostile}@example.org` as EmailAddress,
        language: 'fr',
        link: `https://x.example/${hostile}$&`,
      }),
    );
    const { body } = await ask(browser);
    expect(body).not.toContain('<script');
    expect(body).toContain('alert(1)&#60;/script&#62;$&#38;</a>');
  });
});
