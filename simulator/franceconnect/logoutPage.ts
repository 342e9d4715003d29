import { both, type Page, page } from './html.js';

const submit = 'document.forms[0].submit()';

/** The form of oidc-provider, sent off at once; a button stands by where scripts do not run. */
export function logoutPage(form: string): Page {
  const id = /id="([^"]+)"/.exec(form)?.[1] ?? '';
  return page(
    'Déconnexion',
    `<h1>${both('Déconnexion', 'Signing out')}</h1>
${form.replace('</form>', '<input type="hidden" name="logout" value="yes"/></form>')}
<noscript><button type="submit" form="${id}">${both('Continuer', 'Continue')}</button></noscript>`,
    submit,
  );
}

/** Where a sign-out ends that names no address to go back to. */
export const signedOutPage: Page = page(
  'Déconnexion',
  `<h1>${both('Vous êtes déconnecté', 'You are signed out')}</h1>`,
);
