import { z } from 'zod';

/** How the text of an option becomes the value of a field. */
export type OptionKind = 'text' | 'number' | 'flag' | 'list' | 'json';

/** A field of an input, as an option of the terminal. */
export interface FieldOption {
  /** The field, as in JSON: `committedAt`. */
  readonly field: string;
  /** The option without its dashes: `committed-at`. */
  readonly option: string;
  readonly kind: OptionKind;
  readonly description: string;
  /** The only values it takes; none where it takes others. */
  readonly values: readonly string[];
  readonly isNeeded: boolean;
  /** True where the word `null` stands for none. */
  readonly takesNull: boolean;
  readonly byDefault: unknown;
}

interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly description?: string;
  readonly default?: unknown;
}

/** The options that the fields of an input make, in the order of its schema: they follow it by themselves. */
export function fieldOptionsOf(input: z.ZodType): readonly FieldOption[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' });
  return Object.entries(properties).map(([field, schema]) =>
    fieldOption(field, schema as FieldSchema, required.includes(field)),
  );
}

/** A name in the words of the terminal: `committedAt` is `committed-at`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function fieldOption(field: string, schema: FieldSchema, isNeeded: boolean): FieldOption {
  const choices = schema.anyOf ?? [schema];
  const held = choices.find(({ type }) => type !== 'null') ?? schema;
  const types = choices.flatMap(({ type = [] }) => type);
  const kind = kindOf(held);
  return {
    field,
    option: kebab(field),
    kind,
    description: schema.description ?? held.description ?? held.items?.description ?? '',
    values: (kind === 'list' ? held.items?.enum : held.enum) ?? [],
    isNeeded,
    takesNull: types.includes('null'),
    byDefault: schema.default,
  };
}

function kindOf({ type, items }: FieldSchema): OptionKind {
  const [first] = [type].flat();
  switch (first) {
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'array':
      return items?.type === 'string' ? 'list' : 'json';
    default:
      return 'json';
  }
}
