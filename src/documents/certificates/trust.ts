import type { TrustedCertificate, TrustList } from './model.js';
import { readCertificate } from './readCertificate.js';

/** What came of looking for a certificate. */
export type TrustLookup =
  | ({
      readonly kind: 'FOUND';
      /**
       * Other certificates of that name: every gateway signs under the authority of tests, and calls its first
       * certificate alike, so lists of several may each have one.
       */
      readonly others: readonly TrustedCertificate[];
    } & TrustedCertificate)
  | { readonly kind: 'UNKNOWN_AUTHORITY' | 'UNKNOWN_CERTIFICATE' };

/** The certificates that signatures are judged by. */
export interface Trust {
  find(authority: string, certificateId: string): TrustLookup;
}

type Lists = readonly Pick<TrustList, 'authority' | 'certificates'>[];

/** Trusts what lists hold. Where one of them says that a certificate is revoked, it is. */
export function createTrust(lists: Lists): Trust {
  const found = new Map<string, TrustLookup>();
  return {
    find(authority, certificateId) {
      const name = `${authority}/${certificateId}`;
      const known = found.get(name);
      if (known) return known;
      const lookup = look(lists, authority, certificateId);
      // What is not there is not kept: strangers may ask for any name.
      if (lookup.kind === 'FOUND') found.set(name, lookup);
      return lookup;
    },
  };
}

function look(lists: Lists, authority: string, certificateId: string): TrustLookup {
  const ofAuthority = lists.filter(list => list.authority === authority);
  if (ofAuthority.length === 0) return { kind: 'UNKNOWN_AUTHORITY' };
  const met = new Map<string, TrustedCertificate>();
  for (const { id, pem, revokedAt } of ofAuthority.flatMap(({ certificates }) => certificates)) {
    const read = id === certificateId ? readCertificate(pem) : null;
    if (read === null) continue;
    const { key, validFrom, validUntil, fingerprint } = read;
    const before = met.get(fingerprint)?.revokedAt ?? null;
    met.set(fingerprint, { key, validFrom, validUntil, revokedAt: before ?? revokedAt });
  }
  const [first, ...others] = met.values();
  return first ? { kind: 'FOUND', ...first, others } : { kind: 'UNKNOWN_CERTIFICATE' };
}
