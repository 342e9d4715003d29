import { type GraphQLSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepableBy } from '../../src/graphql/keeping/index.js';
import { instantFields, keptFields } from '../../src/graphql/keeping/keptFields.js';
import { citizenSchema } from '../support/graphql.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await citizenSchema();
});

/** Fields of types of which some are kept that are not: each is left out for the reason beside it. */
const leftOut: Readonly<Record<string, string>> = {
  'Query.law': 'shows no dossier',
  'Query.node': 'finds anything, documents among it',
  'Query.offences': 'shows no dossier',
  'Viewer.authority': 'shows no dossier',
  'Viewer.calendarLinks': 'changes without the register',
  'Viewer.consultations': 'changes with each answer',
  'Viewer.expiresAt': 'changes with each answer',
  'Viewer.nextSteps': 'shows no dossier',
  'Viewer.sessions': 'changes without the register',
  'Viewer.signedInAt': 'is the present for a tester who reads as a persona',
  'Licence.documents': 'changes without the register',
  'Licence.fullRecord': 'is not kept on purpose',
  'Licence.obtainableDocuments': 'hangs on what issues documents',
  'Licence.pendingPointEvents': 'is no part of the dossier',
  'Licence.pendingUnknownBecause': 'is no part of the dossier',
  'Licence.pendingUnknownBecauseLabel': 'is no part of the dossier',
  'PageInfo.endCursor': 'pins the instant',
  'PageInfo.startCursor': 'pins the instant',
  'PointEventEdge.cursor': 'pins the instant',
  'View.clock': 'tells the instant',
  'View.knownAt': 'tells the instant',
};

describe('the fields whose answers are kept', () => {
  it('are fields of the schema', () => {
    for (const coordinate of [...keptFields, ...instantFields]) {
      const [type = '', field = ''] = coordinate.split('.');
      const found = schema.getType(type);
      const fields = isObjectType(found) || isInterfaceType(found) ? found.getFields() : {};
      expect(Object.keys(fields), coordinate).toContain(field);
    }
  });

  it('are all of their types but those that are left out for a reason', () => {
    const types = new Set([...keptFields].map(coordinate => coordinate.split('.')[0] as string));
    const missing = [...types].flatMap(name => {
      const type = schema.getType(name);
      const fields = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
      return fields.map(field => `${name}.${field}`).filter(coordinate => !keptFields.has(coordinate));
    });
    expect(missing.sort()).toEqual(Object.keys(leftOut).sort());
  });
});

describe('a document', () => {
  const licence = (parts: string) => `{ licence(by: { neph: "x" }) { ... on Licence { ${parts} } } }`;
  it.each([
    [licence('balance view { asOf } pointEvents { edges { node { id on } } }'), 'WHILE_IT_STANDS'],
    [`${licence('...Told')} fragment Told on Licence { balance holder { birthName } }`, 'WHILE_IT_STANDS'],
    [licence('balance view { knownAt }'), 'AT_ITS_INSTANT'],
    [licence('pointEvents { pageInfo { endCursor } }'), 'AT_ITS_INSTANT'],
    [licence('balance documents { id } view { clock }'), 'NEVER'],
    [`${licence('...Told')} fragment Told on Licence { fullRecord { __typename } }`, 'NEVER'],
    ['{ viewer { sessions { id } } }', 'NEVER'],
    ['mutation { signOut { userErrors { code } } }', 'NEVER'],
    [`query A ${licence('balance')} query B ${licence('balance')}`, 'NEVER'],
  ])('%s is kept: %s', (text, expected) => {
    expect(keepableBy(schema)(parse(text))).toBe(expected);
  });
});
