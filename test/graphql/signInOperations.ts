import { activeAccount, linked, password, programOf, signedIn } from '../support/accountHolder.js';
import { type Person, personAt, secretFor } from '../support/person.js';
import { asPersona } from '../support/tester.js';
import type { OperationRun, Prepared } from './operations.js';

let last = 0;
const newEmail = (): string => `operation-${++last}@example.org`;
const other = 'deux loutres comptent les nuages';
const none = () => ({});
const neph = '971099010001';

/** What a document is sent with: the headers of somebody, and variables that are known only then. */
function sentBy(person: Person, variables: Record<string, unknown> = {}): Prepared {
  return { headers: person.headers(), variables };
}

const stranger = async (address: string): Promise<Prepared> => sentBy(personAt(address));

/** Somebody who is signed in by an account of their own. */
async function owner(address: string): Promise<{ readonly person: Person; readonly email: string }> {
  const [visitor, email] = [personAt(address), newEmail()];
  await activeAccount(visitor, email);
  return { person: await programOf(visitor, email), email };
}

const signedInOwner = async (address: string): Promise<Prepared> => sentBy((await owner(address)).person);

const holder = async (address: string): Promise<Prepared> => {
  const { person } = await owner(address);
  await linked(person, neph);
  return sentBy(person);
};

const persona = (id: string) => async (): Promise<Prepared> => ({ headers: asPersona(id), variables: {} });

const newCalendarLink =
  'mutation { createCalendarLink(input: {}) { ... on CreatedCalendarLink { link { id } } } }';

const withLetter =
  (
    kind: 'ACTIVATION' | 'RESET',
    ask: (person: Person, email: string) => Promise<unknown>,
    more: object = {},
  ) =>
  async (address: string): Promise<Prepared> => {
    const [person, email] = [personAt(address), newEmail()];
    await ask(person, email);
    return sentBy(person, { input: { token: await secretFor(person, email, kind), ...more } });
  };

/** The input of a new account, for the document that creates it. */
const newAccount = (changes: object = {}) => ({
  input: {
    ...{ email: newEmail(), password, birthName: 'Lestrade', firstNames: ['Hélène', 'Odile'] },
    ...{ bornOn: '1978-03-22', licenceFormat: 'CARD', licenceNumber: 'SIM00001', acceptsTerms: true },
    ...changes,
  },
});

const create = (person: Person, email: string): Promise<unknown> =>
  person.ask(
    'mutation($input: CreateAccountInput!) { createAccount(input: $input) { userErrors { code } } }',
    newAccount({ email }),
  );

async function forget(person: Person, email: string): Promise<void> {
  await activeAccount(person, email);
  await person.ask(
    'mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
    { input: { email } },
  );
}

/** One run or more for each document of sign-in, by its path under schema/operations. */
export const signInRuns: Readonly<Record<string, readonly OperationRun[]>> = {
  'viewer.graphql': [
    { prepared: stranger, variables: none, holds: ['Viewer', 'NextStep'] },
    { prepared: signedInOwner, variables: none, holds: ['Viewer', 'NextStep'] },
  ],
  'my-licence.graphql': [
    { prepared: stranger, variables: none, holds: ['AccessRefused'] },
    { prepared: holder, variables: none, holds: ['Licence', 'ObtainableDocument', 'AccessRefused'] },
    { prepared: persona('everyday'), variables: none, holds: ['PointLoss', 'RestitutionForecastItem'] },
  ],
  'my-full-record.graphql': [
    { prepared: holder, variables: none, holds: ['Licence', 'AccessRefused'] },
    { prepared: persona('everyday'), variables: none, holds: ['FullRecord', 'Letter'] },
  ],
  'consultations.graphql': [
    {
      async prepared(address) {
        const person = personAt(address, { headers: asPersona('everyday') });
        await person.ask('{ viewer { licence { ... on Licence { balance } } } }');
        return sentBy(person);
      },
      variables: () => ({ first: 1 }),
      holds: ['ConsultationConnection', 'Consultation', 'PageInfo'],
    },
  ],
  'calendar-links.graphql': [
    {
      async prepared(address) {
        const { headers } = await holder(address);
        await personAt(address, { headers }).ask(newCalendarLink);
        return { headers, variables: {} };
      },
      variables: none,
      holds: ['Viewer', 'CalendarLink'],
    },
  ],
  'create-calendar-link.graphql': [
    { prepared: holder, variables: () => ({ input: {} }), holds: ['CreatedCalendarLink', 'CalendarLink'] },
    { prepared: stranger, variables: () => ({ input: {} }), holds: ['AccessRefused'] },
  ],
  'revoke-calendar-link.graphql': [
    {
      async prepared(address) {
        const { headers } = await holder(address);
        const { createCalendarLink } = await personAt(address, { headers }).ask(newCalendarLink);
        return { headers, variables: { input: { id: createCalendarLink.link.id } } };
      },
      variables: none,
      holds: ['RevokedCalendarLink'],
    },
    { prepared: holder, variables: () => ({ input: { id: 'none' } }), holds: ['CalendarLinkNotFound'] },
  ],
  'create-account.graphql': [
    { prepared: stranger, variables: () => newAccount(), holds: ['AccessPayload'] },
    {
      prepared: stranger,
      variables: () => newAccount({ password: 'court', acceptsTerms: false }),
      holds: ['AccessError'],
    },
  ],
  'activate-account.graphql': [
    { prepared: withLetter('ACTIVATION', create), variables: none, holds: ['AccessPayload'] },
    { prepared: stranger, variables: () => ({ input: { token: 'none' } }), holds: ['AccessError'] },
  ],
  'sign-in.graphql': [
    {
      async prepared(address) {
        const { email } = await owner(address);
        return sentBy(personAt(address), { input: { email, password, delivery: 'BEARER' } });
      },
      variables: none,
      holds: ['SignInPayload', 'NextStep'],
    },
    {
      prepared: stranger,
      variables: () => ({ input: { email: 'nobody@example.org', password } }),
      holds: ['AccessError'],
    },
  ],
  'sign-out.graphql': [{ prepared: signedInOwner, variables: none, holds: ['AccessPayload', 'Viewer'] }],
  'link-neph.graphql': [
    { prepared: signedInOwner, variables: () => ({ input: { neph } }), holds: ['AccessPayload', 'NextStep'] },
    {
      prepared: signedInOwner,
      variables: people => ({ input: { neph: people('everyday') } }),
      holds: ['AccessError'],
    },
  ],
  'change-password.graphql': [
    {
      prepared: signedInOwner,
      variables: () => ({ input: { current: password, next: other } }),
      holds: ['EndedSessionsPayload'],
    },
    {
      prepared: signedInOwner,
      variables: () => ({ input: { current: other, next: other } }),
      holds: ['AccessError'],
    },
  ],
  'request-password-reset.graphql': [
    {
      prepared: stranger,
      variables: () => ({ input: { email: newEmail() } }),
      holds: ['AccessPayload'],
    },
  ],
  'reset-password.graphql': [
    {
      prepared: withLetter('RESET', forget, { next: other }),
      variables: none,
      holds: ['EndedSessionsPayload'],
    },
    {
      prepared: stranger,
      variables: () => ({ input: { token: 'none', next: other } }),
      holds: ['AccessError'],
    },
  ],
  'sessions.graphql': [{ prepared: signedInOwner, variables: none, holds: ['Session'] }],
  'end-session.graphql': [
    {
      async prepared(address) {
        const { person, email } = await owner(address);
        await signedIn(personAt(address), email);
        const { viewer } = await person.ask('{ viewer { sessions { id isCurrent } } }');
        const { id } = viewer.sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
        return sentBy(person, { input: { id } });
      },
      variables: none,
      holds: ['AccessPayload'],
    },
    { prepared: signedInOwner, variables: () => ({ input: { id: 'none' } }), holds: ['AccessError'] },
  ],
  'end-other-sessions.graphql': [
    { prepared: signedInOwner, variables: none, holds: ['EndedSessionsPayload'] },
  ],
  'tester/sign-in-as-persona.graphql': [
    {
      variables: () => ({ input: { persona: 'everyday', door: 'ACCOUNT', delivery: 'BEARER' } }),
      holds: ['SignInPayload', 'NextStep'],
    },
    { variables: () => ({ input: { persona: 'nobody' } }), holds: ['AccessError'] },
  ],
  'tester/authority-token.graphql': [
    {
      variables: () => ({ input: { office: 'PREFECTURE', scopes: ['LICENCE'] } }),
      holds: ['AuthorityTokenPayload'],
    },
    { variables: () => ({ input: { office: 'JUDGE', name: ' ' } }), holds: ['AccessError'] },
  ],
  'tester/fail-sign-ins.graphql': [
    {
      variables: () => ({ failure: 'WRONG_SIGNATURE', forCalls: 1 }),
      holds: ['FaultPayload', 'Fault'],
    },
    { variables: () => ({ failure: 'REFUSED', forCalls: 0 }), holds: ['CommandError'] },
  ],
};
