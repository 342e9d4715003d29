import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  introspectionFromSchema,
  isEnumType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { commandRefusals } from '../../simulator/life/refusal.js';
import { catalogue, ProblemCode } from '../../src/graphql/problems/catalogue.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { packageRoot } from '../../src/packageRoot.js';
import { citizenSchema } from '../support/graphql.js';

const docs = (name: string): string => readFileSync(path.join(packageRoot, 'docs', name), 'utf8');

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await citizenSchema();
  });

  const ownTypes = () =>
    Object.values(schema.getTypeMap()).filter(
      type => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );

  it('names the fact of every loss and stage, which causes and letters refer to', () => {
    for (const name of ['PointLoss', 'StageCredit', 'StageRefusal'])
      expect((schema.getType(name) as GraphQLObjectType).getFields()).toHaveProperty('fact');
  });

  it('specifies every scalar of its own, on a page that has its heading', () => {
    const scalars = ownTypes().filter(isScalarType);
    expect(scalars.map(({ name }) => name).sort()).toEqual(['DateTime', 'LocalDate', 'Neph', 'Upload']);
    for (const { name, specifiedByURL } of scalars) {
      const anchor = specifiedByURL?.split('#')[1];
      expect(anchor).toBe(name.toLowerCase());
      expect(docs('scalars.md').toLowerCase()).toContain(`## ${anchor}`);
    }
  });

  it('tells its types, fields and values in the order of the alphabet, as explorers list them', () => {
    const types = introspectionFromSchema(schema).__schema.types.filter(({ name }) => !name.startsWith('__'));
    const inOrder = (names: readonly string[]) => expect(names).toEqual([...names].sort());
    inOrder(types.map(({ name }) => name));
    for (const type of types) {
      if (type.kind === 'OBJECT') inOrder(type.fields.map(({ name }) => name));
      if (type.kind === 'ENUM') inOrder(type.enumValues.map(({ name }) => name));
    }
  });

  it('exposes the four types of its promise, and nothing of the simulator', () => {
    for (const name of ['Licence', 'PointEvent', 'RestitutionForecast', 'Document'])
      expect(schema.getType(name)).toBeDefined();
    expect(schema.getMutationType()?.getFields()).not.toHaveProperty('reportInfraction');
    const names = ownTypes().map(({ name }) => name.toLowerCase());
    for (const word of ['world', 'persona', 'simulat', 'clockmove', 'delay']) {
      expect(names.filter(name => name.includes(word))).toEqual([]);
    }
  });

  it('never gives a NEPH to a link: only variables and the licence itself carry one', () => {
    for (const type of ownTypes()) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (getNamedType(field.type).name === 'Neph')
          expect(`${type.name}.${field.name}`).toBe('Licence.neph');
      }
    }
  });

  it('keeps one list of problems: the code, the schema and the documentation agree', () => {
    const inSchema = schema.getType('ProblemCode');
    const codes = Object.keys(catalogue).sort();
    expect(Object.values(ProblemCode).sort()).toEqual(codes);
    expect(
      isEnumType(inSchema) &&
        inSchema
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(codes);
    const [ofTheGateway = ''] = docs('errors.md').split('# Refused commands of testers');
    const rows = [
      ...ofTheGateway.matchAll(/^\| `([A-Z_]+)` \| (?:(member|top-level).*? \| )?(.+) \| (.+) \|$/gm),
    ];
    // The same texts, letter for letter; a code stands in one row, and each in the language of the page.
    expect(rows.map(([, code]) => code).sort()).toEqual(codes);
    for (const [, code = '', where, meaning, whatToDo] of rows) {
      const { form, message, remedy } = catalogue[code as ProblemCode];
      expect([code, meaning, whatToDo]).toEqual([code, message.en, remedy.en]);
      if (where) expect([code, where]).toEqual([code, form === 'UNION_MEMBER' ? 'member' : 'top-level']);
      else expect(form).toBe('TOP_LEVEL_ERROR');
      const value = isEnumType(inSchema) ? inSchema.getValue(code) : null;
      expect(value?.description).toContain(message.en);
    }
    for (const { message, remedy } of Object.values(catalogue)) {
      for (const text of [message.fr, message.en, remedy.fr, remedy.en]) expect(text).toMatch(/\.$/);
      expect(message.fr).not.toBe(message.en);
      for (const text of [message.fr, remedy.fr])
        expect(text).not.toMatch(/['"]|[^\u00a0\u202f ][;:?!](\s|$)/);
    }
  });

  it('has every code that Apollo Server answers beside those of the gateway', () => {
    // INTERNAL_SERVER_ERROR never leaves: the gateway answers INTERNAL in its place. Persisted queries are always taken.
    const never: readonly string[] = ['INTERNAL_SERVER_ERROR', 'PERSISTED_QUERY_NOT_SUPPORTED'];
    const answered = Object.values(ApolloServerErrorCode).filter(code => !never.includes(code));
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(answered));
  });

  it('keeps one list of refused commands too, with what each means', async () => {
    const inSchema = (await buildSchema(testerModule, testerSignIn)).getType('CommandErrorCode');
    const values = isEnumType(inSchema) ? inSchema.getValues() : [];
    expect(Object.fromEntries(values.map(({ name, description }) => [name, description]))).toEqual(
      commandRefusals,
    );
    const [, ofCommands = ''] = docs('errors.md').split('# Refused commands of testers');
    const documented = [...ofCommands.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map(([, code, text]) => [
      code,
      text,
    ]);
    expect(documented).toEqual(Object.entries(commandRefusals));
  });
});
