import type { getMetadataStorage } from 'type-graphql';

type Storage = ReturnType<typeof getMetadataStorage>;

/** Makes of a value as graphql-js reads it what a method is given. */
export type MakeInstance = (value: unknown) => unknown;

type Data = Readonly<Record<string, unknown>>;

interface FieldOfInput {
  readonly name: string;
  /** Null for what is given as it is read, scalars and enums. */
  readonly make: MakeInstance | null;
}

/**
 * Makes instances of an input class, deeply, as TypeGraphQL makes them, but by a plan that is drawn up once: it goes through
 * all its metadata for each value. Lists of any depth and null are kept; a property of the class that is given no value is
 * left out. Null for a type that is no input class.
 */
export function instancesOf(type: unknown, storage: Storage): MakeInstance | null {
  const declared = declarationsOf(type, storage);
  if (declared.length === 0) return null;
  const known = plans.get(type as object);
  if (known) return known;
  const InputClass = type as new () => Record<string, unknown>;
  let fields: readonly FieldOfInput[] | undefined;
  // Drawn up at the first value: an input may hold itself.
  const plan = (): readonly FieldOfInput[] =>
    declared.map(({ name, getType }) => ({ name, make: instancesOf(getType(), storage) }));
  const make: MakeInstance = value => {
    if (value === null || value === undefined) return value;
    if (Array.isArray(value)) return value.map(make);
    fields ??= plan();
    return instanceOf(InputClass, fields, value as Data);
  };
  plans.set(type as object, make);
  return make;
}

const plans = new WeakMap<object, MakeInstance>();

function instanceOf(
  InputClass: new () => Record<string, unknown>,
  fields: readonly FieldOfInput[],
  data: Data,
): object {
  const instance = new InputClass();
  for (const key of Object.keys(instance))
    if (instance[key] === undefined && data[key] === undefined) delete instance[key];
  for (const { name, make } of fields) {
    const value = data[name];
    if (value !== undefined) instance[name] = make ? make(value) : value;
  }
  return instance;
}

/** The fields that an input class and those it extends declare, its own first; none for what is no input class. */
function declarationsOf(type: unknown, storage: Storage) {
  const declared = new Map<string, NonNullable<Storage['inputTypes'][number]['fields']>[number]>();
  for (let one = type; typeof one === 'function' && one.prototype; one = Object.getPrototypeOf(one)) {
    const fields = storage.inputTypes.find(({ target }) => target === one)?.fields ?? [];
    for (const field of fields) if (!declared.has(field.name)) declared.set(field.name, field);
  }
  return [...declared.values()];
}
