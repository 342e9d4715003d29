/** The authority that 2D-Doc reserves for tests: nothing that it signs is real. */
export const testAuthority = 'FR00';

// `SIM1` in base 36, without its S: the ids that follow count on from there.
const beforeFirst = Number.parseInt('IM0', 36);
const last = Number.parseInt('ZZZ', 36) - beforeFirst;

/** Id of the nth certificate that signs documents: `SIM1` to `SIM9`, `SIMA` to `SIMZ`, `SIN0` and so on. */
export function certificateId(ordinal: number): string {
  if (ordinal < 1 || ordinal > last) throw new RangeError(`there are ${last} ids, and no ${ordinal}th`);
  return `S${(beforeFirst + ordinal).toString(36).toUpperCase()}`;
}
