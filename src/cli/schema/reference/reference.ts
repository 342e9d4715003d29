import { type GraphQLObjectType, type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { addresses, kindPages, referenceTypes } from './pages.js';
import { rootSection, typeSection, type UsesOf } from './sections.js';

/** A page of the reference: its file under `docs/reference`, and its text. */
export type ReferencePage = readonly [file: string, text: string];

const generated =
  '<!-- Written by `npm run schema`, from the code: to change this page, change the descriptions there. -->';

/** The reference of both schemas as Markdown pages that link to each other, and to the documents of `usesOf`. */
export function referencePages(
  citizenSchema: GraphQLSchema,
  testerSchema: GraphQLSchema,
  usesOf: UsesOf,
): ReferencePage[] {
  const [citizen, tester] = [citizenSchema, testerSchema].map(lexicographicSortSchema) as [
    GraphQLSchema,
    GraphQLSchema,
  ];
  const addressOf = addresses(citizen, tester);
  const rootPage = (
    file: string,
    root: GraphQLObjectType | null | undefined,
    about: string,
  ): ReferencePage => [
    file,
    page(
      root?.name === undefined ? file : titles[root.name as Root],
      about,
      fieldsOf(root).map(field => rootSection(root?.name ?? '', field, { addressOf, usesOf })),
    ),
  ];
  return [
    ['README.md', index(citizen)],
    rootPage('queries.md', citizen.getQueryType(), 'What may be asked.'),
    rootPage(
      'mutations.md',
      citizen.getMutationType(),
      'What may be done: sign in and out, documents. The register itself is only read.',
    ),
    rootPage(
      'subscriptions.md',
      citizen.getSubscriptionType(),
      'What may be followed, over WebSocket: [how](../subscriptions.md).',
    ),
    ...kindPages.map(
      ({ file, title, about, holds }): ReferencePage => [
        file,
        page(
          title,
          about,
          referenceTypes(citizen)
            .filter(holds)
            .map(type => typeSection(type, citizen, addressOf)),
        ),
      ],
    ),
    ['testers.md', testersPage(citizen, tester, usesOf)],
  ];
}

type Root = 'Query' | 'Mutation' | 'Subscription';
const titles = { Query: 'Queries', Mutation: 'Mutations', Subscription: 'Subscriptions' } as const;

const fieldsOf = (root: GraphQLObjectType | null | undefined) => Object.values(root?.getFields() ?? {});

function page(title: string, about: string, sections: readonly string[]): string {
  return `${generated}\n\n# ${title}\n\n${about} The [index](README.md) has the other pages.\n\n${sections.join('\n').trimEnd()}\n`;
}

/** What the tester's schema has beside the citizen's. */
function testersPage(citizen: GraphQLSchema, tester: GraphQLSchema, usesOf: UsesOf): string {
  const addressOf = addresses(citizen, tester);
  const own = (['Query', 'Mutation', 'Subscription'] as const).flatMap(name => {
    const known = (citizen.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {};
    return fieldsOf(tester.getType(name) as GraphQLObjectType | undefined)
      .filter(field => !(field.name in known))
      .map(field => rootSection(name, field, { addressOf, usesOf }));
  });
  const types = referenceTypes(tester)
    .filter(type => !citizen.getType(type.name))
    .map(type => typeSection(type, tester, addressOf));
  const about =
    'What [schema/simulator.graphql](../../schema/simulator.graphql) has beside the citizen’s schema: the commands of a simulated register, for testers alone. First its queries and commands, then its types.';
  return page('For testers', about, [...own, ...types]);
}

function index(citizen: GraphQLSchema): string {
  const roots = (['Query', 'Mutation', 'Subscription'] as const).map(name => {
    const file = `${titles[name].toLowerCase()}.md`;
    const fields = fieldsOf(citizen.getType(name) as GraphQLObjectType | undefined);
    const links = fields.map(field => `[\`${field.name}\`](${file}#${field.name.toLowerCase()})`);
    return `| [${titles[name]}](${file}) | ${links.join(', ')} |`;
  });
  const kinds = kindPages.map(({ file, title, about, holds }) => {
    const count = referenceTypes(citizen).filter(holds).length;
    return `| [${title}](${file}) | ${count}: ${about.charAt(0).toLowerCase()}${about.slice(1)} |`;
  });
  return `${generated}

# Reference of the schema

Everything in [schema/schema.graphql](../../schema/schema.graphql): what each element means, its unit, when it is null,
and the article or the rule of the service behind it. A type followed by \`!\` is never null; between brackets, it is a
list. \`Documents\` are those of [schema/operations](../../schema/operations/README.md) to start from.

To learn the schema rather than look it up, take the [tour](../tour.md).

| page | what is on it |
|---|---|
${[...roots, ...kinds].join('\n')}
| [For testers](testers.md) | the commands of a simulated register, and their types |
`;
}
