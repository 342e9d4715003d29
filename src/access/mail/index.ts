export { type EmailAddress, mailboxOf, tryEmailAddress } from './address.js';
export type { MailFailure } from './delivery.js';
export type { Letter, LetterKind } from './letter.js';
export { createMail, type Mail } from './mail.js';
export type { KeptLetter, Outbox } from './outbox.js';
export type { MailSettings } from './settings.js';
export { escapeHtml } from './write.js';
