import type { FastifyRequest } from 'fastify';
import { preferredLanguage } from '../../graphql/kit/language.js';
import type { Language } from '../../licence/index.js';

/** Cookie that keeps the language somebody chose; it says nothing else of them. */
export const languageCookie = 'snpc_language';

/** What an address may ask: `language` is the switch, the others are read by some pages. */
export interface Asked {
  readonly language?: unknown;
  readonly world?: unknown;
  readonly problem?: unknown;
  readonly out?: unknown;
}

/** The language that an address chooses by the switch; null where it chooses none. */
export function chosenLanguage({ language }: Asked): Language | null {
  return language === 'fr' || language === 'en' ? language : null;
}

/** The language of a page: that of the switch, else the one chosen before, else that of the browser. */
export function languageOf(request: FastifyRequest<{ Querystring: Asked }>): Language {
  const kept = request.cookies?.[languageCookie];
  return (
    chosenLanguage(request.query) ??
    chosenLanguage({ language: kept }) ??
    preferredLanguage(request.headers['accept-language'])
  );
}
