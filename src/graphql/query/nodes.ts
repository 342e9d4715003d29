import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { legalDay } from '../../time/index.js';
import type { RequestContext } from '../context.js';
import { Document } from '../documents/document.js';
import { Node } from '../kit/node.js';
import type { PointEvent } from '../licence/events/index.js';
import { eventOf, fingerprintOf } from '../licence/history.js';
import { Licence } from '../licence/licence.js';
import { asProblem } from '../problems/errors.js';
import { type NamedLicence, namedLicence } from './tokens.js';

const beginning = legalDay('1900-01-01');

@Resolver()
export class NodeQueries {
  @Query(() => Node, {
    nullable: true,
    description:
      'Finds again what an id names (Relay). Null for an id that is not of this gateway, or whose thing no longer is.',
  })
  async node(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of a node.' }) id: string,
  ): Promise<Node | null> {
    const content = context.tokens.open(id);
    if (content === null) return null;
    switch (content[0]) {
      case 'licence':
        return licence(namedLicence(content, 2), context);
      case 'event':
        return event(namedLicence(content, 2), String(content[4]), context);
      case 'document':
        return document(String(content[1]), context);
      default:
        return null;
    }
  }
}

async function licence({ neph, times }: NamedLicence, context: RequestContext): Promise<Licence | null> {
  try {
    const outcome = await context.register.licence(neph, times);
    return outcome.kind === 'VIEW' ? new Licence(outcome.view, context) : null;
  } catch (error) {
    throw asProblem(error);
  }
}

async function event(
  named: NamedLicence,
  print: string,
  context: RequestContext,
): Promise<PointEvent | null> {
  const owner = await licence(named, context);
  const line = owner?.seen.history(beginning).find(candidate => fingerprintOf(candidate) === print);
  return owner && line ? eventOf(line, owner.historyOwner()) : null;
}

async function document(id: string, context: RequestContext): Promise<Document | null> {
  try {
    const found = await context.documents.find(id);
    return found.kind === 'FOUND' ? new Document(found.document, context) : null;
  } catch (error) {
    throw asProblem(error);
  }
}
