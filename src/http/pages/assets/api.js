import { language, say, world } from './page.js';

/** Why the API gave nothing at all. */
export class Failure extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * Asks the GraphQL API, as whoever the cookie of the session says. It answers in the language of the page. What was
 * refused stands in the data, typed; this throws a `Failure` where there is no data.
 */
export async function ask(query, variables = {}) {
  const headers = { 'content-type': 'application/json', 'accept-language': language };
  if (world !== '') headers['snpc-world'] = world;
  const answer = await post({ method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  if (!answer?.data) throw new Failure(answer?.errors?.[0]?.extensions?.code ?? 'INTERNAL');
  return answer.data;
}

/**
 * Asks with a file in the place of a variable that is null, such as `input.file`, by the multipart request specification
 * for GraphQL.
 */
export async function askWithFile(query, variables, place, file) {
  const headers = { 'apollo-require-preflight': '1', 'accept-language': language };
  if (world !== '') headers['snpc-world'] = world;
  const body = new FormData();
  body.set('operations', JSON.stringify({ query, variables }));
  body.set('map', JSON.stringify({ 0: [`variables.${place}`] }));
  body.set('0', file);
  const answer = await post({ method: 'POST', headers, body });
  if (!answer?.data) throw new Failure(answer?.errors?.[0]?.extensions?.code ?? 'INTERNAL');
  return answer.data;
}

async function post(request) {
  try {
    return await (await fetch('/graphql', request)).json();
  } catch {
    throw new Failure('UNREACHABLE');
  }
}

const words = {
  UNREACHABLE: ['La passerelle ne répond pas.', 'The gateway does not answer.'],
  UNKNOWN_WORLD: ['Ce monde simulé n’existe pas.', 'This simulated world does not exist.'],
  SOURCE_UNAVAILABLE: ['Le registre ne répond pas.', 'The register does not answer.'],
  SOURCE_TIMED_OUT: ['Le registre n’a pas répondu à temps.', 'The register did not answer in time.'],
  TOO_MANY_REQUESTS: ['Trop de demandes en peu de temps.', 'Too many requests in a short time.'],
  JOURNAL_UNAVAILABLE: [
    'La consultation n’a pu être consignée : rien n’est montré.',
    'The consultation could not be noted: nothing is shown.',
  ],
  BAD_USER_INPUT: [
    'Une des saisies n’a pas la forme attendue.',
    'One of the fields has not the form expected.',
  ],
};

const otherwise = ['La passerelle a rencontré une erreur.', 'The gateway met a fault.'];

/** What to tell of something that failed, as an error of no field. */
export function sayFailure(error) {
  // A fault of the page itself is for whoever develops it.
  if (!(error instanceof Failure)) console.error(error);
  const [fr, en] = words[error.code] ?? otherwise;
  return { field: null, message: say(fr, en), remedy: say('Réessayez plus tard.', 'Try again later.') };
}
