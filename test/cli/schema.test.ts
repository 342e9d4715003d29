import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import {
  BreakingChangeType,
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/cli/schema/changes.js';
import { runSchema } from '../../src/cli/schema/command.js';
import { faultsOf } from '../../src/cli/schema/judge.js';
import { packageRoot } from '../../src/packageRoot.js';

const base = `
  directive @mark(a: Int) repeatable on FIELD | QUERY
  interface Named { name: String }
  type Licence implements Named { name: String balance(day: Int = 1, zone: String): Int! }
  type Document { id: ID! }
  union Result = Licence | Document
  enum Code { ONE TWO }
  input By { id: ID neph: String }
  scalar Neph
  type Query { licence(by: By): Result code: Code neph: Neph named: Named }
`;

/** A change planted in a schema, and what is said of it; null where clients feel nothing. */
const planted: readonly (readonly [what: string, from: string | RegExp, to: string, told: string | null])[] =
  [
    ['a field removed', ' code: Code', '', 'BREAKING Query.code'],
    ['a field renamed', 'neph: Neph named', 'number: Neph named', 'BREAKING Query.neph'],
    ['an output that may become null', 'Int!', 'Int', 'BREAKING Licence.balance'],
    ['an argument removed', ', zone: String', '', 'BREAKING Licence.balance(zone:)'],
    ['an argument of another type', 'zone: String', 'zone: Int', 'BREAKING Licence.balance(zone:)'],
    ['an argument that becomes required', 'zone: String', 'zone: String!', 'BREAKING Licence.balance(zone:)'],
    ['a required argument', 'zone: String', 'zone: String, at: Int!', 'BREAKING Licence.balance(at:)'],
    ['a default changed', 'day: Int = 1', 'day: Int = 2', 'DANGEROUS Licence.balance(day:)'],
    ['a default removed', 'day: Int = 1', 'day: Int', 'DANGEROUS Licence.balance(day:)'],
    ['a value removed', 'ONE TWO', 'ONE', 'BREAKING Code.TWO'],
    ['a value added', 'ONE TWO', 'ONE TWO THREE', 'DANGEROUS Code.THREE'],
    ['a member removed', 'Licence | Document', 'Licence', 'BREAKING Result.Document'],
    ['a member added', 'Licence | Document', 'Licence | Document | Query', 'DANGEROUS Result.Query'],
    ['an input field removed', ' neph: String }', ' }', 'BREAKING By.neph'],
    ['an input field of another type', 'id: ID neph', 'id: Int neph', 'BREAKING By.id'],
    ['a required input field', 'input By { id: ID', 'input By { more: Int! id: ID', 'BREAKING By.more'],
    ['an input of exactly one field', 'input By {', 'input By @oneOf {', 'BREAKING By'],
    ['an interface given up', 'Licence implements Named', 'Licence', 'BREAKING Licence.Named'],
    [
      'an interface taken',
      'type Document {',
      'type Document implements Named { name: String',
      'DANGEROUS Document.Named',
    ],
    ['a type removed', /scalar Neph|neph: Neph /g, '', 'BREAKING Neph, BREAKING Query.neph'],
    ['a type of another kind', 'scalar Neph', 'enum Neph { A }', 'BREAKING Neph'],
    ['a directive removed', /directive .+\n/, '', 'BREAKING @mark'],
    ['a directive that takes less', 'mark(a: Int)', 'mark', 'BREAKING @mark(a:)'],
    ['a directive that takes more', 'a: Int)', 'a: Int, b: Int!)', 'BREAKING @mark(b:)'],
    ['a directive said once', ' repeatable', '', 'BREAKING @mark'],
    ['a directive in fewer places', ' | QUERY', '', 'BREAKING @mark(QUERY:)'],
    ['a field added', ' code: Code', ' code: Code more: Int', null],
    ['an argument that may be left out', 'zone: String', 'zone: String, at: Int', null],
    ['an input field that may be left out', 'input By { id: ID', 'input By { more: Int id: ID', null],
    ['an output that is never null any more', 'code: Code', 'code: Code!', null],
  ];

describe('changes between two schemas', () => {
  it.each(planted)('%s', (_what, from, to, told) => {
    const after = base.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    const changes = changesBetween(buildSchema(base), buildSchema(after));
    const found = changes.map(({ severity, coordinate }) => `${severity} ${coordinate}`);
    expect(found).toEqual(told === null ? [] : told.split(', '));
  });

  it('an input of which more than one field may be given from now on', () => {
    const narrow = base.replace('input By {', 'input By @oneOf {');
    expect(changesBetween(buildSchema(narrow), buildSchema(base))).toEqual([]);
  });

  it('knows every kind that graphql-js tells of', () => {
    const kinds = planted.flatMap(([, from, to]) => {
      const after = base.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
      const pair = [buildSchema(base), buildSchema(after)] as const;
      return [...findBreakingChanges(...pair), ...findDangerousChanges(...pair)].map(({ type }) => type);
    });
    expect([...new Set(kinds)].sort()).toEqual(
      [...Object.keys(BreakingChangeType), ...Object.keys(DangerousChangeType)].sort(),
    );
  });
});

describe('the policy', () => {
  const breaking = {
    severity: 'BREAKING',
    coordinate: 'Query.code',
    description: 'Query.code was removed.',
  } as const;
  const dangerous = {
    severity: 'DANGEROUS',
    coordinate: 'Code.THREE',
    description: 'THREE was added to enum type Code.',
  } as const;
  const listing = (heading: string, coordinate: string) =>
    `# Changelog\n\n## [Unreleased]\n\n### ${heading}\n\n- \`${coordinate}\` changed.\n\n## [0.1.0]\n\n### Breaking\n\n- \`Old.one\`\n`;
  const none = '# Changelog\n\n## [Unreleased]\n';
  const early = { released: '0.1.0', next: '0.2.0' };
  const small = { released: '0.1.0', next: '0.1.1' };
  const same = { released: '0.1.0', next: '0.1.0' };
  const grown = { released: '1.2.0', next: '1.3.0' };
  const broken = listing('Breaking', 'Query.code');
  const ofNext = (version: string) => broken.replace('[Unreleased]', `[${version}] - 2026-12-01`);

  it.each([
    ['before 1.0.0, a break listed for a new minor passes', breaking, broken, early, null],
    ['listed under the heading that its version took, too', breaking, ofNext('0.2.0'), early, null],
    ['before 1.0.0, a break that is not listed fails', breaking, none, early, '### Breaking of [Unreleased]'],
    ['a break listed for the same version fails', breaking, broken, same, 'raise the minor version'],
    ['under the heading of that version too', breaking, ofNext('0.1.0'), same, 'breaks clients of 0.1.0'],
    ['a break listed for a new patch fails', breaking, broken, small, 'raise the minor version'],
    ['what the first major breaks passes once listed', breaking, broken, { ...early, next: '1.0.0' }, null],
    ['a break under another heading fails', breaking, listing('Added', 'Query.code'), early, '### Breaking'],
    ['a danger that is listed passes', dangerous, listing('Dangerous', 'Code.THREE'), same, null],
    ['a danger that is not fails', dangerous, none, same, '### Dangerous'],
    [
      'what an earlier release lists is not listed',
      breaking,
      listing('Breaking', 'Other.x').replace('Old.one', 'Query.code'),
      early,
      '### Breaking',
    ],
    ['part of a name is not the name', breaking, listing('Breaking', 'Query.codes'), early, '### Breaking'],
    ['from 1.0.0 on, a new minor breaks nothing', breaking, broken, grown, 'breaks clients of 1.2.0'],
    ['a new major may break what it lists', breaking, broken, { ...grown, next: '2.0.0' }, null],
  ])('%s', (_what, change, changelog, versions, fault) => {
    const faults = faultsOf([change], { changelog, ...versions });
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  it('takes no version that is not three numbers', () => {
    expect(() => faultsOf([breaking], { changelog: broken, ...early, next: 'next' })).toThrow(
      'such as 0.2.0',
    );
  });
});

describe('snpc schema --check', () => {
  it('passes: the files are those of the code, and what changed since the release is listed', async () => {
    const stderr = new PassThrough();
    expect(await runSchema(['--check'], { stdout: new PassThrough(), stderr })).toBe(0);
    expect(stderr.read()).toBeNull();
  });

  it('compares with files that say their release', () => {
    for (const name of ['schema.graphql', 'simulator.graphql']) {
      const text = readFileSync(path.join(packageRoot, 'schema', 'released', name), 'utf8');
      expect(text).toMatch(/^# Released with \d+\.\d+\.\d+\.\n/);
      expect(buildSchema(text).getType('Licence')).toBeDefined();
    }
  });
});
