import {
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { instancesOf, type MakeInstance } from './inputInstances.js';

type Storage = ReturnType<typeof getMetadataStorage>;
type Field = Pick<
  Storage['fieldResolvers'][number],
  'target' | 'methodName' | 'params' | 'roles' | 'middlewares' | 'kind' | 'getObjectType'
>;
type Parameter = NonNullable<Field['params']>[number];
type Resolver = GraphQLFieldResolver<unknown, unknown>;
type AnyClass = abstract new (...given: never[]) => object;

/** The value of one parameter of a method, out of what a resolver is given. */
type ReadParameter = (...given: Parameters<Resolver>) => unknown;

/**
 * Lets the fields of a schema call their methods at once. Those that TypeGraphQL makes go through a promise for each
 * argument, also where nothing is validated, and sort their parameters each time: on a page of events that costs more than
 * the events. What a method is given stays the same; a field with a guard, a middleware or a parameter of another kind
 * keeps the resolver that it has.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const storage = getMetadataStorage();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) nameByClass(type, schema, storage);
    if (!isObjectType(type)) continue;
    const directOf = directIn(type, schema, storage);
    for (const field of Object.values(type.getFields())) {
      const direct = directOf(field.name, field.resolve);
      // What is read as it stands needs no resolver: compiled queries read it without a call.
      if (direct === 'AS_IT_STANDS') delete field.resolve;
      else if (direct) field.resolve = direct;
    }
  }
}

type DirectOf = (
  name: string,
  usual: Resolver | undefined,
) => ReturnType<typeof directFor> | ReturnType<typeof directQuery>;

function directIn(type: GraphQLObjectType, schema: GraphQLSchema, storage: Storage): DirectOf {
  if (type === schema.getQueryType()) return (name, usual) => directQuery(name, usual, storage);
  const target = classOf(type.name, storage);
  return target ? (name, usual) => directFor(target, name, usual, storage) : () => undefined;
}

function directQuery(name: string, usual: Resolver | undefined, storage: Storage): Resolver | undefined {
  const [query, ...others] = storage.queries.filter(({ schemaName }) => schemaName === name);
  // Which of two is of this schema, only TypeGraphQL knows.
  return query && usual && others.length === 0
    ? directMethod({ ...query, kind: 'external' }, usual, storage)
    : undefined;
}

function classOf(name: string, storage: Storage): AnyClass | undefined {
  return storage.objectTypes.find(type => type.name === name)?.target as AnyClass | undefined;
}

/** Tells the type of what an interface or a union answers by its class, at once; a class that is no type goes the usual way. */
function nameByClass(type: GraphQLAbstractType, schema: GraphQLSchema, storage: Storage): void {
  const usual = type.resolveType;
  const names = new Map<unknown, string>(
    schema.getPossibleTypes(type).map((one: GraphQLObjectType) => [classOf(one.name, storage), one.name]),
  );
  names.delete(undefined);
  type.resolveType = (value, ...rest) => names.get(value?.constructor) ?? usual?.(value, ...rest);
}

function directFor(
  target: AnyClass,
  name: string,
  usual: Resolver | undefined,
  storage: Storage,
): Resolver | 'AS_IT_STANDS' | undefined {
  const ancestors = ancestorsOf(target);
  const method = storage.fieldResolvers.find(
    field => field.schemaName === name && ancestors.has(field.getObjectType?.() as AnyClass),
  );
  if (method) return usual && directMethod(method, usual, storage);
  const property = storage.fields.find(
    field => field.schemaName === name && ancestors.has(field.target as AnyClass),
  );
  if (!property || isGuarded(property.roles, property.middlewares)) return undefined;
  const { name: key } = property;
  if (key === name && isPlain(target, key)) return 'AS_IT_STANDS';
  return root => (root as Readonly<Record<string, unknown>>)[key];
}

function ancestorsOf(target: AnyClass): ReadonlySet<AnyClass> {
  const found = new Set<AnyClass>();
  for (let one = target; one?.prototype !== undefined; one = Object.getPrototypeOf(one)) found.add(one);
  return found;
}

/** True for a property that instances have for themselves: none of its class is called to read it, which could throw. */
function isPlain(target: AnyClass, key: string): boolean {
  return !(key in target.prototype);
}

function isGuarded(roles: readonly unknown[] | undefined, middlewares: readonly unknown[] | undefined) {
  return roles !== undefined || (middlewares ?? []).length > 0;
}

function directMethod(field: Field, usual: Resolver, storage: Storage): Resolver | undefined {
  if (isGuarded(field.roles, field.middlewares)) return undefined;
  const parameters = [...(field.params ?? [])].sort((one, other) => one.index - other.index);
  const reads = parameters.map(parameter => reading(parameter, storage));
  if (!reads.every(read => read !== null)) return undefined;
  const call = calling(field.methodName, reads);
  if (field.kind === 'external') {
    const resolver = new (field.target as new () => object)();
    return (root, args, context, info) => call(resolver, root, args, context, info);
  }
  const owner = field.getObjectType?.() as AnyClass;
  // What is no instance of its class becomes one first.
  return (root, args, context, info) =>
    root instanceof owner ? call(root, root, args, context, info) : usual(root, args, context, info);
}

type Call = (instance: object, ...given: Parameters<Resolver>) => unknown;

/** Calls a method, or reads a property; spelt out by the number of parameters, since it is done for every field. */
function calling(name: string, [first, second, ...more]: readonly ReadParameter[]): Call {
  const of = (instance: object): unknown => (instance as Readonly<Record<string, unknown>>)[name];
  if (first === undefined)
    return instance => {
      const value = of(instance);
      return typeof value === 'function' ? value.call(instance) : value;
    };
  if (second === undefined)
    return (instance, root, args, context, info) => {
      const value = of(instance);
      return typeof value === 'function' ? value.call(instance, first(root, args, context, info)) : value;
    };
  return (instance, root, args, context, info) => {
    const value = of(instance);
    if (typeof value !== 'function') return value;
    const [one, other] = [first(root, args, context, info), second(root, args, context, info)];
    if (more.length === 0) return value.call(instance, one, other);
    return value.call(instance, one, other, ...more.map(read => read(root, args, context, info)));
  };
}

/** How a parameter is read; null for one whose value TypeGraphQL makes something else of. */
function reading(parameter: Parameter, storage: Storage): ReadParameter | null {
  switch (parameter.kind) {
    case 'context': {
      const { propertyName } = parameter;
      if (propertyName === undefined) return (_root, _args, context) => context;
      return (_root, _args, context) => (context as Readonly<Record<string, unknown>>)[propertyName];
    }
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'root':
      return parameter.propertyName === undefined ? root => root : null;
    case 'arg': {
      const { name } = parameter;
      const make = instancesOf(parameter.getType(), storage);
      return make ? (_root, args) => make(args[name]) : (_root, args) => args[name];
    }
    case 'args':
      return readingAll(parameter.getType() as new () => object, storage);
    default:
      return null;
  }
}

function readingAll(target: new () => object, storage: Storage): ReadParameter {
  const ancestors = ancestorsOf(target);
  const fields = storage.argumentTypes
    .filter(type => ancestors.has(type.target as AnyClass))
    .flatMap(type => type.fields ?? [])
    .map(({ name, getType }) => ({ name, make: instancesOf(getType(), storage) ?? asItIs }));
  return (_root, args) => {
    const all = new target() as Record<string, unknown>;
    for (const { name } of fields) if (args[name] === undefined) delete all[name];
    for (const { name, make } of fields) if (args[name] !== undefined) all[name] = make(args[name]);
    return all;
  };
}

const asItIs: MakeInstance = value => value;
