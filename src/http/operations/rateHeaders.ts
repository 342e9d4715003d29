import { type Charge, rateWindow } from '../../access/rates/index.js';

/**
 * The headers that tell a quota and what is left of it: `RateLimit-Policy` and `RateLimit`, structured fields of
 * draft-ietf-httpapi-ratelimit-headers, in points; and `Retry-After` (RFC 9110, 10.2.3) where nothing is left.
 */
export function rateHeaders({
  by,
  quota,
  left,
  resetsIn,
  isBeyond,
}: Charge): [name: string, value: string][] {
  return [
    ['ratelimit-policy', `"${by}";q=${quota};w=${rateWindow}`],
    ['ratelimit', `"${by}";r=${left};t=${resetsIn}`],
    ...(isBeyond ? [['retry-after', `${Math.max(1, resetsIn)}`] as [string, string]] : []),
  ];
}

/** Their names, for pages of other origins to read. */
export const rateHeaderNames = ['RateLimit-Policy', 'RateLimit', 'Retry-After'];
