import type { IncomingHttpHeaders } from 'node:http';

/**
 * True for a program, which sends no origin, for a page of this very host, and for one of the origins allowed. Browsers
 * let any page open a socket anywhere: the server alone can refuse it.
 */
export function isAllowedOrigin(
  { origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
