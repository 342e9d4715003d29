import DataLoader from 'dataloader';
import type { LicenceRefusal, Secrets } from '../access/index.js';
import type { Language } from '../licence/index.js';
import type { Neph } from '../snpc/index.js';
import type { DocumentShares, IssuedDocuments, ListedShare } from '../store/store.js';
import type { Clock, Instant } from '../time/index.js';
import type { DocumentAsker } from './asker.js';
import type { Trust } from './certificates/index.js';
import type { DocumentKind } from './content/model.js';
import { type IssuedDocument, issuedFrom, seals } from './issuing/issued.js';
import { actionOf, type IssueOutcome, type IssuingParts, issueDocument } from './issuing/issuing.js';
import type { DownloadLink } from './issuing/links.js';
import { standingOf } from './issuing/standing.js';
import type { DocumentStatus } from './issuing/status.js';
import type { ShareOutcome, Sharing } from './sharing/sharing.js';
import type { Presented, Verifying, VerifyOutcome } from './verifying/verifying.js';

/** A document found for somebody, or why it is not shown: what does not exist and what is not theirs answer alike. */
export type FoundForSomebody =
  | { readonly kind: 'FOUND'; readonly document: IssuedDocument }
  | { readonly kind: 'REFUSED'; readonly refusal: LicenceRefusal };

/** The bytes of a document, with what a download says of them. */
export interface DocumentFile {
  readonly document: IssuedDocument;
  readonly bytes: Uint8Array;
}

/** What the desk is made of. */
export interface DeskParts {
  readonly rows: IssuedDocuments;
  readonly shares: DocumentShares;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly issuing: IssuingParts;
  readonly sharing: Sharing;
  readonly verifying: Verifying;
  /** The certificates that are trusted now. */
  readonly trust: () => Promise<Trust>;
  readonly links: { to(document: string): DownloadLink };
}

/** Documents, for somebody who asks: what is read in one turn of the event loop is read together. */
export class DocumentDesk {
  readonly #asker: DocumentAsker;
  readonly #parts: DeskParts;
  readonly #ofDossier: DataLoader<string, readonly IssuedDocument[]>;
  readonly #sharesOf: DataLoader<string, readonly ListedShare[]>;

  constructor(asker: DocumentAsker, parts: DeskParts) {
    this.#asker = asker;
    this.#parts = parts;
    this.#ofDossier = new DataLoader(keys => this.#documentsOf(keys));
    this.#sharesOf = new DataLoader(ids => this.#sharesOfDocuments(ids));
  }

  issue(neph: Neph, kind: DocumentKind, language: Language): Promise<IssueOutcome> {
    this.#ofDossier.clear(keyOf(neph, kind));
    return issueDocument(this.#asker, { neph, kind, language }, this.#parts.issuing);
  }

  /** Documents issued for a dossier, the latest first: those of the kinds that the asker may obtain. */
  async ofDossier(neph: Neph): Promise<readonly IssuedDocument[]> {
    const ofKinds = await Promise.all(kinds.map(kind => this.#ofKind(neph, kind)));
    return ofKinds
      .flat()
      .sort((one, other) => other.issuedAt - one.issuedAt || other.issuedOnWall - one.issuedOnWall);
  }

  /** One document, in the making of the world that stands. */
  async find(id: string): Promise<FoundForSomebody> {
    const row = await this.#parts.rows.find(id);
    const document = row && issuedFrom(row, this.#parts.secrets);
    if (document === null) return notFound;
    const mark = await this.#asker.register.mark();
    if (document.world !== mark.world || document.generation !== mark.generation) return notFound;
    const refusal = await this.#refusalOf(document.neph, document.kind);
    return refusal === null ? { kind: 'FOUND', document } : { kind: 'REFUSED', refusal };
  }

  /** What a document is worth today. */
  statusOf(document: IssuedDocument): Promise<DocumentStatus> {
    return standingOf(document, this.#asker.register, this.#parts);
  }

  /** A link that downloads a document, for whoever has it. */
  linkTo({ id }: IssuedDocument): DownloadLink {
    return this.#parts.links.to(id);
  }

  /** The file of a document, or why it is not given. */
  async fileOf(id: string): Promise<DocumentFile | Extract<FoundForSomebody, { kind: 'REFUSED' }>> {
    const found = await this.find(id);
    if (found.kind === 'REFUSED') return found;
    return (await fileOf(found.document, this.#parts)) ?? notFound;
  }

  /** Codes that were given for a document, the latest first. */
  sharesOf({ id }: IssuedDocument): Promise<readonly ListedShare[]> {
    return this.#sharesOf.load(id);
  }

  /** Makes a code that lets a third party check an ADCS in force. */
  async share(
    id: string,
    reach: { readonly uses: number; readonly hours: number },
  ): Promise<ShareOutcome | { kind: 'NOT_SHAREABLE' } | Extract<FoundForSomebody, { kind: 'REFUSED' }>> {
    const found = await this.#findToShare(id);
    if (found.kind === 'REFUSED') return found;
    const { document } = found;
    if (document.kind !== 'ADCS' || (await this.statusOf(document)) !== 'IN_FORCE')
      return { kind: 'NOT_SHAREABLE' };
    this.#sharesOf.clear(id);
    return this.#parts.sharing.share(document, reach);
  }

  /** Ends a code at once; the share as it then stands, or why it is not shown. */
  async revokeShare(
    id: string,
  ): Promise<
    { readonly kind: 'REVOKED'; readonly share: ListedShare } | Extract<FoundForSomebody, { kind: 'REFUSED' }>
  > {
    const share = await this.#parts.shares.find(id);
    if (share === null) return notFound;
    const found = await this.#findToShare(share.document);
    if (found.kind === 'REFUSED') return found;
    await this.#parts.shares.revoke(id, this.#parts.clock.now());
    const listed = await this.#parts.shares.ofDocuments([share.document]);
    const revoked = listed.find(candidate => candidate.id === id);
    if (revoked === undefined) throw new Error('a share that was just revoked is not there');
    return { kind: 'REVOKED', share: revoked };
  }

  /** The instant that links and shares end by. */
  wallClock(): Instant {
    return this.#parts.clock.now();
  }

  /** Checks a document that somebody holds. */
  verify(presented: Presented): Promise<VerifyOutcome> {
    return this.#parts.verifying.verify(this.#asker, presented);
  }

  async #findToShare(id: string): Promise<FoundForSomebody> {
    const found = await this.find(id);
    if (found.kind === 'REFUSED') return found;
    const refusal = await this.#asker.register.refusalOf(found.document.neph, 'SHARE_DOCUMENT');
    return refusal === null ? found : { kind: 'REFUSED', refusal };
  }

  #refusalOf(neph: Neph, kind: DocumentKind): Promise<LicenceRefusal | null> {
    return this.#asker.register.refusalOf(neph, actionOf[kind]);
  }

  /** Those of one kind; nothing is noted of a dossier that has none. */
  async #ofKind(neph: Neph, kind: DocumentKind): Promise<readonly IssuedDocument[]> {
    if ((await this.#asker.register.verdict(actionOf[kind])) !== 'ALLOWED') return [];
    const documents = await this.#ofDossier.load(keyOf(neph, kind));
    if (documents.length === 0 || (await this.#refusalOf(neph, kind)) !== null) return [];
    return documents;
  }

  async #documentsOf(keys: readonly string[]): Promise<(readonly IssuedDocument[])[]> {
    const { rows, secrets } = this.#parts;
    const mark = await this.#asker.register.mark();
    const found = await Promise.all(
      kinds.map(kind => {
        const nephs = keys.flatMap(key => (kindOf(key) === kind ? [nephOf(key)] : []));
        return nephs.length === 0 ? [] : rows.ofDossiers(nephs.map(secrets.sealNeph), mark, kind);
      }),
    );
    const documents = found.flat().flatMap(row => issuedFrom(row, secrets) ?? []);
    return keys.map(key => documents.filter(document => keyOf(document.neph, document.kind) === key));
  }

  async #sharesOfDocuments(ids: readonly string[]): Promise<(readonly ListedShare[])[]> {
    const shares = await this.#parts.shares.ofDocuments(ids);
    return ids.map(id => shares.filter(({ document }) => document === id));
  }
}

const notFound = { kind: 'REFUSED', refusal: { code: 'LICENCE_NOT_FOUND' } } as const;

const kinds = ['RII', 'ADCS'] as const satisfies readonly DocumentKind[];

const keyOf = (neph: Neph, kind: DocumentKind): string => `${kind} ${neph}`;
const kindOf = (key: string): string => key.split(' ')[0] as string;
const nephOf = (key: string): Neph => key.split(' ')[1] as Neph;

/** Opens the bytes of a document; null where they are not there, or not of this key. */
export async function fileOf(
  document: IssuedDocument,
  { rows, secrets }: Pick<DeskParts, 'rows' | 'secrets'>,
): Promise<DocumentFile | null> {
  const sealed = await rows.bytesOf(document.id);
  const bytes = sealed && secrets.openBytes(seals.file, sealed.pdf);
  return bytes && { document, bytes };
}
