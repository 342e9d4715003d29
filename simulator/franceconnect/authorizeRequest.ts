/** Parameters that an authorization request must have, once and not empty. */
const required = ['acr_values', 'client_id', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'];

/** Those that it may have beside. */
const optional = ['claims', 'idp_hint', 'prompt', 'ui_locales'];

/** Fewest characters of a nonce. */
const shortestNonce = 22;

/**
 * What FranceConnect's own front refuses in an authorization request, in a sentence; undefined for a sound one. It is
 * told to the person on a page: the service is not gone back to. PKCE is refused like any parameter it does not know.
 */
export function faultOfAuthorizeRequest(parameters: URLSearchParams, level: string): string | undefined {
  for (const name of new Set(parameters.keys())) {
    if (![...required, ...optional].includes(name))
      return `The parameter ${name} is not one of FranceConnect's`;
    if (parameters.getAll(name).length > 1) return `The parameter ${name} is given twice`;
  }
  const missing = required.find(name => !parameters.get(name));
  if (missing !== undefined) return `The parameter ${missing} is missing`;
  const given = (name: string) => parameters.get(name) as string;
  if (given('nonce').length < shortestNonce) return `The nonce has fewer than ${shortestNonce} characters`;
  if (!given('acr_values').split(' ').includes(level)) return `acr_values does not ask for ${level}`;
  if (!URL.canParse(given('redirect_uri'))) return 'The redirect_uri is no URL';
  const prompt = parameters.get('prompt');
  if (prompt !== null && !prompt.split(' ').every(word => word === 'login' || word === 'consent')) {
    return 'The prompt is neither login nor consent';
  }
  return undefined;
}
