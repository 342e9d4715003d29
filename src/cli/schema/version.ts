/** A version of the three numbers of Semantic Versioning. */
export type Version = readonly [major: number, minor: number, patch: number];

/** A version as its text. @throws Error where it is not three numbers, such as 0.2.0 */
export function versionOf(text: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  if (patch === undefined)
    throw new Error(`A release has a version of three numbers, such as 0.2.0: “${text}” is none`);
  return [Number(major), Number(minor), Number(patch)];
}

/** True where `next` comes after `released`. */
export function comesAfter(next: string, released: string): boolean {
  const [a, b] = [versionOf(next), versionOf(released)];
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing >= 0 && (a[differing] as number) > (b[differing] as number);
}

/** True where `next` may break what `released` promised: its major is raised, or before 1.0.0 its minor. */
export function mayBreak(next: string, released: string): boolean {
  const [[major, minor], [releasedMajor, releasedMinor]] = [versionOf(next), versionOf(released)];
  return major > releasedMajor || (major === 0 && releasedMajor === 0 && minor > releasedMinor);
}
