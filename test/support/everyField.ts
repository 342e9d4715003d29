import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';

const deepest = 9;

/**
 * A selection of every field under a type of a schema, each answer under a name of its own (`Type_field`), so that
 * members of a union never stand in each other's way. Fields with an argument that must be given are left out.
 */
export function everyFieldOf(schema: GraphQLSchema, type: GraphQLCompositeType, depth = 0): string {
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map(member => `... on ${member.name} { ${everyFieldOf(schema, member, depth)} }`);
    return ['__typename', ...members].join(' ');
  }
  const fields = Object.values(type.getFields()).flatMap(field => {
    if (field.args.some(isRequiredArgument)) return [];
    const answer = getNamedType(field.type);
    const selected = `${type.name}_${field.name}: ${field.name}`;
    if (isLeafType(answer)) return [selected];
    if (!isCompositeType(answer) || depth >= deepest) return [];
    return [`${selected} { ${everyFieldOf(schema, answer, depth + 1)} }`];
  });
  return ['__typename', ...fields].join(' ');
}
