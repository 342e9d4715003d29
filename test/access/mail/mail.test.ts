import { describe, expect, it, vi } from 'vitest';
import {
  createMail,
  type Letter,
  type MailFailure,
  tryEmailAddress,
} from '../../../src/access/mail/index.js';
import { type Relay, RelayRefusal } from '../../../src/access/mail/smtp.js';
import { words } from '../../../src/access/mail/words.js';
import { write } from '../../../src/access/mail/write.js';
import { createManualTime } from '../../../src/testing/manualTime.js';
import { wallClock, wallScheduler } from '../../../src/time/index.js';
import { noon } from '../../support/accountDesk.js';
import { smtpServer } from '../../support/smtpServer.js';

const to = tryEmailAddress('camille@example.org') as NonNullable<ReturnType<typeof tryEmailAddress>>;
const link = 'https://gateway.example/account/activate#snpc_mail_secret';
const letter: Letter = { kind: 'ACTIVATION', to, language: 'fr', link };
const from = 'Permis de conduire <no-reply@gateway.example>';

describe('a letter', () => {
  const kinds = Object.keys(words) as Letter['kind'][];

  it.each(kinds.flatMap(kind => (['fr', 'en'] as const).map(language => ({ kind, language }))))(
    '$kind in $language has a subject, its link as text and as HTML, and says what it is not',
    ({ kind, language }) => {
      const { subject, text, html } = write({ kind, to, language, link });
      expect(subject).toBe(words[kind].subject[language]);
      expect(text).toContain(`\n\n${link}\n\n`);
      expect(html).toContain(`<a href="${link}">`);
      expect(html).toContain(`<html lang="${language}">`);
      for (const body of [text, html]) {
        expect(body).toMatch(
          language === 'fr' ? /n(’|&#8217;)est pas un service de l/ : /not a service of the State/,
        );
        expect(body).not.toContain('camille');
      }
    },
  );

  it('lets nothing of its link out of the attribute', () => {
    const { html } = write({ ...letter, link: 'https://x.example/"><script>alert(1)</script>&' });
    expect(html).not.toContain('<script>');
    expect(html).toContain('https://x.example/&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#38;');
  });
});

describe('an outbox', () => {
  it('keeps the last hundred letters, the latest first', async () => {
    const { clock, scheduler } = createManualTime(noon);
    const mail = createMail({ settings: null, clock, scheduler, report: () => {} });
    for (let n = 0; n < 101; n++) mail.post({ ...letter, link: `${link}${n}` });
    const kept = mail.outbox?.list() ?? [];
    expect(kept.map(one => one.link)).toEqual(Array.from({ length: 100 }, (_, n) => `${link}${100 - n}`));
    expect(kept[0]).toMatchObject({ to, kind: 'ACTIVATION', at: noon, subject: 'Activez votre compte' });
    await mail.close();
  });
});

describe('mail by SMTP', () => {
  const overSmtp = (smtpUrl: string, report: (failure: MailFailure) => void = () => {}) =>
    createMail({ settings: { smtpUrl, from }, clock: wallClock, scheduler: wallScheduler, report });

  it('reaches one recipient, as text and HTML, marked as automatic', async () => {
    const server = await smtpServer();
    const mail = overSmtp(server.url);
    mail.post(letter);
    await mail.close();
    expect(server.received).toHaveLength(1);
    const [received] = server.received;
    expect(received?.from).toBe('MAIL FROM:<no-reply@gateway.example>');
    expect(received?.to).toEqual(['RCPT TO:<camille@example.org>']);
    expect(received?.data).toMatch(/^From: Permis de conduire <no-reply@gateway\.example>\r$/m);
    expect(received?.data).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(received?.data).toMatch(/^Subject: Activez votre compte\r$/m);
    expect(received?.data).toContain('text/plain; charset=utf-8');
    expect(received?.data).toContain('text/html; charset=utf-8');
    expect(mail.outbox).toBeNull();
  });

  it('adds no header and no recipient whatever an address holds', async () => {
    const server = await smtpServer();
    const mail = overSmtp(server.url);
    const hostile = 'camille@example.org\r\nBcc: other@example.org\r\n\r\nhello' as typeof to;
    expect(tryEmailAddress(hostile)).toBeUndefined();
    mail.post({ ...letter, to: hostile });
    await mail.close();
    for (const { to: recipients, data } of server.received) {
      expect(recipients.length).toBeLessThanOrEqual(1);
      expect(data).not.toMatch(/^Bcc:/m);
    }
  });

  it('speaks to another machine under TLS alone', async () => {
    const server = await smtpServer();
    const failures: MailFailure[] = [];
    const elsewhere = server.url.replace('127.0.0.1', '0.0.0.0');
    const mail = overSmtp(elsewhere, failure => failures.push(failure));
    mail.post(letter);
    await mail.close();
    expect(server.received).toEqual([]);
    expect(failures).toMatchObject([{ kind: 'ACTIVATION', givenUp: true }]);
  });

  it('tells a failure without the address that the relay quotes', async () => {
    const server = await smtpServer();
    server.refuse('550 5.1.1 <camille@example.org> is unknown');
    const failures: MailFailure[] = [];
    const mail = overSmtp(server.url, failure => failures.push(failure));
    mail.post(letter);
    await vi.waitFor(() => expect(failures).toHaveLength(1), 5_000);
    expect(failures).toEqual([
      { kind: 'ACTIVATION', code: 'EENVELOPE', reply: 550, tries: 1, givenUp: true },
    ]);
    await mail.close();
    expect(server.received).toEqual([]);
  });
});

describe('a delivery', () => {
  function delivering(refusals: readonly (RelayRefusal | null)[]) {
    const time = createManualTime(noon);
    const sentAt: number[] = [];
    const failures: MailFailure[] = [];
    const relay: Relay = {
      async send() {
        const refusal = refusals[sentAt.length];
        sentAt.push(time.clock.now() - noon);
        if (refusal) throw refusal;
      },
      close: vi.fn(),
    };
    const { clock, scheduler } = time;
    const report = (failure: MailFailure) => void failures.push(failure);
    return {
      mail: createMail({ settings: null, relay, clock, scheduler, report }),
      time,
      sentAt,
      failures,
      relay,
    };
  }
  const unreachable = new RelayRefusal('ECONNECTION', null);

  it('begins after the answer, and is over with the relay', async () => {
    const { mail, time, sentAt, failures } = delivering([]);
    mail.post(letter);
    expect(sentAt).toEqual([]);
    await time.advanceBy(3_600_000);
    expect(sentAt).toEqual([250]);
    expect(failures).toEqual([]);
  });

  it('is tried four times, then given up', async () => {
    const { mail, time, sentAt, failures } = delivering([unreachable, unreachable, unreachable, unreachable]);
    mail.post(letter);
    await time.advanceBy(24 * 3_600_000);
    expect(sentAt).toEqual([250, 5_250, 65_250, 665_250]);
    expect(failures.map(({ tries, givenUp }) => [tries, givenUp])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ]);
  });

  it('goes on after a reply that is not for good, and ends at one that is', async () => {
    const { mail, time, sentAt } = delivering([
      new RelayRefusal('EENVELOPE', 451),
      new RelayRefusal('EAUTH', 535),
    ]);
    mail.post(letter);
    await time.advanceBy(24 * 3_600_000);
    expect(sentAt).toHaveLength(2);
  });

  it('has a last try when the mail closes, and leaves nothing behind', async () => {
    const { mail, time, sentAt, failures, relay } = delivering([unreachable, unreachable]);
    mail.post(letter);
    await mail.close();
    expect(sentAt).toEqual([0]);
    expect(failures).toMatchObject([{ givenUp: true }]);
    expect(time.armed()).toEqual([]);
    expect(relay.close).toHaveBeenCalledOnce();
    mail.post(letter);
    expect(failures[1]).toMatchObject({ code: 'TOO_MANY_WAITING', tries: 0 });
  });

  it('does not hold a stop for longer than five seconds', async () => {
    const { clock, scheduler, advanceBy } = createManualTime(noon);
    const relay: Relay = { send: () => new Promise(() => {}), close: vi.fn() };
    const mail = createMail({ settings: null, relay, clock, scheduler, report: () => {} });
    mail.post(letter);
    const closed = mail.close();
    await advanceBy(4_999);
    expect(relay.close).not.toHaveBeenCalled();
    await advanceBy(1);
    await closed;
    expect(relay.close).toHaveBeenCalledOnce();
  });

  it('holds a thousand letters at most', () => {
    const { mail, failures } = delivering([]);
    for (let n = 0; n < 1_001; n++) mail.post(letter);
    expect(failures).toMatchObject([{ code: 'TOO_MANY_WAITING', givenUp: true }]);
  });
});
