import type { IncomingHttpHeaders } from 'node:http';

/** Whose pages may ask. */
export interface AllowedOrigins {
  /** Pages elsewhere. */
  readonly elsewhere: readonly string[];
  /** Pages of this gateway, by the address that browsers reach it under; null where it has none set. */
  readonly own: string | null;
}

/**
 * True for a program, which sends no origin, for a page of this gateway, and for one of the origins allowed. Browsers let
 * any page open a socket anywhere: the server alone can refuse it.
 *
 * Where no address is set, a page of this gateway is one of the host that the request names; behind a name that its owner
 * may point anywhere, that says nothing, so a set address counts alone.
 */
export function isAllowedOrigin(
  { origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>,
  { elsewhere, own }: AllowedOrigins,
): boolean {
  if (origin === undefined || elsewhere.includes(origin)) return true;
  if (own !== null) return origin === own;
  return URL.canParse(origin) && new URL(origin).host === host;
}
