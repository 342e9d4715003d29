import { SourceError } from '../../snpc/index.js';
import type { DoorOfSession, LinkRow, WorldMark } from '../../store/store.js';
import type { SignedInIdentity } from '../franceconnect/index.js';
import { agrees } from './agrees.js';
import { kinshipOf } from './kinship.js';
import type { LinkingParts } from './linking.js';

/** Whom a dossier is linked to. */
export interface Linked {
  readonly mark: WorldMark;
  readonly door: DoorOfSession;
  readonly subject: string;
}

/** Keeps a link and gives every session of its subject the dossier; gives the one that stands, of two at once. */
export async function keepLink(
  { links, sessions, clock }: LinkingParts,
  { mark: { world, generation }, door, subject }: Linked,
  dossier: string,
  kinship: readonly string[],
): Promise<LinkRow> {
  const mark = { world, generation };
  const link: LinkRow = { ...mark, door, subject, dossier, linkedAt: clock.now(), kinship };
  await links.add(link);
  const kept = (await links.of(subject, mark)) ?? link;
  await sessions.link(subject, mark, kept.dossier);
  return kept;
}

/** Links of kin that are looked at, at most: twins are few, and a shared address of a family too. */
const mostKin = 20;

/**
 * Finds again the link of somebody whose `sub` is new, and makes it theirs. Null when no dossier of their kin agrees with
 * who they are today, when several do, or when the register cannot tell: the NEPH is then asked.
 */
export async function linkOfKin(parts: LinkingParts, who: SignedInIdentity): Promise<string | null> {
  const { mark, subject, identity } = who;
  const kinship = kinshipOf(identity, parts.secrets);
  const kin = await parts.links.akin(kinship, mark);
  const dossiers = [...new Set(kin.map(({ dossier }) => dossier))].slice(0, mostKin);
  const agreeing = await Promise.all(dossiers.map(dossier => isTheirs(parts, who, dossier)));
  const [theirs, another] = dossiers.filter((_, index) => agreeing[index]);
  if (theirs === undefined || another !== undefined) return null;
  return (await keepLink(parts, { mark, door: 'FRANCECONNECT', subject }, theirs, kinship)).dossier;
}

async function isTheirs(
  { secrets, readDossier }: LinkingParts,
  { mark, identity }: SignedInIdentity,
  sealed: string,
): Promise<boolean> {
  const neph = secrets.openNeph(sealed);
  if (neph === null) return false;
  try {
    const dossier = await readDossier(mark, neph);
    return dossier !== null && agrees(identity, dossier.civilStatus);
  } catch (error) {
    // A register that fails keeps nobody from signing in.
    if (error instanceof SourceError) return false;
    throw error;
  }
}
