import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { type DownloadLink, fileNameOf, type IssuedDocument } from '../../documents/index.js';
import type { Instant, LegalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { languageArgument } from '../kit/arguments.js';
import { Language, say } from '../kit/language.js';
import { Node } from '../kit/node.js';
import { DateTimeScalar, LocalDateScalar } from '../kit/scalars.js';
import { asProblem } from '../problems/errors.js';
import { DocumentKindEnum, DocumentStatusEnum } from './enums.js';
import { documentLabels, statusLabels } from './labels.js';
import { DocumentShare } from './share.js';

@ObjectType({ description: 'A way to the bytes of a document, for whoever has it: keep it out of logs.' })
export class DocumentDownload {
  constructor(
    private readonly link: DownloadLink,
    private readonly name: string,
  ) {}

  @Field(() => String, {
    description:
      'Path on the gateway, good until `expiresAt`. `GET /documents/{id}` gives the same to whoever sends the credentials of this query.',
  })
  get url(): string {
    return this.link.path;
  }

  @Field(() => DateTimeScalar, { description: 'When the link ends, by the wall clock: minutes from now.' })
  get expiresAt(): Instant {
    return this.link.expiresAt;
  }

  @Field(() => String, { description: 'Name of the file, in French.' })
  get fileName(): string {
    return this.name;
  }
}

@ObjectType({
  implements: Node,
  description:
    'A document that was issued: an RII or an ADCS, a snapshot that never changes. It serves to check a right to drive, never an identity. An ADCS is for an employer, for insurance or rental, for the exchange of the licence abroad or in a Com, and for the digital licence in France Identité; it is valid in France only.',
})
export class Document extends Node {
  private known: Promise<keyof typeof DocumentStatusEnum> | null = null;

  constructor(
    private readonly data: IssuedDocument,
    private readonly context: RequestContext,
  ) {
    super();
  }

  protected override nodeId(): string {
    return documentId(this.data, this.context);
  }

  @Field(() => DocumentKindEnum, { description: 'Which document.' })
  get kind(): string {
    return this.data.kind;
  }

  @Field(() => String, { description: 'Name of the document.' })
  label(@Arg('language', () => Language, languageArgument) language?: Language): string {
    return say(documentLabels[this.data.kind], language, this.context.language);
  }

  @Field(() => String, { description: 'Number of this issue, as printed: each issue has its own.' })
  get number(): string {
    return this.data.number;
  }

  @Field(() => Language, { description: 'Language it is written in.' })
  get language(): string {
    return this.data.language;
  }

  @Field(() => DateTimeScalar, {
    description:
      'When it was issued, by the clock of the register: it tells what was known then (`knownAt`) and true that day in Paris (`asOf`).',
  })
  get issuedAt(): Instant {
    return this.data.issuedAt;
  }

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Last day of an ADCS, four months after its issue; null for an RII, which tells of its moment.',
  })
  get validUntil(): LegalDay | null {
    return this.data.validUntil;
  }

  @Field(() => DocumentStatusEnum, {
    nullable: true,
    description:
      'What it is worth today, by the clock of the register. Null, with an error beside the rest, when the register does not answer.',
  })
  status(): Promise<string> {
    return this.standing();
  }

  @Field(() => String, {
    nullable: true,
    description: 'What it is worth today, for a person; null where `status` is.',
  })
  async statusLabel(@Arg('language', () => Language, languageArgument) language?: Language): Promise<string> {
    return say(statusLabels[await this.standing()], language, this.context.language);
  }

  @Field(() => String, {
    nullable: true,
    description: 'Number of the later ADCS that replaces this one; null for the latest, and for an RII.',
  })
  get replacedBy(): string | null {
    return this.data.kind === 'ADCS' ? this.data.replacedBy : null;
  }

  @Field(() => Int, { description: 'Pages.' })
  get pageCount(): number {
    return this.data.pages;
  }

  @Field(() => String, { description: 'Media type of the file: `application/pdf`.' })
  get mediaType(): string {
    return this.data.mediaType;
  }

  @Field(() => Int, { description: 'Bytes of the file.' })
  get size(): number {
    return this.data.size;
  }

  @Field(() => String, { description: 'SHA-256 of the file, 64 hexadecimal digits.' })
  get sha256(): string {
    return this.data.sha256;
  }

  @Field(() => String, {
    description:
      'Text of its 2D-Doc, with the separators U+001D to U+001F. It holds the identity of the holder, as the page does.',
  })
  get twoDDoc(): string {
    return this.data.twoDDoc;
  }

  @Field(() => DocumentDownload, { description: 'A link to the file, good for five minutes.' })
  get download(): DocumentDownload {
    return new DocumentDownload(this.context.documents.linkTo(this.data), fileNameOf(this.data));
  }

  @Field(() => [DocumentShare], {
    description:
      'Codes given for it, the latest first, with their uses; those that ended stay listed for 30 days. Empty for whoever may not share.',
  })
  async shares(): Promise<DocumentShare[]> {
    const { documents, register } = this.context;
    if ((await register.verdict('SHARE_DOCUMENT')) !== 'ALLOWED') return [];
    const shares = await documents.sharesOf(this.data);
    return shares.map(share => new DocumentShare(share, this.context));
  }

  private standing(): Promise<keyof typeof DocumentStatusEnum> {
    this.known ??= this.context.documents.statusOf(this.data).catch(error => {
      throw asProblem(error);
    });
    return this.known;
  }
}

/** Id of a document: it names an issue, whatever the times of the question. */
export function documentId({ id }: IssuedDocument, { tokens }: Pick<RequestContext, 'tokens'>): string {
  return tokens.seal(['document', id]);
}

/** What an id of a document names; null for any other id. */
export function documentOfToken(id: string, { tokens }: Pick<RequestContext, 'tokens'>): string | null {
  const content = tokens.open(id);
  return content?.[0] === 'document' ? String(content[1]) : null;
}
