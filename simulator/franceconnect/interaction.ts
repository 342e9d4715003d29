import { createHash } from 'node:crypto';
import { tryNeph } from '../../src/snpc/index.js';
import { type FranceConnectFailure, tryFranceConnectFailure } from '../world/franceConnectFailures.js';
import { choicePage } from './choicePage.js';
import { errorCodes, failurePage } from './errorPage.js';
import { answerPage, readForm } from './exchange.js';
import { markFailure } from './failures.js';
import type { Visit } from './franceConnect.js';
import { type Identity, identityOf } from './identity.js';
import type { People, Person } from './people.js';
import { identityName, level, lifetimes } from './settings.js';

type Interaction = Awaited<ReturnType<ReturnType<Visit['house']['provider']>['interactionDetails']>>;

/** The page on which somebody chooses who they are, and what they chose. */
export async function answerInteraction(visit: Visit, people: People): Promise<void> {
  const { request, response, house } = visit;
  const interaction = await interactionOf(visit);
  if (interaction === undefined) {
    const reason = 'This sign-in is over, or was begun in another browser';
    answerPage(response, 400, failurePage(errorCodes.other, reason));
    return;
  }
  const choice = { world: house.world, clientId: String(interaction.params.client_id) };
  if (request.method !== 'POST') {
    answerPage(response, 200, choicePage({ ...choice, people: await people.of(house.world) }));
    return;
  }
  const form = await readForm(request);
  if (form.has('give-up')) return giveUp(visit);
  const person = await chosenIn(form, house.world, people);
  if (person === undefined && !form.has('persona')) {
    const page = { ...choice, people: await people.of(house.world), refusal: refusalOf(form) };
    answerPage(response, 400, choicePage(page));
    return;
  }
  if (person === undefined) {
    answerPage(response, 400, failurePage(errorCodes.other, 'No persona of that name lives in this world'));
    return;
  }
  const failure = tryFranceConnectFailure(form.get('failure') ?? '');
  await signIn(visit, interaction, person, failure ?? (await people.strike(house.world, person.neph)));
}

/** The persona of a button; without one, whoever holds the dossier of the NEPH that was typed. */
async function chosenIn(form: URLSearchParams, world: string, people: People): Promise<Person | undefined> {
  const persona = form.get('persona');
  if (persona !== null) return (await people.of(world)).find(({ id }) => id === persona);
  const neph = tryNeph(form.get('neph') ?? '');
  return neph && (await people.holding(world, neph));
}

function refusalOf(form: URLSearchParams): readonly [string, string] {
  if (tryNeph(form.get('neph') ?? ''))
    return ['Aucun dossier de ce monde n’a ce NEPH.', 'No dossier of this world has that NEPH.'];
  return [
    'Un NEPH compte de 5 à 19 lettres et chiffres, le plus souvent douze chiffres.',
    'A NEPH has 5 to 19 letters and digits, most often twelve digits.',
  ];
}

async function interactionOf({
  request,
  response,
  house,
  base,
  path,
}: Visit): Promise<Interaction | undefined> {
  try {
    const found = await house.provider(base).interactionDetails(request, response);
    return path === `/interaction/${found.uid}` ? found : undefined;
  } catch {
    return undefined;
  }
}

/** What the service is told, in the words of FranceConnect. */
async function giveUp({ request, response, house, base }: Visit): Promise<void> {
  await house.provider(base).interactionFinished(request, response, {
    error: 'access_denied',
    error_description: 'user authentication aborted',
  });
}

async function signIn(
  visit: Visit,
  interaction: Interaction,
  person: Person,
  failure: FranceConnectFailure | undefined,
): Promise<void> {
  const { request, response, house, base } = visit;
  if (failure === 'REFUSED') return giveUp(visit);
  if (failure === 'ROTATED_KEYS') await house.keys.rotate();
  const account = rememberIdentity(visit, identityOf(person));
  const grantId = await grantOf(visit, interaction, account);
  if (failure !== undefined) markFailure(house.storage, grantId, failure);
  await house.provider(base).interactionFinished(request, response, {
    login: { accountId: account, acr: level, amr: ['pwd'] },
    consent: { grantId },
  });
}

/** Whoever signs in stays who they were then, whatever becomes of their dossier. */
function rememberIdentity({ house }: Visit, identity: Identity): string {
  const account = createHash('sha256').update(JSON.stringify(identity)).digest('base64url');
  house.storage.keep(identityName(account), identity, lifetimes.Session + lifetimes.Interaction);
  return account;
}

async function grantOf({ house, base }: Visit, { params }: Interaction, account: string): Promise<string> {
  const { Grant } = house.provider(base);
  const grant = new Grant({ accountId: account, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  grant.addOIDCClaims(claimsAsked(params.claims));
  return grant.save();
}

function claimsAsked(claims: unknown): string[] {
  if (typeof claims !== 'string') return [];
  const { userinfo = {}, id_token = {} } = JSON.parse(claims) as Record<string, object | undefined>;
  return [...Object.keys(userinfo), ...Object.keys(id_token)];
}
