import { registerEnumType } from 'type-graphql';

/** Builds an enum whose values are their own names, registered with a description for each. */
export function named<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): { readonly [Key in Name]: Key } {
  const keys = Object.keys(values) as Name[];
  const built = Object.fromEntries(keys.map(key => [key, key])) as { [Key in Name]: Key };
  registerEnumType(built, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      keys.map(key => [key, { description: values[key] as string }]),
    ) as object,
  });
  return built;
}
