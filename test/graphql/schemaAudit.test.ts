import {
  execute,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  graphql,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { anyInput } from '../support/anyInput.js';
import { citizenSchema } from '../support/graphql.js';

/** Enum fields without words beside them, and why none are needed. */
const programsAlone: Readonly<Record<string, string>> = {
  code: 'a code is for programs: `message` and `remedy` say it to people',
  'NextStep.action': '`message` says it to people',
  rule: '`label` beside it names the rule, as it names the event',
  'Document.kind': '`label` names the document',
  'Document.language': 'the language of a file: each screen has its own names of languages',
  'ObtainableDocument.kind': '`label` names the document',
  'Letter.kind': '`label` names the letter',
  'Measure.kind': '`label` names the measure',
  'UncountedPoints.reason': '`label` names the reason',
  'CalendarLink.language': 'as Document.language',
  'LegalReference.opens': 'how close an address comes, for a program that chooses whether to link',
};

/** Types of the tester's commands: a tool for developers, shown to no driver; it speaks in codes. */
const ofTesters = ['FactPath', 'FactPathStep', 'Fault', 'PlannedLetter', 'StageAnswer'];

/** Dates whose name ends otherwise, and why. */
const otherDates: Readonly<Record<string, string>> = {
  from: 'first day of a period',
  to: 'last day of a period',
  until: 'last day that a forecast computes',
  validUntil: 'last day of a validity, as documents print it',
  asOf: 'one of the two times, everywhere under this name',
  knownAt: 'the other',
  clock: 'the present of a register, everywhere under this name',
  since: 'first day of a state',
  nextStageFrom: 'a day from which on something may be',
  expectedFrom: 'first day of a window',
  expectedBy: 'last day of a window',
  uses: 'a list of instants',
  dataOf: 'the instant that data are of, a word of the 2D-Doc',
};

const acronymsOfTheLaw: readonly string[] = ['acceptsTerms'];

interface Element {
  readonly name: string;
  readonly description: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

type OutputField = GraphQLField<unknown, unknown>;

describe.each([
  ['the citizen’s schema', () => buildSchema()],
  ['the schema with the tester’s commands', () => buildSchema(testerModule, testerSignIn)],
])('%s', (_name, build) => {
  let schema: GraphQLSchema;
  let types: readonly GraphQLNamedType[];
  let citizen: GraphQLSchema;
  beforeAll(async () => {
    schema = await build();
    citizen = await citizenSchema();
    types = Object.values(schema.getTypeMap()).filter(
      type => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
  });

  const rootField = (name: string) => schema.getQueryType()?.getFields()[name];
  const outputs = (): [string, OutputField, GraphQLNamedType][] =>
    types.flatMap(type =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field): [string, OutputField, GraphQLNamedType] => [
            `${type.name}.${field.name}`,
            field,
            type,
          ])
        : [],
    );
  const inputs = (): [string, GraphQLInputField][] =>
    types.flatMap(type =>
      isInputObjectType(type)
        ? Object.values(type.getFields()).map((field): [string, GraphQLInputField] => [
            `${type.name}.${field.name}`,
            field,
          ])
        : [],
    );
  const named = (
    owner: string,
    elements: readonly (GraphQLArgument | GraphQLEnumValue)[],
    close: string,
  ): Element[] => elements.map(element => ({ ...element, name: `${owner}${element.name}${close}` }));

  const elements = (): readonly Element[] => [
    ...types.map(({ name, description }) => ({ name, description })),
    ...outputs().flatMap(([name, field]) => [{ ...field, name }, ...named(`${name}(`, field.args, ':)')]),
    ...inputs().map(([name, field]) => ({ ...field, name })),
    ...types.flatMap(type => (isEnumType(type) ? named(`${type.name}.`, type.getValues(), '') : [])),
    ...schema.getDirectives().map(({ name, description }) => ({ name: `@${name}`, description })),
  ];

  it('describes every element, in a sentence', () => {
    expect(elements().length).toBeGreaterThan(500);
    const silent = elements().filter(({ description }) => !/^[\p{L}`].{2,}/su.test(description ?? ''));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says of every field that may be null when it is', () => {
    const untold = outputs().filter(
      ([, { type, description }]) => !isNonNullType(type) && !/\bnull\b/i.test(description ?? ''),
    );
    expect(untold.map(([name]) => name)).toEqual([]);
  });

  it('says what an argument and an input field stand for when they are left out', () => {
    const given = [
      ...outputs().flatMap(([name, { args }]) =>
        args.map((arg): [string, GraphQLArgument] => [`${name}(${arg.name}:)`, arg]),
      ),
      ...inputs(),
    ];
    // Of a command, what is left out is drawn, or stays as it is: its inputs need not say it each time.
    const ofEverybody = given.filter(([name]) => citizen.getType(name.split('.')[0] ?? ''));
    expect(ofEverybody.length).toBeGreaterThan(50);
    const untold = ofEverybody.filter(([name, { type, defaultValue, description }]) => {
      const owner = schema.getType(name.split('.')[0] ?? '');
      const isOneOf = isInputObjectType(owner) && owner.isOneOf;
      const isTold = /default|leave|left out|may be|cursor|only these|facts to suppose|none|where|null/i;
      return (
        !isNonNullType(type) && defaultValue === undefined && !isOneOf && !isTold.test(description ?? '')
      );
    });
    expect(untold.map(([name, { description }]) => `${name}: ${description}`)).toEqual([]);
  });

  it('has words for people beside every value of an enum that a screen shows', () => {
    const used = new Set<string>();
    const wordless = outputs().filter(([name, field, type]) => {
      if (!isEnumType(getNamedType(field.type)) || ofTesters.includes(type.name)) return false;
      const excuse = [field.name, name].find(key => key in programsAlone);
      if (excuse !== undefined) used.add(excuse);
      return excuse === undefined && !hasWords(type, field.name);
    });
    expect(wordless.map(([name]) => name)).toEqual([]);
    expect([...used].sort()).toEqual(Object.keys(programsAlone).sort());
  });

  it('takes a language wherever it answers words, French and English', () => {
    const words = /(Label|Labels)$|^(label|message|remedy|explanation|condition|sentence|summary|notice)$/;
    const mute = outputs().filter(([name, { name: field, args }, type]) => {
      const isOfTesters = ofTesters.includes(type.name) || name === 'CommandError.message';
      return words.test(field) && !isOfTesters && !args.some(arg => arg.name === 'language');
    });
    // What the register itself wrote, in its own words.
    expect(mute.map(([name]) => name).sort()).toEqual([
      'InfractionAuthority.offenceLabel',
      'PointLoss.offenceLabel',
    ]);
  });

  it('names booleans by is or has, and dates by their ends', () => {
    const misnamed = [...outputs(), ...inputs()].filter(([, field]) => {
      const { name } = getNamedType(field.type);
      if (name === 'Boolean')
        return !/^(is|has)[A-Z]/.test(field.name) && !acronymsOfTheLaw.includes(field.name);
      const isDate = name === 'LocalDate' || name === 'DateTime';
      const end = name === 'LocalDate' ? /(On|^on)$/ : /(At|^at)$/;
      return isDate && !end.test(field.name) && !(field.name in otherDates);
    });
    expect(misnamed.map(([name]) => name)).toEqual([]);
  });

  it('names mutations by a verb, and gives each one input or none', () => {
    const verbs =
      /^(activate|add|advance|attend|authority|change|clear|copy|correct|create|declare|delete|end|exchange|fail|freeze|issue|lift|link|obtain|pronounce|record|redirect|report|request|reset|revoke|run|set|share|sign|take|verify|withdraw)[A-Z]/;
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect(field.name).toMatch(verbs);
      expect(field.args.map(({ name }) => name)).toEqual(field.args.length === 0 ? [] : ['input']);
      for (const { type } of field.args) {
        const input = getNamedType(type);
        const isRequired =
          isInputObjectType(input) && Object.values(input.getFields()).some(isRequiredInputField);
        if (isRequired) expect(isNonNullType(type)).toBe(true);
      }
      expect(isNonNullType(field.type)).toBe(true);
    }
  });

  it('names what is read by nouns, without get and without the name of its type', () => {
    expect(rootField('licence')?.type.toString()).toBe('LicenceResult!');
    for (const name of ['viewer', 'node']) expect(rootField(name)).toBeDefined();
    const misnamed = outputs().filter(([, { name }, type]) => {
      const prefix = new RegExp(`^(get[A-Z]|${type.name}(?=[A-Z]))`, 'i');
      return prefix.test(name) && type !== schema.getMutationType();
    });
    expect(misnamed.map(([name]) => name)).toEqual([]);
  });

  it('takes the two times wherever a licence is asked for', () => {
    const asking = outputs().filter(
      ([, { type, name }, owner]) =>
        // A command answers the licence as it stands after it.
        owner.name !== 'DossierPayload' &&
        getNamedType(type).name === 'LicenceResult' &&
        (owner === schema.getQueryType() || name === 'licence'),
    );
    expect(asking.map(([name]) => name).sort()).toEqual([
      'Query.licence',
      'Query.licences',
      'Viewer.licence',
    ]);
    for (const [, { args }] of asking)
      for (const [time, of] of [
        ['asOf', 'LocalDate'],
        ['knownAt', 'DateTime'],
      ]) {
        const argument = args.find(({ name }) => name === time);
        expect(argument?.type.toString()).toBe(of);
        expect(argument?.description).toContain('Default: ');
      }
  });

  it('gives no date as a bare text', () => {
    const bare = [...outputs(), ...inputs()].filter(
      ([, { name, type }]) => /(^on|On|At|^at)$/.test(name) && isSpecifiedScalarType(getNamedType(type)),
    );
    // As the 2D-Doc has it, where a day or a month may be unknown.
    expect(bare.map(([name]) => name)).toEqual(['StatedByDocument.bornOn']);
  });

  it('counts the whole of a list only where the list is at hand', () => {
    const counted = outputs().filter(([, { name }]) => /Count$/.test(name) && !/page/i.test(name));
    expect(counted.map(([name]) => name)).toEqual(['PointEventConnection.totalCount']);
  });

  it('makes a Problem of every member of a result that is none of its successes', () => {
    const results = types.filter(isUnionType).filter(({ name }) => name.endsWith('Result'));
    expect(results.length).toBeGreaterThanOrEqual(6);
    for (const result of results) {
      const successes = result
        .getTypes()
        .filter(member => !member.getInterfaces().some(({ name }) => name === 'Problem'));
      expect([result.name, successes.length]).toEqual([result.name, 1]);
      const isTold = result.getTypes().length > successes.length;
      expect([result.name, isTold]).toEqual([result.name, true]);
    }
  });

  it('carries no file in an answer', () => {
    const bytes = /base64|blob|binary|content$|bytes$/i;
    expect(
      outputs()
        .filter(([, { name }]) => bytes.test(name))
        .map(([name]) => name),
    ).toEqual([]);
    const download = schema.getType('DocumentDownload');
    expect(isObjectType(download) && Object.keys(download.getFields()).sort()).toEqual([
      'expiresAt',
      'fileName',
      'url',
    ]);
    expect(outputs().filter(([, { type }]) => getNamedType(type).name === 'Upload')).toEqual([]);
  });

  it('asks clients of every union to keep a default branch', () => {
    const silent = types.filter(
      type =>
        (isUnionType(type) || type.name === 'ProblemCode') &&
        !type.description?.includes('Keep a default branch'),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('specifies every scalar of its own', () => {
    for (const type of types)
      if (isScalarType(type)) expect(type.specifiedByURL).toMatch(/^https:\/\/.+#\w+$/);
  });

  it('deprecates by saying what to use instead, or that nothing does, and the day', () => {
    for (const { name, deprecationReason } of elements())
      if (deprecationReason) expect(`${name}: ${deprecationReason}`).toMatch(deprecationPolicy);
  });

  it('enforces @oneOf: exactly one field, by introspection and by execution', async () => {
    const oneOf = types.filter(isInputObjectType).filter(type => type.isOneOf);
    expect(oneOf.length).toBeGreaterThanOrEqual(3);
    // An input whose description promises exactly one field keeps its promise.
    const promised = types.filter(
      type => isInputObjectType(type) && /exactly one of (these|its) fields/i.test(type.description ?? ''),
    );
    expect(oneOf.map(({ name }) => name)).toEqual(expect.arrayContaining(promised.map(({ name }) => name)));
    const source = `{ ${oneOf.map(({ name }) => `${name}: __type(name: "${name}") { isOneOf }`).join(' ')} }`;
    const { data } = await graphql({ schema, source });
    expect(Object.values(data ?? {})).toEqual(oneOf.map(() => ({ isOneOf: true })));
    for (const type of oneOf) {
      const fields = Object.values(type.getFields());
      for (const { type: of } of fields) expect(isNonNullType(of)).toBe(false);
      const both = Object.fromEntries(fields.map(field => [field.name, anyValue(field)]));
      for (const value of [{}, both, { [fields[0]?.name ?? '']: null }])
        expect(await refusalOf(schema, type.name, value)).toMatch(/exactly one|must be non-null/i);
      const [one] = fields.filter(field => anyValue(field) !== null);
      expect(await refusalOf(schema, type.name, one && { [one.name]: anyValue(one) })).toBe('');
    }
    const literal = parse('{ licence(by: { id: "a", neph: "980599000009" }) { __typename } }');
    expect(validate(schema, literal).join()).toMatch(/exactly one/i);
  });
});

/** The reason of a deprecation: what takes its place, then the day from which it may go. */
const deprecationPolicy =
  /: (Use [A-Z]\w+(\.\w+(\(\w+:\))?)?|Nothing replaces it)\. May be removed from \d{4}-\d{2}-\d{2}\.$/;

it.each([
  ['Licence.old: Use Licence.balance. May be removed from 2027-06-01.', true],
  ['Licence.old: Use Query.licence(asOf:). May be removed from 2027-06-01.', true],
  ['Licence.old: Nothing replaces it. May be removed from 2027-06-01.', true],
  ['Licence.old: Use Licence.balance.', false],
  ['Licence.old: No longer supported', false],
  ['Licence.old: May be removed from 2027-06-01.', false],
])('the policy of deprecation takes %j: %j', (text, isGood) => {
  expect(deprecationPolicy.test(text)).toBe(isGood);
});

/** True where words for a field stand beside it: `stateLabel` for `state`, `partLabels` for `parts`. */
function hasWords(type: GraphQLNamedType, field: string): boolean {
  const beside = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
  return beside.includes(`${field}Label`) || beside.includes(`${field.replace(/s$/, '')}Labels`);
}

function anyValue({ type }: GraphQLInputField): unknown {
  return getNamedType(type).name === 'Upload' ? null : anyInput(type);
}

/** Why a value is refused as the variable of an operation. */
async function refusalOf(schema: GraphQLSchema, input: string, value: unknown): Promise<string> {
  const document = parse(`query($v: ${input}!) { __typename }`);
  const { errors } = await execute({ schema, document, variableValues: { v: value } });
  return errors?.map(({ message }) => message).join('\n') ?? '';
}
