import type { RegisterPort, Secrets } from '../../access/index.js';
import type { CertifiedView } from '../../licence/index.js';
import { SourceError } from '../../snpc/index.js';
import type { IssuedDocuments } from '../../store/store.js';
import { type LegalDay, legalDayOf } from '../../time/index.js';
import type { DocumentAsker } from '../asker.js';
import { type IssuedDocument, issuedFrom } from '../issuing/issued.js';
import { numberOf } from '../issuing/number.js';
import { certifies } from '../issuing/standing.js';
import { type DocumentStatus, statusOf } from '../issuing/status.js';
import type { JudgedCode } from './judging.js';

/** Where documents that were issued here are found again. */
export interface IssuedHereParts {
  readonly rows: Pick<IssuedDocuments, 'byNumber'>;
  readonly secrets: Secrets;
  readonly register: Pick<RegisterPort, 'markOf'>;
}

/**
 * The document of a number as it is typed, in a world that still is as it was then; null where there is none. Rejects with
 * a `SourceError` where the register does not say which world stands.
 */
export async function numberedHere(typed: string, parts: IssuedHereParts): Promise<IssuedDocument | null> {
  const number = numberOf(typed);
  const row = number === null ? null : await parts.rows.byNumber(number);
  const document = row && issuedFrom(row, parts.secrets);
  if (document === null) return null;
  const standing = await parts.register.markOf(document.world).catch(absentWhereUnknown);
  return standing?.generation === document.generation ? document : null;
}

/** The document that was issued here with this very code. */
export async function issuedAs(
  { code, seal, stated }: JudgedCode,
  parts: IssuedHereParts,
): Promise<IssuedDocument | null> {
  if (seal !== 'AUTHENTIC' && seal !== 'SIGNED_IN_THE_FUTURE') return null;
  const document = await numberedHere(stated.number ?? '', parts);
  return document?.twoDDoc === code.text ? document : null;
}

/** What a document is worth on the day of its world, and what the register says then to those who may know. */
export async function standingToday(
  document: IssuedDocument,
  mayTellToday: boolean,
  asker: DocumentAsker,
  { secrets }: IssuedHereParts,
): Promise<{
  readonly status: DocumentStatus;
  readonly today: CertifiedView | null;
  readonly day: LegalDay;
}> {
  const { neph, world, generation } = document;
  const register = asker.openAs({ kind: 'VERIFIER', neph, issuedIn: { world, generation } });
  const [{ clock }, agrees, shown] = await Promise.all([
    register.now(),
    certifies(document, register, secrets),
    mayTellToday ? register.certified(neph) : ownView(document, asker),
  ]);
  const day = legalDayOf(clock);
  return {
    // Whoever verifies has judged the seal already.
    status: statusOf({ ...document, agrees, isSealed: true, today: day }),
    today: shown?.kind === 'VIEW' ? shown.view : null,
    day,
  };
}

/** What an asker may know by themselves, as the holder or an authority, in the world of the document alone. */
async function ownView({ neph, world }: IssuedDocument, { register }: DocumentAsker) {
  if (register.world !== world) return null;
  if ((await register.verdict('READ_CERTIFIED_STATE')) !== 'ALLOWED') return null;
  return register.certified(neph);
}

/** A world that is gone has no documents; any other failure is the register's. */
function absentWhereUnknown(error: unknown): null {
  if (error instanceof SourceError && error.code === 'UNKNOWN_WORLD') return null;
  throw error;
}
