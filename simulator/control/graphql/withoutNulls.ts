type WithoutNulls<Given> = { [Key in keyof Given]: Exclude<Given[Key], null> };

/** An input without the fields that GraphQL leaves null: commands leave out what is not given. */
export function withoutNulls<Given extends object>(given: Given): WithoutNulls<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as WithoutNulls<Given>;
}

type WithoutNullsInside<Given> = Given extends readonly unknown[]
  ? Given
  : Given extends object
    ? { [Key in keyof Given]: WithoutNullsInside<Exclude<Given[Key], null>> }
    : Given;

/** The same for an input that holds inputs: nulls at any depth stand for what is left out. */
export function withoutNullsInside<Given extends object>(given: Given): WithoutNullsInside<Given> {
  return Object.fromEntries(
    Object.entries(withoutNulls(given)).map(([key, part]) => [
      key,
      typeof part === 'object' && part !== null && !Array.isArray(part) ? withoutNullsInside(part) : part,
    ]),
  ) as WithoutNullsInside<Given>;
}
