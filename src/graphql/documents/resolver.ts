import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Presented } from '../../documents/index.js';
import { shareLimits } from '../../documents/index.js';
import { type Neph, SourceError, tryNeph } from '../../snpc/index.js';
import type { RequestContext } from '../context.js';
import { ProblemCode } from '../problems/catalogue.js';
import { asProblem, problem } from '../problems/errors.js';
import { AccessRefused, ForeignId, MalformedNeph } from '../problems/types.js';
import { failureOf } from '../query/licenceResult.js';
import { licenceOfToken } from '../query/tokens.js';
import { documentOfToken } from './document.js';
import { IssueDocumentInput, RevokeShareInput, ShareDocumentInput, VerifyDocumentInput } from './inputs.js';
import { DocumentNotFound, FileNotRead } from './problems.js';
import {
  closedDocument,
  type IssueDocumentResult,
  IssueDocumentResultUnion,
  issueResult,
  type RevokeShareResult,
  RevokeShareResultUnion,
  type ShareDocumentResult,
  ShareDocumentResultUnion,
  shareResult,
  type VerifyDocumentResult,
  VerifyDocumentResultUnion,
  verifyResult,
} from './results.js';
import { DocumentShare, shareOfToken } from './share.js';
import { largestFile, mostFilesAtOnce } from './upload.js';

const input = { description: 'What is given.' };

@Resolver()
export class DocumentMutations {
  @Mutation(() => IssueDocumentResultUnion, {
    description:
      'Issues an RII or an ADCS in the view of this moment: a new number each time; a new ADCS replaces the one before it. An RII needs FranceConnect, or an authority’s purpose.',
  })
  async issueDocument(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueDocumentInput, input) { kind, licence, language }: IssueDocumentInput,
  ): Promise<IssueDocumentResult> {
    const neph = await dossierOf(licence, context);
    if (typeof neph !== 'string') return neph;
    return orFailure(async () =>
      issueResult(await context.documents.issue(neph, kind, language ?? context.language), context),
    );
  }

  @Mutation(() => VerifyDocumentResultUnion, {
    description:
      'Checks a document that somebody holds, whoever they are: authentic or not, conform or not, in force or not; never points. It is noted for the holder, and slowed down where one asks too often.',
  })
  async verifyDocument(
    @Ctx() context: RequestContext,
    @Arg('input', () => VerifyDocumentInput, input) given: VerifyDocumentInput,
  ): Promise<VerifyDocumentResult> {
    const refused = given.file?.refused ?? null;
    if (refused !== null)
      return new FileNotRead(refused, refused === 'TOO_LARGE' ? largestFile : mostFilesAtOnce);
    return orFailure(async () => verifyResult(await context.documents.verify(presentedBy(given))));
  }

  @Mutation(() => ShareDocumentResultUnion, {
    description:
      'Makes a code that lets a third party check an ADCS in force, a number of times and for a time. An RII cannot be shared.',
  })
  async shareDocument(
    @Ctx() context: RequestContext,
    @Arg('input', () => ShareDocumentInput, input) { document, uses, hours }: ShareDocumentInput,
  ): Promise<ShareDocumentResult> {
    checkReach('uses', uses, shareLimits.uses.most);
    checkReach('hours', hours, shareLimits.hours.most);
    const id = documentOfToken(document, context);
    if (id === null) return new DocumentNotFound();
    return shareResult(await context.documents.share(id, { uses, hours }).catch(rethrow), context);
  }

  @Mutation(() => RevokeShareResultUnion, {
    description: 'Ends a share at once: its code opens nothing more.',
  })
  async revokeShare(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeShareInput, input) { id }: RevokeShareInput,
  ): Promise<RevokeShareResult> {
    const share = shareOfToken(id, context);
    if (share === null) return new DocumentNotFound();
    const outcome = await context.documents.revokeShare(share).catch(rethrow);
    return outcome.kind === 'REVOKED'
      ? new DocumentShare(outcome.share, context)
      : closedDocument(outcome.refusal);
  }
}

/** The dossier that is meant: the one given, else that of the holder who asks. */
async function dossierOf(
  by: IssueDocumentInput['licence'],
  context: RequestContext,
): Promise<Neph | MalformedNeph | ForeignId | AccessRefused> {
  if (typeof by?.id === 'string') return licenceOfToken(by.id, context)?.neph ?? new ForeignId();
  if (typeof by?.neph === 'string') return tryNeph(by.neph) ?? new MalformedNeph();
  const asker = await context.register.asker();
  if (asker.kind === 'HOLDER') return asker.neph;
  const refusal = await context.register.verdict('READ_LICENCE');
  if (refusal !== 'ALLOWED') return new AccessRefused(refusal);
  throw problem(ProblemCode.BAD_USER_INPUT, {
    fr: 'Qui n’est pas titulaire nomme le permis : input.licence.',
    en: 'Whoever is no holder names the licence: input.licence.',
  });
}

function presentedBy({ twoDDoc, file, shared }: VerifyDocumentInput): Presented {
  if (typeof twoDDoc === 'string') return { by: 'TEXT', text: twoDDoc };
  if (file) return { by: 'FILE', bytes: file.bytes };
  return { by: 'CODE', number: shared?.number ?? '', code: shared?.accessCode ?? '' };
}

function checkReach(name: string, given: number, most: number): void {
  if (given >= 1 && given <= most) return;
  throw problem(ProblemCode.BAD_USER_INPUT, {
    fr: `${name} est un nombre entier de 1 à ${most}.`,
    en: `${name} is a whole number from 1 to ${most}.`,
  });
}

/** The failures of a source are members of the result; anything else stays an error. */
async function orFailure<Result>(work: () => Promise<Result>) {
  try {
    return await work();
  } catch (error) {
    const failed = error instanceof SourceError ? failureOf(error) : null;
    if (failed === null) throw asProblem(error);
    return failed;
  }
}

function rethrow(error: unknown): never {
  throw asProblem(error);
}
