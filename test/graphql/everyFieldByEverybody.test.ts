import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { type Action, actions } from '../../src/access/index.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { expectedVerdict } from '../support/accessTable.js';
import { type Answered, type Asker, everybody } from '../support/askers.js';
import { everybodysGateway, richPersonas } from '../support/everybodysGateway.js';
import { type EveryField, everyFieldByFragments, fieldsAnswered } from '../support/everyFieldByFragments.js';
import { type Guard, guardOfField } from '../support/fieldGuards.js';
import { citizenSchema } from '../support/graphql.js';
import { asTester } from '../support/tester.js';

const gateway = everybodysGateway();

let schema: GraphQLSchema;
let everything: Readonly<Record<'Viewer' | 'LicenceResult' | 'SimulatedWorld', EveryField>>;
let apart: readonly Readonly<Record<'Viewer' | 'LicenceResult', EveryField>>[];
let path: EveryField;
let law: EveryField;
let offence: EveryField;
const queries: string[] = [];
beforeAll(async () => {
  schema = await buildSchema(testerModule, testerSignIn);
  // Explanations and references to the law hold every kind of event once more, and labels stand beside every value: they
  // are asked apart, or one document would be longer than the limits allow.
  const isOfAccount = (field: string) => /^(Licence\.balanceExpl|Balance(Expl|Step)|Uncounted)/.test(field);
  const isReference = (field: string) =>
    /\.legalReferences$/.test(field) && field !== 'RuleSheet.legalReferences';
  const isOfOthers = (field: string) =>
    isReference(field) || isOfAccount(field) || field === 'RestitutionForecast.scenarios';
  const isLabel = (field: string) => /Label$/.test(field);
  const whole = (type: string) => everyFieldByFragments(schema, type, field => !isOfOthers(field));
  const under = (type: string) =>
    everyFieldByFragments(schema, type, field => !isOfOthers(field) && !isLabel(field));
  everything = {
    Viewer: under('Viewer'),
    LicenceResult: under('LicenceResult'),
    SimulatedWorld: whole('SimulatedWorld'),
  };
  const inLicence = /^(Viewer\.licence|Licence\.(point|restitution)|PointEventConnection\.nodes|Restitution)/;
  const ofReferences = (field: string, isLeaf: boolean) =>
    /^LegalReference\.|\.id$/.test(field) || isReference(field) || (!isLeaf && inLicence.test(field));
  const ofAccount = (field: string) => /^Viewer\.licence$|\.id$/.test(field) || isOfAccount(field);
  const ofLabels = (field: string, isLeaf: boolean) =>
    !isOfOthers(field) && (!isLeaf || isLabel(field) || /\.id$/.test(field));
  apart = [ofReferences, ofAccount, ofLabels].map(isChosen => ({
    Viewer: everyFieldByFragments(schema, 'Viewer', isChosen),
    LicenceResult: everyFieldByFragments(schema, 'LicenceResult', isChosen),
  }));
  path = whole('FactPathPayload');
  law = whole('Law');
  offence = whole('Offence');
  await enrich();
});

const facts: string[] = [];

/** Commands of a tester, each of which is carried out; gives the facts that they made. */
async function command(name: string, input: string, i: object): Promise<string> {
  const told = name === 'setFault' ? '' : 'fact';
  const query = `mutation($i: ${input}!) { ${name}(input: $i) { ${told} userErrors { code message } } }`;
  const { data } = await gateway.ask(asTester, query, { i });
  expect(data[name].userErrors).toEqual([]);
  return data[name].fact;
}

/** Gives a persona what none is born with: a stage that is refused, a correction; and the world a fault to tell of. */
async function enrich(): Promise<void> {
  const neph = gateway.neph('everyday');
  for (const [from, to] of [
    ['2025-12-08', '2025-12-09'],
    ['2025-12-11', '2025-12-12'],
  ])
    facts.push(await command('attendStage', 'AttendStageInput', { neph, from, to, delays: 'instant' }));
  const seen = { neph, offence: 'TELEPHONE', channel: 'INTERCEPTION', delays: 'instant' };
  const fact = await command('reportInfraction', 'ReportInfractionInput', seen);
  await command('correctFact', 'CorrectFactInput', { neph, fact, because: 'A typing error', place: 'Tours' });
  facts.push(fact);
  await shareAnAdcs(gateway.neph(richPersonas[0] as string));
  await command('setFault', 'SetFaultInput', { kind: 'MALFORMED_RECORD', neph: gateway.neph('deceased') });
}

/** Has both documents issued of a licence, and the ADCS shared. */
async function shareAnAdcs(neph: string): Promise<void> {
  const issue = 'mutation($i: IssueDocumentInput!) { issueDocument(input: $i) { ... on Document { id } } }';
  const idOf = async (kind: string): Promise<string> =>
    (await gateway.ask(asTester, issue, { i: { kind, licence: { neph } } })).data.issueDocument.id;
  const [document] = [await idOf('ADCS'), await idOf('RII')];
  const share =
    'mutation($i: ShareDocumentInput!) { shareDocument(input: $i) { ... on SharedDocument { accessCode } } }';
  const { data } = await gateway.ask(asTester, share, { i: { document } });
  expect(data.shareDocument.accessCode).toMatch(/^\w{5}-\w{5}$/);
}

const says = (asker: Asker, guard: Guard) => {
  if (guard === 'ANYBODY') return 'ALLOWED';
  if (guard === 'COMMAND_SIMULATOR' && asker.isTester) return 'ALLOWED';
  return expectedVerdict(asker.column, guard, asker.authority);
};

const licenceBy = (by: string) => `licence(by: ${by}) { ${everything.LicenceResult.spread} }`;
const codesOf = (answered: Answered): unknown[] =>
  (answered.errors ?? []).map(({ extensions }) => extensions.code);

/** What somebody is answered who asks for everything: under each root, of each persona that may be theirs. */
async function everythingFor(asker: Asker): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const persona of asker.column.startsWith('holder') ? richPersonas : richPersonas.slice(0, 1)) {
    const headers = await asker.come(gateway, persona);
    // Whoever may have a link to a calendar has one to list.
    await gateway.ask(headers, 'mutation { createCalendarLink(input: {}) { __typename } }');
    const ask = async (selection: string, { fragments }: EveryField) => {
      const query = `{ ${selection} }\n${fragments}`;
      queries.push(query);
      answers.push(await gateway.ask(headers, query));
    };
    if (persona === richPersonas[0])
      await ask(licenceBy(`{ neph: "${gateway.neph(persona)}" }`), everything.LicenceResult);
    await ask(`viewer { ${everything.Viewer.spread} }`, everything.Viewer);
    for (const { Viewer } of apart) await ask(`viewer { ${Viewer.spread} }`, Viewer);
    if (persona !== richPersonas[0]) continue;
    const nephs = JSON.stringify(richPersonas.map(gateway.neph));
    await ask(`licences(nephs: ${nephs}) { ${everything.LicenceResult.spread} }`, everything.LicenceResult);
    for (const { LicenceResult } of apart)
      await ask(`licences(nephs: ${nephs}) { ${LicenceResult.spread} }`, LicenceResult);
    await ask(`offences { ${offence.spread} }`, offence);
    await ask(`law { ${law.spread} }`, law);
    await ask(`simulator { ${everything.SimulatedWorld.spread} }`, everything.SimulatedWorld);
    await ask(`worlds { ${everything.SimulatedWorld.spread} }`, everything.SimulatedWorld);
    for (const fact of facts)
      await ask(`factPath(neph: "${gateway.neph('everyday')}", fact: "${fact}") { ${path.spread} }`, path);
  }
  return answers;
}

// Nothing here fails or is supposed: these would say so.
// Verifications and shares just made are answers of mutations, which have tests of their own.
const neverMet =
  /^(CommandError|Supposed(Forecast|Event)|Scenario|DocumentVerification|StatedByDocument|CertifiedToday|SharedDocument|(Created|Revoked)CalendarLink)\./;

describe('the schema', () => {
  it('has no field that these tests have no guard for, and the tests guard none that is not there', async () => {
    const fieldsOf = (of: GraphQLSchema) =>
      Object.values(of.getTypeMap()).flatMap(type =>
        isObjectType(type) && !isIntrospectionType(type) && type.name !== 'Mutation'
          ? Object.keys(type.getFields()).map(field => `${type.name}.${field}`)
          : [],
      );
    const ofCitizens = fieldsOf(await citizenSchema());
    const ofTesters = fieldsOf(schema);
    expect(ofTesters.filter(field => !guardOfField.has(field))).toEqual([]);
    expect(ofCitizens.filter(field => !ofTesters.includes(field))).toEqual([]);
    expect([...guardOfField.keys()].filter(field => !ofTesters.includes(field))).toEqual([]);
    const open = ofCitizens.filter(field => guardOfField.get(field) === 'COMMAND_SIMULATOR');
    expect(open).toEqual([]);
    for (const guard of guardOfField.values()) if (guard !== 'ANYBODY') expect(actions).toContain(guard);
  });
});

describe.each(everybody)('$name', asker => {
  let answers: readonly Answered[];
  let answered: Set<string>;
  beforeAll(async () => {
    answers = await everythingFor(asker);
    answered = new Set(answers.flatMap(({ data, errors }) => [...fieldsAnswered(data, errors)]));
  });

  it('is answered no field that the table closes', () => {
    const closed = [...answered].filter(field => says(asker, guardOfField.get(field) as Guard) !== 'ALLOWED');
    expect(closed).toEqual([]);
  });

  it('is answered every field that the table opens', () => {
    const isOpen = (field: string): boolean => {
      const guard = guardOfField.get(field) as Guard;
      if (guard === 'ANYBODY')
        return /^(Law|RuleSheet|RuleParameter|LegalReference|Offence|Viewer)\./.test(field);
      const isOfLicence = guard === 'READ_FULL_RECORD' || guard === 'READ_PENDING_FACTS';
      // Both stand in a licence, which has to be open first.
      if (isOfLicence && says(asker, 'READ_LICENCE') !== 'ALLOWED') return false;
      // A persona that a tester reads as has no session to list.
      if (asker.isTester && field.startsWith('Session.')) return false;
      return says(asker, guard) === 'ALLOWED';
    };
    const asked = [...queries.join().matchAll(/ ([A-Z]\w*)_(\w+):/g)].map(([, ...of]) => of.join('.'));
    expect(asked.length).toBeGreaterThan(300);
    const missing = [...new Set(asked)].filter(field => isOpen(field) && !answered.has(field));
    expect(missing.filter(field => !neverMet.test(field))).toEqual([]);
  });

  it('meets the refusals of the table, and no other', () => {
    const expectedOf = (action: Action) => says(asker, action);
    const [own, viewer] = answers as readonly [Answered, Answered];
    const member = (result: { __typename: string; AccessRefused_code?: string }) =>
      result.__typename === 'Licence' ? 'ALLOWED' : (result.AccessRefused_code ?? result.__typename);
    expect(member(own.data.licence)).toBe(expectedOf('READ_LICENCE'));
    const isHolder = asker.column.startsWith('holder');
    const ofViewer = expectedOf('READ_LICENCE');
    expect(member(viewer.data.viewer.Viewer_licence)).toBe(
      ofViewer === 'ALLOWED' && !isHolder ? 'NOT_ALLOWED' : ofViewer,
    );
    for (const [field, action] of [
      ['Viewer_sessions', 'MANAGE_SESSIONS'],
      ['Viewer_consultations', 'READ_CONSULTATIONS'],
      ['Viewer_calendarLinks', 'FOLLOW_CALENDAR'],
    ] as const) {
      const error = (viewer.errors ?? []).find(({ path: at }) => at.at(-1) === field);
      expect([field, error?.extensions.code ?? 'ALLOWED']).toEqual([field, expectedOf(action)]);
    }
    const manys = answers.find(({ data }) => data?.licences)?.data.licences;
    for (const one of manys) expect(member(one)).toBe(expectedOf('READ_MANY_LICENCES'));
    for (const licence of [own.data.licence, ...manys].filter(({ __typename }) => __typename === 'Licence')) {
      const full = licence.Licence_fullRecord;
      expect(full.__typename === 'FullRecord' ? 'ALLOWED' : full.AccessRefused_code).toBe(
        expectedOf('READ_FULL_RECORD'),
      );
      expect(licence.Licence_pendingUnknownBecause).toBe(
        expectedOf('READ_PENDING_FACTS') === 'ALLOWED' ? null : 'NOT_ALLOWED',
      );
      for (const document of licence.Licence_obtainableDocuments)
        expect(document.ObtainableDocument_refusal?.AccessRefused_code ?? 'ALLOWED').toBe(
          expectedOf(document.ObtainableDocument_kind === 'RII' ? 'OBTAIN_RII' : 'OBTAIN_ADCS'),
        );
      if (licence.Licence_neph !== gateway.neph(richPersonas[0] as string)) continue;
      const listed = licence.Licence_documents.map(
        (document: Record<string, unknown>) => document.Document_kind,
      );
      const open = (['RII', 'ADCS'] as const).filter(kind => expectedOf(`OBTAIN_${kind}`) === 'ALLOWED');
      expect(listed).toEqual(open);
    }
    for (const root of ['simulator', 'worlds', 'factPath']) {
      const answer = answers.find(
        ({ data, errors }) => data?.[root] || errors?.[0]?.path?.[0] === root,
      ) as Answered;
      const refused = expectedOf('COMMAND_SIMULATOR');
      expect([root, ...codesOf(answer)]).toEqual(refused === 'ALLOWED' ? [root] : [root, refused]);
    }
  });
});
