import type { GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import fc from '../properties.js';

/** Values to draw from, by the name of a scalar; `names` are those of one argument or input field alone. */
export interface Pools {
  readonly scalars: Readonly<Record<string, readonly unknown[]>>;
  readonly names: Readonly<Record<string, readonly unknown[]>>;
}

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Draws {
  whole(least: number, most: number): number;
  oneIn(count: number): boolean;
  among<Value>(values: readonly Value[]): Value;
}

function drawsFrom(g: GeneratorValue): Draws {
  const whole = (min: number, max: number): number => g(fc.integer, { min, max });
  return {
    whole,
    oneIn: count => whole(1, count) === count,
    among: values => values[whole(0, values.length - 1)] as never,
  };
}

/** Deepest selection, and most fields of an operation: within the limits of a gateway. */
const deepest = 6;
const mostFields = 60;

/** An operation that is valid by the schema: random selections, fragments, aliases, directives, arguments and variables. */
export function randomOperation(
  g: GeneratorValue,
  schema: GraphQLSchema,
  keyword: 'query' | 'mutation',
  roots: readonly string[],
  pools: Pools,
): RandomOperation {
  const draw = drawsFrom(g);
  const variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  const fragments: string[] = [];
  const bare = new Set<string>();
  let count = 0;

  const anyOf = (type: GraphQLInputType, name: string, depth = 0): unknown => {
    if (isNonNullType(type)) return anyOf(type.ofType, name, depth);
    if (isListType(type))
      return Array.from({ length: draw.whole(0, 2) }, () => anyOf(type.ofType, name, depth));
    if (isEnumType(type)) return draw.among(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        field => getNamedType(field.type).name !== 'Upload',
      );
      const given = type.isOneOf
        ? [draw.among(fields)]
        : fields.filter(field => isRequiredInputField(field) || (depth < 3 && draw.oneIn(3)));
      return Object.fromEntries(given.map(field => [field.name, anyOf(field.type, field.name, depth + 1)]));
    }
    const pool = pools.names[name] ?? pools.scalars[type.name];
    if (!pool) throw new Error(`no values are known of ${type.name}`);
    return draw.among(pool);
  };

  const argumentText = ({ name, type }: GraphQLArgument): string => {
    const variable = `v${variables.size}`;
    variables.set(variable, { type: String(type), value: anyOf(type, name) });
    return `${name}: $${variable}`;
  };

  const directive = (): string => {
    if (!draw.oneIn(12)) return '';
    const variable = `v${variables.size}`;
    variables.set(variable, { type: 'Boolean!', value: draw.oneIn(2) });
    return ` @${draw.among(['include', 'skip'])}(if: $${variable})`;
  };

  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number, directives = true): string => {
    count += 1;
    const number = count;
    const given = field.args.filter(arg => isRequiredArgument(arg) || draw.oneIn(2));
    const args = given.length === 0 ? '' : `(${given.map(argumentText).join(', ')})`;
    const answer = getNamedType(field.type);
    const under = isLeafType(answer) ? '' : ` ${selection(answer, depth + 1)}`;
    // Two fields of one name in the answer have to agree: every alias is another, and a field goes without one once.
    const isBare = args === '' && !bare.has(field.name) && draw.oneIn(2);
    if (isBare) bare.add(field.name);
    return `${isBare ? '' : `f${number}: `}${field.name}${args}${directives ? directive() : ''}${under}`;
  };

  const fieldsOf = (type: GraphQLObjectType, depth: number): string => {
    const all = Object.values(type.getFields());
    const possible = all.filter(field => depth < deepest || isLeafType(getNamedType(field.type)));
    const wished = draw.whole(1, Math.min(6, possible.length || 1));
    const texts: string[] = [];
    for (let made = 0; made < wished && count < mostFields && possible.length > 0; made += 1)
      texts.push(fieldText(draw.among(possible), depth));
    return texts.length === 0 ? '__typename' : texts.join(' ');
  };

  const spread = (type: GraphQLObjectType, depth: number): string => {
    const fields = fieldsOf(type, depth);
    if (!draw.oneIn(3)) return `... on ${type.name}${directive()} { ${fields} }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} { ${fields} }`);
    return draw.oneIn(4) ? `...${name} ...${name}` : `...${name}`;
  };

  const selection = (type: GraphQLNamedOutputType | GraphQLNamedType, depth: number): string => {
    if (!isAbstractType(type)) return `{ ${fieldsOf(type as GraphQLObjectType, depth)} }`;
    const members = schema.getPossibleTypes(type);
    const chosen = members.filter(member => member.name === 'Licence' || draw.oneIn(3));
    return `{ __typename ${chosen.map(member => spread(member, depth)).join(' ')} }`;
  };

  const root = keyword === 'query' ? schema.getQueryType() : schema.getMutationType();
  const all = root?.getFields() ?? {};
  const fields = roots.flatMap(name => all[name] ?? []);
  const wished = keyword === 'query' ? draw.whole(1, 3) : 1;
  const body = Array.from({ length: wished }, () => fieldText(draw.among(fields), 1, false)).join(' ');
  const declared = [...variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  return {
    query: [`${keyword}${declared && ` (${declared})`} { ${body} }`, ...fragments].join('\n'),
    variables: Object.fromEntries([...variables].map(([name, { value }]) => [name, value])),
  };
}
