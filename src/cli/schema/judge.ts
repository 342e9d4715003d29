import type { SchemaChange } from './changes.js';

/** Headings of the changelog under which a change of each severity is listed. */
const headings = { BREAKING: 'Breaking', DANGEROUS: 'Dangerous' } as const;

/** What a change is judged by. */
export interface Policy {
  /** Text of `schema/CHANGELOG.md`. */
  readonly changelog: string;
  /** Version that the earlier schema was released with. */
  readonly released: string;
  /** Version that is being made. */
  readonly next: string;
}

/**
 * What the policy of `schema/CHANGELOG.md` holds against some changes, a sentence each; none where all is well. A change
 * that clients may feel is listed, by its coordinate, under its heading of [Unreleased]. From 1.0.0 on, nothing breaks
 * within a major version.
 */
export function faultsOf(changes: readonly SchemaChange[], { changelog, released, next }: Policy): string[] {
  const mayBreak = major(released) === 0 || major(next) > major(released);
  return changes.flatMap(({ severity, coordinate, description }) => {
    if (severity === 'BREAKING' && !mayBreak)
      return [
        `${description} It breaks clients of ${released}: deprecate it instead, or raise the major version.`,
      ];
    if (listed(changelog, headings[severity]).includes(coordinate)) return [];
    return [
      `${description} List \`${coordinate}\` in schema/CHANGELOG.md, under ### ${headings[severity]} of [Unreleased].`,
    ];
  });
}

function major(version: string): number {
  return Number(version.split('.')[0]);
}

/** The coordinates, between backticks, under one heading of [Unreleased]. */
function listed(changelog: string, heading: string): string[] {
  const unreleased = changelog.split(/^## /m).find(section => section.startsWith('[Unreleased]')) ?? '';
  const sections = unreleased.split(/^### /m).filter(section => section.startsWith(`${heading}\n`));
  return [...sections.join('\n').matchAll(/`([^`\n]+)`/g)].map(([, coordinate = '']) => coordinate);
}
