import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, specifiedRules, stripIgnoredCharacters, validate } from 'graphql';
import * as documents from 'snpc-gateway/client';
import * as testers from 'snpc-gateway/client/tester';
import { expect, it } from 'vitest';
import { printedSchema } from '../../schema/generate/clientFiles.js';
import { operationFiles } from '../../schema/generate/documents.js';
import { packageRoot } from '../../src/packageRoot.js';

const manifest = JSON.parse(
  readFileSync(path.join(packageRoot, 'schema/client/persisted-documents.json'), 'utf8'),
) as Record<string, string>;
const entries = Object.entries(manifest);
const operationsOf = (text: string): readonly (string | undefined)[] =>
  parse(text).definitions.flatMap(one => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : []));

it.each(entries)('%s is the SHA-256 of a document that is valid alone', (hash, text) => {
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  expect(validate(printedSchema('schema.graphql'), parse(text), specifiedRules)).toEqual([]);
  expect(operationsOf(text)).toHaveLength(1);
});

it('holds each document of citizens once, and none of testers', () => {
  const names = operationFiles('').flatMap(({ document }) =>
    document.definitions.flatMap(one => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : [])),
  );
  expect(names.length).toBeGreaterThan(30);
  expect(entries.flatMap(([, text]) => operationsOf(text)).sort()).toEqual(names.sort());
});

it('each typed document carries the hash under which the manifest holds it', () => {
  const typed = Object.entries(documents).filter(([name]) => name.endsWith('Document'));
  expect(typed).toHaveLength(entries.length);
  for (const [name, document] of typed) {
    const { hash } = (document as unknown as { __meta__: { hash: string } }).__meta__;
    expect([name, operationsOf(manifest[hash] ?? '')[0]]).toEqual([name, name.replace(/Document$/, '')]);
  }
  expect(Object.keys(testers)).toContain('ReportInfractionDocument');
});

it('no two documents are one but for their spaces', () => {
  expect(new Set(entries.map(([, text]) => stripIgnoredCharacters(text))).size).toBe(entries.length);
});
