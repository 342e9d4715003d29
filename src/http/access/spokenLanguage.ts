import { AsyncLocalStorage } from 'node:async_hooks';
import { preferredLanguage } from '../../graphql/kit/language.js';
import type { Language } from '../../licence/index.js';

const spoken = new AsyncLocalStorage<Language>();

/**
 * Answers a request in the language of its `Accept-Language`. Apollo tells nothing of the request to what formats its
 * errors, some of which come before any context is made: they find the language here.
 */
export function speaking<Answer>(acceptLanguage: string | undefined, answer: () => Answer): Answer {
  return spoken.run(preferredLanguage(acceptLanguage), answer);
}

/** The language of the request that is being answered; French where there is none. */
export function languageSpoken(): Language {
  return spoken.getStore() ?? 'fr';
}
