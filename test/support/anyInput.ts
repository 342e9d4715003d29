import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  String: 'x',
  ID: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  Neph: '980599000009',
  LocalDate: '2026-01-02',
  DateTime: '2026-01-02T08:00:00Z',
};

/** A value that a type of the schema takes, as small as can be: what must be given, and nothing else. */
export function anyInput(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyInput(type.ofType);
  if (isListType(type)) return [anyInput(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const given = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(given.map(field => [field.name, anyInput(field.type)]));
  }
  if (!(type.name in scalars)) throw new Error(`the tests have no value of type ${type.name}`);
  return scalars[type.name];
}
