import { z } from 'zod';
import { refuseProof } from './problems.js';

/** Who signed in, as FranceConnect tells it: the identity of the RNIPP. */
export interface FranceConnectIdentity {
  /** All the first names, in the order of the birth certificate. */
  readonly givenNames: readonly string[];
  /** Birth name. */
  readonly familyName: string;
  /** `YYYY-MM-DD`; a presumed day or month is 01. */
  readonly birthdate: string;
  /** The same with its presumed parts as 00, where the provider tells. */
  readonly rawBirthdate: string | null;
  readonly gender: 'female' | 'male' | 'unspecified';
  /** Code of the commune (COG of Insee); null when born abroad. */
  readonly birthplace: string | null;
  /** Code of the country (COG of Insee): 99100 for France. */
  readonly birthcountry: string;
  readonly email: string | null;
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A text that may be absent or empty. */
const perhaps = (text: z.ZodType<string>) =>
  z
    .union([text, z.literal('').transform(() => null)])
    .nullish()
    .transform(value => value ?? null);

const claims = z.object({
  given_name: z.string().default(''),
  given_name_array: z.array(z.string()).optional(),
  family_name: z.string().trim().min(1),
  birthdate: day,
  idp_birthdate: perhaps(day).catch(null),
  gender: z.enum(['female', 'male', 'unspecified']).catch('unspecified'),
  birthplace: perhaps(z.string().regex(/^[0-9A-Z]{5}$/)),
  birthcountry: z.string().regex(/^\d{5}$/),
  email: perhaps(z.string()).catch(null),
});

/** Reads the claims of userinfo. @throws SignInFailure IDENTITY_INCOMPLETE when what names a person is not there */
export function readIdentity(given: unknown): FranceConnectIdentity {
  const { data } = claims.safeParse(given);
  if (data === undefined) throw refuseProof('IDENTITY_INCOMPLETE');
  return {
    givenNames: (data.given_name_array ?? data.given_name.split(/\s+/)).filter(name => name !== ''),
    familyName: data.family_name,
    birthdate: data.birthdate,
    rawBirthdate: data.idp_birthdate,
    gender: data.gender,
    birthplace: data.birthplace,
    birthcountry: data.birthcountry,
    email: data.email,
  };
}
