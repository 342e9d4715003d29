import { z } from 'zod';
import { type RateLimits, rateLimits, roomyRateLimits, smallestQuota } from '../access/rates/limits.js';

/** Rate limits as they are set: none, or points a minute. */
export type RateSetting = 'no' | RateLimits;

/** How much a gateway tells and carries out, and for whom. */
export interface ServingConfig {
  /** True where the schema is told to whoever asks, and explorers are served. */
  readonly introspection: boolean;
  /** Path of the manifest of the documents that alone are carried out; undefined where any is. */
  readonly persistedDocuments: string | undefined;
  /** How many points each may spend in a minute. */
  readonly rates: RateSetting;
}

const quota = /^(stranger|session|authority|tester)=(\d{4,9})$/;

const rates = z.string().transform((text, context): RateSetting => {
  if (text === 'no') return 'no';
  if (text === 'yes') return rateLimits;
  const given = text.split(',').map(part => {
    const [, by = '', points] = quota.exec(part.trim()) ?? [];
    return [by, Number(points)] as const;
  });
  // What is left out stays as it is.
  if (given.every(([by, points]) => by !== '' && points >= smallestQuota))
    return { ...rateLimits, ...Object.fromEntries(given) };
  context.addIssue('no rate limits');
  return z.NEVER;
});

export const servingSettings = {
  INTROSPECTION: z.enum(['yes', 'no']).optional(),
  PERSISTED_DOCUMENTS: z.string().min(1).optional(),
  RATE_LIMITS: rates.optional(),
};

/** What each must be, for messages. */
export const rightServingSettings = {
  INTROSPECTION: 'yes, to tell the schema to whoever asks and serve explorers, or no',
  PERSISTED_DOCUMENTS:
    'the path of a manifest: a JSON object of documents under the SHA-256 of their texts in hexadecimal',
  RATE_LIMITS: `yes, no, or points a minute from ${smallestQuota} on, by whom they are for, such as stranger=10000,session=20000`,
};

type Settings = z.infer<z.ZodObject<typeof servingSettings>>;
type Environment = 'development' | 'production' | 'test';

/** Rate limits where none are set: room under development, none in tests, which ask as fast as they can. */
const usualRates: Readonly<Record<Environment, RateSetting>> = {
  production: rateLimits,
  development: roomyRateLimits,
  test: 'no',
};

/** What these settings say, with what holds where they say nothing. */
export function servingOf(values: Settings & { readonly NODE_ENV: Environment }): ServingConfig {
  const usual = values.NODE_ENV === 'production' ? 'no' : 'yes';
  return {
    introspection: (values.INTROSPECTION ?? usual) === 'yes',
    persistedDocuments: values.PERSISTED_DOCUMENTS,
    rates: values.RATE_LIMITS ?? usualRates[values.NODE_ENV],
  };
}
