import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lintOfSchemas, withoutId } from '../../schema/lint.js';
import { packageRoot } from '../../src/packageRoot.js';

const eslint = new ESLint({ cwd: packageRoot, overrideConfigFile: true, overrideConfig: lintOfSchemas });
const printed = (name: string) => readFileSync(path.join(packageRoot, 'schema', `${name}.graphql`), 'utf8');

describe('graphql-eslint, by its recommended rules and those of Relay', () => {
  it.each(['schema', 'simulator'])('finds nothing in %s.graphql', { timeout: 60_000 }, async name => {
    const [result] = await eslint.lintFiles([`schema/${name}.graphql`]);
    const found = result?.messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`);
    expect(found).toEqual([]);
    expect(result?.suppressedMessages).toEqual([]);
  });

  it('runs the rules: a fault planted in the printed schema is found', { timeout: 60_000 }, async () => {
    const planted = printed('schema')
      .replace('"""Postal address known to the SNPC."""\n', '')
      .replace('enum Language {', 'enum language_of_text {')
      .replaceAll(': Language\n', ': language_of_text\n')
      .replaceAll(': Language!\n', ': language_of_text!\n')
      .replace('  pageInfo: PageInfo!\n', '  pageInfo: PageInfo\n')
      .replace('  hasNextPage: Boolean!\n', '  hasNextPage: Boolean\n')
      .replace('  node: PointEvent!\n', '  node: [PointEvent!]!\n')
      .replaceAll('    first: Int\n', '    first: String\n')
      .replace(
        'type Holder {',
        'type Stray {\n  """Nothing."""\n  x: Int\n}\n\n"""A holder."""\ntype Holder {',
      );
    const [result] = await eslint.lintText(planted, {
      filePath: path.join(packageRoot, 'schema', 'schema.graphql'),
    });
    const rules = new Set(result?.messages.map(({ ruleId }) => ruleId));
    for (const rule of [
      'require-description',
      'naming-convention',
      'strict-id-in-types',
      'relay-connection-types',
      'relay-page-info',
      'relay-edge-types',
      'relay-arguments',
    ])
      expect(rules).toContain(`@graphql-eslint/${rule}`);
  });

  it('excuses no type that is gone, none that has an id, and none twice', () => {
    const schema = buildSchema(printed('simulator'));
    const excused = Object.values(withoutId).flat();
    expect(excused).toEqual([...new Set(excused)]);
    for (const name of excused) {
      const type = schema.getType(name);
      expect(isObjectType(type) ? Object.keys(type.getFields()) : name).not.toContain('id');
      expect(isObjectType(type), name).toBe(true);
    }
  });
});
