import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import type { AddressOf } from './pages.js';

/** A type as it is written in the schema, its name a link: `[`Licence`](objects.md#licence)!`. */
export function typeLink(type: GraphQLType, addressOf: AddressOf): string {
  if (isNonNullType(type)) return `${typeLink(type.ofType, addressOf)}!`;
  if (isListType(type)) return `\\[${typeLink(type.ofType, addressOf)}\\]`;
  return nameLink(type.name, addressOf);
}

/** The name of a type as a link to it. */
export function nameLink(name: string, addressOf: AddressOf): string {
  const address = addressOf(name);
  return address === undefined ? `\`${name}\`` : `[\`${name}\`](${address})`;
}

/** A description, on one line, with the types it names as links. */
export function prose(description: string | null | undefined, addressOf: AddressOf): string {
  return (description ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/`([A-Z]\w+)((?:\.\w+)*)`/g, (code, name, rest) => {
      const address = addressOf(`${name}${rest}`) ?? addressOf(name as string);
      return address === undefined ? code : `[\`${name}${rest}\`](${address})`;
    });
}

/** What is deprecated of something, as a sentence of its own; nothing where nothing is. */
function deprecation(reason: string | null | undefined): string {
  return reason ? ` **Deprecated:** ${reason}` : '';
}

/** An argument or an input field, as a line of a list. */
export function inputLine(
  { name, type, defaultValue, description, deprecationReason }: GraphQLArgument | GraphQLInputField,
  addressOf: AddressOf,
): string {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  const given = value ? ` = \`${print(value)}\`` : '';
  return `- \`${name}\`: ${typeLink(type, addressOf)}${given}. ${prose(description, addressOf)}${deprecation(deprecationReason)}`;
}

/** A field with its arguments, as a line of a list and lines under it. */
export function fieldLines(
  { name, type, args, description, deprecationReason }: GraphQLField<unknown, unknown>,
  addressOf: AddressOf,
): string[] {
  return [
    `- \`${name}\`: ${typeLink(type, addressOf)}. ${prose(description, addressOf)}${deprecation(deprecationReason)}`,
    ...args.map(arg => `  ${inputLine(arg, addressOf)}`),
  ];
}
