import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A selection of every field under a type, and the fragments that it spreads. */
export interface EveryField {
  readonly spread: string;
  readonly fragments: string;
}

/**
 * Selects every field under a type of a schema, small enough for the limits of a gateway: each type is a fragment of its
 * own. Each answer stands under the name of its field in the schema (`Type_field`). Fields that are not chosen are left
 * out, with everything under them.
 */
export function everyFieldByFragments(
  schema: GraphQLSchema,
  typeName: string,
  isChosen: (field: string, isLeaf: boolean) => boolean = () => true,
): EveryField {
  const fragments = new Map<string, string>();
  const spreadOf = (type: GraphQLNamedType): string => {
    if (isAbstractType(type)) {
      const members = schema.getPossibleTypes(type).map(member => spreadOf(member));
      return `__typename ${members.join(' ')}`;
    }
    if (!isObjectType(type)) throw new Error(`${type.name} has no fields`);
    const name = `Every${type.name}`;
    if (!fragments.has(name)) {
      fragments.set(name, '');
      const fields = Object.values(type.getFields())
        .filter(
          field =>
            !field.args.some(isRequiredArgument) &&
            isChosen(`${type.name}.${field.name}`, isLeafType(getNamedType(field.type))),
        )
        .map(field => {
          const answer = getNamedType(field.type);
          const under = isLeafType(answer) ? '' : ` { ${spreadOf(answer)} }`;
          return `${type.name}_${field.name}: ${field.name}${under}`;
        });
      fragments.set(name, `fragment ${name} on ${type.name} { ${['__typename', ...fields].join(' ')} }`);
    }
    return `...${name}`;
  };
  const type = schema.getType(typeName);
  if (!type) throw new Error(`the schema has no type ${typeName}`);
  return { spread: spreadOf(type), fragments: [...fragments.values()].join('\n') };
}

/** Names of the fields that an answer holds, as `Type.field`; those that an error left empty are none. */
export function fieldsAnswered(data: unknown, errors: readonly { path?: readonly unknown[] }[] = []) {
  const failed = new Set(errors.map(({ path = [] }) => JSON.stringify(path)));
  const found = new Set<string>();
  const walk = (value: unknown, path: readonly unknown[]): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        const here = [...path, name];
        const [, type, field] = /^([A-Z]\w*)_(\w+)$/.exec(name) ?? [];
        if (type && !failed.has(JSON.stringify(here))) found.add(`${type}.${field}`);
        walk(inner, here);
      }
  };
  walk(data, []);
  return found;
}
