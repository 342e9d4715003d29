import type { SchemaChange } from './changes.js';
import { comesAfter, mayBreak } from './version.js';

/** Headings of the changelog under which a change of each severity is listed. */
const headings = { BREAKING: 'Breaking', DANGEROUS: 'Dangerous' } as const;

/** What a change is judged by. */
export interface Policy {
  /** Text of `schema/CHANGELOG.md`. */
  readonly changelog: string;
  /** Version that the earlier schema was released with. */
  readonly released: string;
  /** Version that package.json names. */
  readonly next: string;
}

/**
 * What the policy of `schema/CHANGELOG.md` holds against some changes, a sentence each; none where all is well. What
 * breaks clients needs a version that may break: a new minor before 1.0.0, a new major from then on. That, and what
 * may surprise them, is listed by its coordinate under its heading of [Unreleased], or of the version being made.
 */
export function faultsOf(changes: readonly SchemaChange[], { changelog, released, next }: Policy): string[] {
  const part = released.startsWith('0.') ? 'minor' : 'major';
  const sections = ['Unreleased', ...(comesAfter(next, released) ? [next] : [])];
  return changes.flatMap(({ severity, coordinate, description }) => {
    const heading = headings[severity];
    const told: string[] = [];
    if (severity === 'BREAKING' && !mayBreak(next, released))
      told.push(
        `It breaks clients of ${released}: deprecate it instead, or raise the ${part} version in package.json, which says ${next}.`,
      );
    if (!sections.some(section => listed(changelog, section, heading).includes(coordinate)))
      told.push(
        `List \`${coordinate}\` in schema/CHANGELOG.md, under ### ${heading} of ${sections.map(name => `[${name}]`).join(' or ')}.`,
      );
    return told.length === 0 ? [] : [[description, ...told].join(' ')];
  });
}

/** What keeps a version from being released after `released`, or as the first where that is null; a sentence each. */
export function faultsOfRelease(
  next: string,
  released: string | null,
  changelogs: Readonly<Record<string, string>>,
): string[] {
  const isNew = released === null || comesAfter(next, released);
  const late = `${released} is released already: give package.json a later version than ${next === released ? 'that' : next}.`;
  const unnamed = Object.entries(changelogs)
    .filter(([, text]) => sectionOf(text, next) === undefined)
    .map(([file]) => `${file} has no heading “## [${next}]”: what is under [Unreleased] goes there.`);
  return [...(isNew ? [] : [late]), ...unnamed];
}

/** The coordinates, between backticks, under one heading of a version. */
function listed(changelog: string, version: string, heading: string): string[] {
  const section = sectionOf(changelog, version) ?? '';
  const parts = section.split(/^### /m).filter(part => part.startsWith(`${heading}\n`));
  return [...parts.join('\n').matchAll(/`([^`\n]+)`/g)].map(([, coordinate = '']) => coordinate);
}

function sectionOf(changelog: string, version: string): string | undefined {
  return changelog.split(/^## /m).find(section => section.startsWith(`[${version}]`));
}
