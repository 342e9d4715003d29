import { z } from 'zod';

declare const emailBrand: unique symbol;

/** An e-mail address of one mailbox, with nothing that could become a header or a second address. */
export type EmailAddress = string & { readonly [emailBrand]: true };

const longestAddress = 254;
const form = z.email();

/** Reads an address as people type it; undefined where the text is none. Letters outside ASCII are not taken. */
export function tryEmailAddress(text: string): EmailAddress | undefined {
  const address = text.trim();
  if (address.length > longestAddress || !form.safeParse(address).success) return undefined;
  return address as EmailAddress;
}

/** What two ways of writing one address have in common: its letters are not told apart by their case. */
export function mailboxOf(address: EmailAddress): string {
  return address.toLowerCase();
}
