import { z } from 'zod';
import { tryEmailAddress } from './address.js';

/** How letters leave; null keeps them in an outbox of this process. */
export type MailSettings = SmtpSettings | null;

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with the user and password of the relay: a secret. */
  readonly smtpUrl: string;
  /** Whom letters come from: an address, or a name and an address between angle brackets. */
  readonly from: string;
}

/** The form of SMTP_URL. */
export const smtpUrl = z.string().refine(text => {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:\/\/[^/?#]+\/?$/.test(text)) return false;
  return url.hostname !== '' && [url.username, url.password].every(isEscapedWell);
});

/** What SMTP_URL must be, for messages. */
export const rightSmtpUrl =
  'an address such as smtps://user:password@mail.example:465, user and password percent-encoded';

/** The form of MAIL_FROM. A name may hold nothing that a header or a list of addresses is cut by. */
export const mailFrom = z
  .string()
  .max(200)
  .refine(text => {
    const [, address] = /^[^\p{C}<>"(),:;@[\\\]]+ <([^<>]+)>$/u.exec(text) ?? [];
    return tryEmailAddress(address ?? text) === (address ?? text);
  });

/** What MAIL_FROM must be, for messages. */
export const rightMailFrom =
  'an address, or a name with one, such as Permis de conduire <no-reply@gateway.example>';

function isEscapedWell(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
