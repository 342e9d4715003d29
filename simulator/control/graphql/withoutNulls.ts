type WithoutNulls<Given> = { [Key in keyof Given]: Exclude<Given[Key], null> };

/** An input without the fields that GraphQL leaves null: commands leave out what is not given. */
export function withoutNulls<Given extends object>(given: Given): WithoutNulls<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as WithoutNulls<Given>;
}
