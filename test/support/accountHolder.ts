import { expect } from 'vitest';
import { type Person, secretFor } from './person.js';

/** What an account is created with by whoever holds the dossier of `clean`. */
export const lestrade = {
  birthName: 'Lestrade',
  firstNames: ['Hélène', 'Odile'],
  bornOn: '1978-03-22',
  licenceFormat: 'CARD',
  licenceNumber: 'SIM 00001',
  acceptsTerms: true,
} as const;

export const password = 'trois belettes jouent aux dominos';

/** What a test sees of who is asking. */
export const viewer = 'viewer { kind door world nextSteps { action url whereToFindTheNeph(language: EN) } }';

/** A whole licence as its holder reads it, with what asks for FranceConnect. */
export const ownLicence = `{ viewer { kind licence {
  ... on Licence { balance fullRecord { __typename ... on AccessRefused { code url } } }
  ... on AccessRefused { code } } } }`;

const errors = 'userErrors { code field }';

/** Creates an account and follows the link of its letter. */
export async function activeAccount(
  person: Person,
  email: string,
  changes: Record<string, unknown> = {},
): Promise<void> {
  expect(await created(person, email, changes)).toEqual([]);
  const token = await secretFor(person, email, 'ACTIVATION');
  const { activateAccount } = await person.ask(
    `mutation($input: MailTokenInput!) { activateAccount(input: $input) { ${errors} } }`,
    { input: { token } },
  );
  expect(activateAccount.userErrors).toEqual([]);
}

/** Asks for an account; gives what was refused. */
export async function created(
  person: Person,
  email: string,
  changes: Record<string, unknown> = {},
): Promise<readonly object[]> {
  const { createAccount } = await person.ask(
    `mutation($input: CreateAccountInput!) { createAccount(input: $input) { ${errors} viewer { kind } } }`,
    { input: { ...lestrade, email, password, ...changes } },
  );
  expect(createAccount.viewer.kind).toBe('STRANGER');
  return createAccount.userErrors;
}

/** Signs in by an account; gives what was answered. */
export async function signedIn(person: Person, email: string, changes: Record<string, unknown> = {}) {
  const { signIn } = await person.ask(
    `mutation($input: SignInInput!) { signIn(input: $input) { token ${errors} ${viewer} } }`,
    { input: { email, password, ...changes } },
  );
  return signIn;
}

/** Signs in by an account, as a program that brings its token from now on. */
export async function programOf(person: Person, email: string): Promise<Person> {
  const { token } = await signedIn(person, email, { delivery: 'BEARER' });
  expect(token).toMatch(/^snpc_session_/);
  return person.bringing(token);
}

/** Links a NEPH; gives what was answered. */
export async function linked(person: Person, neph: string) {
  const { linkNeph } = await person.ask(
    `mutation($input: LinkNephInput!) { linkNeph(input: $input) { ${errors} ${viewer} } }`,
    { input: { neph } },
  );
  return linkNeph;
}
