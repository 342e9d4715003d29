import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../../src/cli/schema/reference/reference.js';
import { packageRoot } from '../../src/packageRoot.js';

const folder = path.join(packageRoot, 'docs', 'reference');
const files = readdirSync(folder);
const pages = new Map(files.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]));
const anchors = (text: string): string[] =>
  [...text.matchAll(/^## (\w+)$/gm)].map(([, title = '']) => title.toLowerCase());

// That its pages are those which the code writes is checked with the schema files, by `npm run check:schema`.
describe('the reference of the schema', () => {
  it('has no link within it that leads nowhere', () => {
    const links = [...pages.values()].flatMap(text => [...text.matchAll(/\]\(([\w-]+\.md)#(\w+)\)/g)]);
    expect(links.length).toBeGreaterThan(1_000);
    const dead = links.filter(
      ([, file, anchor]) => !anchors(pages.get(file ?? '') ?? '').includes(anchor ?? ''),
    );
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it('has every type of both schemas once, with each of its fields', () => {
    const all = [...pages].filter(([name]) => name !== 'README.md');
    const text = all.map(([, page]) => page).join('\n');
    const schema = buildSchema(readFileSync(path.join(packageRoot, 'schema', 'simulator.graphql'), 'utf8'));
    const roots = ['Query', 'Mutation', 'Subscription'];
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    for (const type of types) {
      const fields =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.keys(type.getFields())
          : [];
      if (roots.includes(type.name)) {
        for (const field of fields) expect(text, field).toMatch(new RegExp(`^## ${field}$`, 'm'));
        continue;
      }
      const sections = text.split(new RegExp(`^## ${type.name}$`, 'm'));
      expect(sections, type.name).toHaveLength(2);
      const section = sections[1]?.split(/^## /m)[0] ?? '';
      for (const field of fields) expect(section, `${type.name}.${field}`).toContain(`\n- \`${field}\`: `);
    }
  });

  it('is what a small schema makes of it', () => {
    const small = buildSchema(`
      "The start." type Query { "One cat; see \`Cat.name\`." cat("Which." id: ID! = "a"): Animal }
      "A beast." interface Animal { "Its name." name: String! @deprecated(reason: "Use nothing. May be removed from 2027-01-01.") }
      "A cat." type Cat implements Animal { "Its name, never null." name: String! }
    `);
    const written = new Map(referencePages(small, small, () => ['cat.graphql']));
    expect(written.get('queries.md')).toContain(
      [
        '## cat',
        '',
        'Gives [`Animal`](interfaces-and-unions.md#animal). One cat; see [`Cat.name`](objects.md#cat).',
        '',
        '- `id`: [`ID`](scalars.md#id)! = `"a"`. Which.',
        '',
        'Documents: [cat.graphql](../../schema/operations/cat.graphql).',
      ].join('\n'),
    );
    expect(written.get('interfaces-and-unions.md')).toContain(
      '- `name`: [`String`](scalars.md#string)!. Its name. **Deprecated:** Use nothing. May be removed from 2027-01-01.\n\nImplementations:\n\n- [`Cat`](objects.md#cat)\n',
    );
    expect(written.get('objects.md')).toContain('Implements: [`Animal`](interfaces-and-unions.md#animal).');
  });
});
