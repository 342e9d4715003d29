import type { GraphQLSchema } from 'graphql';
import type { Doorkeeper } from '../access/index.js';
import type { Neph } from '../snpc/index.js';
import { type WarmedUp, warmUp } from './warmUp.js';

/** What a gateway stands on. */
export interface Footing {
  readonly schema: GraphQLSchema;
  readonly doorkeeper: Doorkeeper;
  /** Reads a dossier for nobody, where the source is not elsewhere. */
  readonly opened: { warmUp?(neph: Neph): Promise<void> };
  /** Dossiers that there are. */
  readonly personas: readonly { readonly neph: Neph }[];
  /** Told of a failure. */
  readonly report: (error: unknown) => void;
}

/** Dossiers that are read ahead: one alone leaves half of the way cold. */
const readAhead = 4;

/**
 * The way of a query over a specimen; and what it stands on here: a session that nobody has, dossiers for nobody. Nothing is
 * written. A failure is reported, and null is what it came to: whoever asks first waits longer then, and nothing else.
 */
export async function getReady(footing: Footing): Promise<WarmedUp | null> {
  const { schema, doorkeeper, opened, personas, report } = footing;
  const secret = `snpc_session_${'0'.repeat(43)}`;
  const nobody = { secret, world: undefined, persona: null, purpose: null, caseReference: null };
  try {
    await doorkeeper.whoIs(nobody);
    for (const { neph } of personas.slice(0, readAhead)) await opened.warmUp?.(neph);
    return await warmUp(schema);
  } catch (error) {
    report(error);
    return null;
  }
}
