/** Path of the issuer of a world. */
export function issuerPath(world: string): string {
  return `/franceconnect/${world}/api/v2`;
}
