import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { Licence } from '../licence/licence.js';
import { Document } from './document.js';
import { ObtainableDocument } from './obtainable.js';

/** The documents of a licence: those that were issued, and those that may be. */
@Resolver(() => Licence)
export class DocumentsOfLicence {
  @FieldResolver(() => [Document], {
    description:
      'Documents issued for this licence, the latest first, 100 at most: those of the kinds that the asker may obtain.',
  })
  async documents(@Root() { seen }: Licence, @Ctx() context: RequestContext): Promise<Document[]> {
    const documents = await context.documents.ofDossier(seen.neph);
    return documents.map(document => new Document(document, context));
  }

  @FieldResolver(() => [ObtainableDocument], {
    description: 'The documents of the service, and whether `issueDocument` issues them to the asker now.',
  })
  obtainableDocuments(@Root() { seen }: Licence): ObtainableDocument[] {
    return (['RII', 'ADCS'] as const).map(kind => new ObtainableDocument(kind, seen));
  }
}
