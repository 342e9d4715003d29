import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { fieldLines, inputLine, nameLink, prose, typeLink } from './markdown.js';
import { type AddressOf, referenceTypes } from './pages.js';

/** Which documents of `schema/operations` ask a root field, by `Query.licence` and the like. */
export type UsesOf = (coordinate: string) => readonly string[];

/** A root field: what it answers, its arguments, and the documents to start from. */
export function rootSection(
  root: string,
  field: GraphQLField<unknown, unknown>,
  { addressOf, usesOf }: { addressOf: AddressOf; usesOf: UsesOf },
): string {
  const uses = usesOf(`${root}.${field.name}`);
  const documents = uses.map(name => `[${name}](../../schema/operations/${name})`).join(', ');
  return [
    `## ${field.name}`,
    '',
    `Gives ${typeLink(field.type, addressOf)}. ${prose(field.description, addressOf)}`,
    ...(field.deprecationReason ? ['', `**Deprecated:** ${field.deprecationReason}`] : []),
    ...(field.args.length > 0 ? ['', ...field.args.map(arg => inputLine(arg, addressOf))] : []),
    ...(documents ? ['', `Documents: ${documents}.`] : []),
    '',
  ].join('\n');
}

/** A type: its meaning, what it belongs to, where it is met, and its parts. */
export function typeSection(type: GraphQLNamedType, schema: GraphQLSchema, addressOf: AddressOf): string {
  const links = (names: readonly string[]): string => names.map(name => nameLink(name, addressOf)).join(', ');
  const about = [
    ...(isObjectType(type) || isInterfaceType(type)
      ? said('Implements', links(type.getInterfaces().map(named)))
      : []),
    ...(isObjectType(type) ? said('Member of', links(unionsOf(type.name, schema))) : []),
    ...said('Met in', meetings(type, schema, addressOf)),
    ...(isScalarType(type) && type.specifiedByURL ? [`Form: <${type.specifiedByURL}>.`] : []),
  ];
  const parts = partsOf(type, schema, addressOf);
  return [
    `## ${type.name}`,
    '',
    prose(type.description, addressOf),
    ...(about.length > 0 ? ['', about.join(' ')] : []),
    ...(parts.length > 0 ? ['', ...parts] : []),
    '',
  ].join('\n');
}

const named = ({ name }: { readonly name: string }): string => name;
const said = (what: string, whom: string): string[] => (whom === '' ? [] : [`${what}: ${whom}.`]);

function partsOf(type: GraphQLNamedType, schema: GraphQLSchema, addressOf: AddressOf): string[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description, deprecationReason }) => {
      const late = deprecationReason ? ` **Deprecated:** ${deprecationReason}` : '';
      return `- \`${name}\`: ${prose(description, addressOf)}${late}`;
    });
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(field => inputLine(field, addressOf));
    return type.isOneOf ? ['Exactly one of:', '', ...fields] : fields;
  }
  if (isUnionType(type)) return ['Members:', '', ...listed(type.getTypes(), addressOf)];
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields()).flatMap(field => fieldLines(field, addressOf));
  if (isObjectType(type)) return fields;
  return [...fields, '', 'Implementations:', '', ...listed(schema.getPossibleTypes(type), addressOf)];
}

const listed = (types: readonly GraphQLNamedType[], addressOf: AddressOf): string[] =>
  types
    .map(named)
    .sort()
    .map(name => `- ${nameLink(name, addressOf)}`);

function unionsOf(name: string, schema: GraphQLSchema): string[] {
  return referenceTypes(schema)
    .filter(type => isUnionType(type) && type.getTypes().some(member => member.name === name))
    .map(named);
}

/** Fields and arguments that give or take a type, as links; those of the scalars of the language are left out. */
function meetings(type: GraphQLNamedType, schema: GraphQLSchema, addressOf: AddressOf): string {
  if (['Boolean', 'Int', 'String', 'ID', 'Float'].includes(type.name)) return '';
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const holders = [...roots.flatMap(root => root ?? []), ...referenceTypes(schema)];
  const found = holders.flatMap(holder => {
    if (!isObjectType(holder) && !isInterfaceType(holder) && !isInputObjectType(holder)) return [];
    return Object.values(holder.getFields()).flatMap(field => {
      const inputs =
        'args' in field ? field.args.map(({ type: taken }: GraphQLArgument) => getNamedType(taken)) : [];
      if (![getNamedType(field.type), ...inputs].includes(type as never)) return [];
      const anchor = addressOf(`${holder.name}.${field.name}`) ?? addressOf(holder.name);
      return [`[\`${holder.name}.${field.name}\`](${anchor})`];
    });
  });
  const most = 12;
  const more = found.length - most;
  return [...found.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
