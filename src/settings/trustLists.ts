import { z } from 'zod';

/** Paths of trust lists, separated by commas. */
export const trustLists = z
  .string()
  .default('')
  .transform(text => text.split(',').flatMap(part => part.trim() || []));

/** What they must be, for messages. */
export const rightTrustLists =
  'paths, separated by commas, of trust lists as /2d-doc/trust-list.json of a gateway gives them';
