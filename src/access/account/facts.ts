import { isoDay, type LegalDay, legalDay } from '../../time/index.js';
import type { Secrets } from '../secrets.js';
import type { LicenceFormat } from './answers.js';

/** What somebody said of themselves when they made their account; their NEPH is linked on it. */
export interface AccountFacts {
  readonly birthName: string;
  readonly firstNames: readonly string[];
  readonly bornOn: LegalDay;
  readonly licenceFormat: LicenceFormat;
  /** Letters and digits, upper case. */
  readonly licenceNumber: string;
}

const use = 'facts of an account';

/** Seals facts for the store. */
export function sealFacts(secrets: Secrets, facts: AccountFacts): string {
  return secrets.seal(use, JSON.stringify({ ...facts, bornOn: isoDay(facts.bornOn) }));
}

/** The facts of a seal; null where another key sealed it. */
export function openFacts(secrets: Secrets, sealed: string): AccountFacts | null {
  const text = secrets.open(use, sealed);
  if (text === null) return null;
  const facts = JSON.parse(text) as Omit<AccountFacts, 'bornOn'> & { readonly bornOn: string };
  return { ...facts, bornOn: legalDay(facts.bornOn) };
}

/** What others may know of somebody, and which is no password: address, names, birth date, licence number. */
export function identityOf(email: string, facts: AccountFacts): string[] {
  const { birthName, firstNames, bornOn, licenceNumber } = facts;
  const [year = '', month = '', day = ''] = isoDay(bornOn).split('-');
  const dates = [`${year}${month}${day}`, `${day}${month}${year}`, `${day}${month}${year.slice(2)}`, year];
  const mailbox = email.split('@')[0] as string;
  const names = [birthName, ...firstNames];
  const parts = names.flatMap(name => name.split(/[\s'’-]+/));
  return [email, mailbox, ...mailbox.split(/[^\p{L}]+/u), ...names, ...parts, ...dates, licenceNumber];
}
