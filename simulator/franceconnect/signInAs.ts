import type { FranceConnectFailure } from '../world/franceConnectFailures.js';

/** What somebody does on the page of the simulated FranceConnect. */
export type SignInChoice =
  | { readonly persona: string; readonly failure?: FranceConnectFailure }
  | { readonly neph: string; readonly failure?: FranceConnectFailure }
  | { readonly giveUp: true };

/** Steps of a sign-in, redirects included, before it is given up as endless. */
const mostSteps = 10;

/**
 * Carries out a sign-in as a browser does, without one: opens the address that a service sends browsers to, chooses, and
 * gives the address that FranceConnect sends back to, which it does not open. @throws Error with the answer of a page
 * that leads nowhere
 */
export async function signInAs(authorizationUrl: URL | string, choice: SignInChoice): Promise<URL> {
  const cookies = new Map<string, string>();
  const home = new URL('./', authorizationUrl).href;
  let next: { url: URL; form?: URLSearchParams } = { url: new URL(authorizationUrl) };
  for (let step = 0; step < mostSteps; step += 1) {
    const response = await visit(next.url, next.form, cookies);
    const location = response.headers.get('location');
    if (location !== null) {
      next = { url: new URL(location, next.url) };
      if (!next.url.href.startsWith(home)) return next.url;
    } else if (response.status === 200 && next.url.pathname.includes('/interaction/')) {
      next = { url: next.url, form: formOf(choice) };
    } else {
      throw new Error(`FranceConnect answered ${response.status}: ${await response.text()}`);
    }
  }
  throw new Error('FranceConnect leads round in circles');
}

function formOf(choice: SignInChoice): URLSearchParams {
  if ('giveUp' in choice) return new URLSearchParams({ 'give-up': 'yes' });
  const { failure = '', ...who } = choice;
  return new URLSearchParams({ ...who, failure });
}

async function visit(
  url: URL,
  form: URLSearchParams | undefined,
  cookies: Map<string, string>,
): Promise<Response> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form && { method: 'POST', body: form }),
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    cookies.set(name, value);
  }
  return response;
}
