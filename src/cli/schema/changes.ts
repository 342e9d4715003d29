import {
  BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql';

/** Something that clients written against an earlier schema may feel. */
export interface SchemaChange {
  readonly severity: 'BREAKING' | 'DANGEROUS';
  /** What it changes: `Licence.balance`, `Query.licence(asOf:)`, `ProblemCode.INTERNAL`, `LicenceResult.Licence`, `Neph`. */
  readonly coordinate: string;
  /** The change, in a sentence. */
  readonly description: string;
}

/** What graphql-js calls dangerous and the policy of `schema/CHANGELOG.md` calls safe: what a client may leave out. */
const safe: readonly string[] = [
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
];

/** The breaking and dangerous changes from an earlier schema to a later one, by coordinate. */
export function changesBetween(before: GraphQLSchema, after: GraphQLSchema): readonly SchemaChange[] {
  const dangerous = findDangerousChanges(before, after).filter(({ type }) => !safe.includes(type));
  const changes = [
    ...findBreakingChanges(before, after).map(change => told('BREAKING', change)),
    ...dangerous.map(change => told('DANGEROUS', change)),
    ...nowExactlyOne(before, after),
  ];
  return changes.sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
}

function told(
  severity: SchemaChange['severity'],
  { type, description }: { readonly type: string; readonly description: string },
): SchemaChange {
  return { severity, coordinate: coordinateOf(type, description), description };
}

/**
 * How graphql-js words each change, and the coordinate that it names. A kind that no form fits is an error, so that a later
 * graphql-js is not misread in silence.
 */
const forms: readonly (readonly [RegExp, string])[] = [
  [/^(\w+) was removed from (?:union|enum) type (\w+)\.$/, '$2.$1'],
  [/^(\w+) was added to (?:union|enum) type (\w+)\.$/, '$2.$1'],
  [/^A required field (\w+) on input type (\w+) was added\.$/, '$2.$1'],
  [/^A required arg (\w+) on (\w+\.\w+) was added\.$/, '$2($1:)'],
  [/^(\w+\.\w+) arg (\w+) (?:was removed|has changed|defaultValue)/, '$1($2:)'],
  [/^(\w+\.\w+) (?:was removed|changed type)/, '$1'],
  [/^(\w+) no longer implements interface (\w+)\.$/, '$1.$2'],
  [/^(\w+) added to interfaces implemented by (\w+)\.$/, '$2.$1'],
  [/^Standard scalar (\w+) was removed/, '$1'],
  [/^A required arg (\w+) on directive (\w+) was added\.$/, '@$2($1:)'],
  [/^(\w+) was removed from (\w+)\.$/, '@$2($1:)'],
  [/^Repeatable flag was removed from (\w+)\.$/, '@$1'],
  [/^(\w+) (?:was removed|changed from)/, '$1'],
];

function coordinateOf(type: string, description: string): string {
  const form = forms.find(([pattern]) => pattern.test(description));
  if (!form) throw new Error(`No coordinate is known for ${type}: ${description}`);
  const coordinate = description.replace(new RegExp(`${form[0].source}.*$`, 's'), form[1]);
  return type === BreakingChangeType.DIRECTIVE_REMOVED ? `@${coordinate}` : coordinate;
}

// graphql-js 16 does not look at `@oneOf`.
function nowExactlyOne(before: GraphQLSchema, after: GraphQLSchema): SchemaChange[] {
  return Object.values(after.getTypeMap()).flatMap((type): SchemaChange[] => {
    const earlier = before.getType(type.name);
    if (!isInputObjectType(type) || !isInputObjectType(earlier) || earlier.isOneOf || !type.isOneOf)
      return [];
    return [
      { severity: 'BREAKING', coordinate: type.name, description: `${type.name} takes exactly one field.` },
    ];
  });
}
