import type { Certificates } from './certificates.js';
import type { TrustList } from './model.js';
import { createTrust, type Trust } from './trust.js';

/** What this gateway trusts now: its own certificates, as they stand, and further lists that it was given. */
export function trustNow(
  { trustList }: Pick<Certificates, 'trustList'>,
  further: readonly TrustList[],
): () => Promise<Trust> {
  let last: { readonly own: TrustList; readonly trust: Trust } | null = null;
  return async () => {
    const own = await trustList();
    if (last?.own !== own) last = { own, trust: createTrust([own, ...further]) };
    return last.trust;
  };
}
