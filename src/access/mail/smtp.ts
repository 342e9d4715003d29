import type { Transporter } from 'nodemailer';
import type { WrittenLetter } from './letter.js';
import type { SmtpSettings } from './settings.js';

/** Hands letters over to a mail relay. */
export interface Relay {
  /** Resolves once the relay has taken the letter. @throws RelayRefusal */
  send(letter: WrittenLetter): Promise<void>;
  close(): void;
}

/** A relay that did not take a letter. What it answered is not repeated: it may quote an address. */
export class RelayRefusal extends Error {
  override readonly name = 'RelayRefusal';
  constructor(
    /** Kind of failure by nodemailer's name, such as `ECONNECTION`. */
    readonly code: string,
    /** SMTP reply code; null where none was read. */
    readonly reply: number | null,
  ) {
    super(`the mail relay did not take a letter (${code}${reply === null ? '' : ` ${reply}`})`);
  }

  /** True when the same letter would be refused again (RFC 5321, 4.2.1: replies 5yz). */
  get permanent(): boolean {
    return this.reply !== null && this.reply >= 500;
  }
}

const seconds = 1000;
const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** The relay of the settings. It speaks TLS, from the start or by STARTTLS, except to this very machine. */
export function smtpRelay({ smtpUrl, from }: SmtpSettings): Relay {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const options = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !thisMachine.test(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  // Loaded for the first letter: a start does without it.
  let transport: Promise<Transporter> | null = null;
  const open = async (): Promise<Transporter> =>
    (await import('nodemailer')).default.createTransport(options);
  return {
    async send({ to, subject, text, html }) {
      // RFC 3834: an automatic answer to an automatic letter would go back and forth.
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
      try {
        transport ??= open().catch(error => {
          transport = null;
          throw error;
        });
        await (await transport).sendMail({ from, to, subject, text, html, headers });
      } catch (error) {
        throw refusalOf(error);
      }
    },
    close: () => void transport?.then(opened => opened.close()).catch(() => {}),
  };
}

function refusalOf(error: unknown): RelayRefusal {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return new RelayRefusal(
    typeof code === 'string' ? code : 'UNKNOWN',
    typeof responseCode === 'number' ? responseCode : null,
  );
}
