import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/graphql/problems/catalogue.js';
import { activeAccount, linked, password, signedIn } from '../support/accountHolder.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { personAt } from '../support/person.js';
import { asPersona, asTester } from '../support/tester.js';

const gateway = everybodysGateway();
const holder = asPersona('everyday');
const make = `mutation($i: CreateCalendarLinkInput!) { createCalendarLink(input: $i) {
  __typename ... on CreatedCalendarLink { address subscribeAddress link { id language createdAt lastReadAt expiresAt } }
  ... on Problem { code remedy(language: EN) } ... on CalendarLinksFull { most } } }`;
const revoke = `mutation($i: RevokeCalendarLinkInput!) { revokeCalendarLink(input: $i) {
  __typename ... on RevokedCalendarLink { id } ... on Problem { code } } }`;
const list = '{ viewer { calendarLinks { id language lastReadAt } } }';

type Headers = Readonly<Record<string, string>>;

const visit = (path: string, headers: Headers = {}) => fetch(new URL(path, gateway.address), { headers });
const created = async (headers: Headers, language: string | null = null) =>
  (await gateway.ask(headers, make, { i: { language } })).data.createCalendarLink;
const revoked = async (headers: Headers, id: string) =>
  (await gateway.ask(headers, revoke, { i: { id } })).data.revokeCalendarLink;
const listed = async (headers: Headers) => (await gateway.ask(headers, list)).data.viewer.calendarLinks;

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map(event => new ICAL.Event(event))
    .map(({ uid, summary, description, startDate }) => ({
      uid,
      summary,
      description,
      on: startDate.toString(),
    }));

async function calendarOf(persona: string, language = 'en') {
  const response = await visit(`/calendar.ics?language=${language}`, asPersona(persona));
  expect(response.status).toBe(200);
  return eventsIn(await response.text());
}

describe('the calendar of the holder who asks', () => {
  it('has the restitutions to come, with their conditions and articles', async () => {
    const response = await visit('/calendar.ics', { ...holder, 'accept-language': 'en' });
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('content-disposition')).toBe('inline; filename=licence-points.ics');
    const events = eventsIn(await response.text());
    expect(events.map(({ on, summary }) => [on, summary])).toEqual([
      ['2026-02-09', 'Single point returned: +1 point (balance 9)'],
      ['2026-03-14', 'A stage can give points back again'],
      ['2028-08-09', 'Full capital after three years: +3 points (balance 12)'],
    ]);
    expect(events[0]?.description).toContain('Condition: no offence that takes points committed from');
    expect(events[0]?.description).toContain('Code de la route, article L. 223-6, third paragraph: https://');
  });

  it('is French unless English is asked', async () => {
    const [first] = await calendarOf('everyday', 'fr');
    expect(first?.summary).toBe('Restitution du point unique : +1 point (solde 9)');
    expect(first?.description).toContain('Article L. 223-6 du code de la route, alinéa 3 : https://');
  });

  it('is answered 304 as long as nothing has changed, and anew once something has', async () => {
    const first = await visit('/calendar.ics', holder);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await visit('/calendar.ics', { ...holder, 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await visit('/calendar.ics', { ...holder, 'if-none-match': '"other"' })).status).toBe(200);
    const elsewhere = { ...holder, 'snpc-world': 'elsewhere' };
    const before = await visit('/calendar.ics', elsewhere);
    const report =
      'mutation($i: ReportInfractionInput!) { reportInfraction(input: $i) { userErrors { code } } }';
    await gateway.ask({ ...asTester, 'snpc-world': 'elsewhere' }, report, {
      i: { neph: gateway.neph('everyday'), offence: 'STOP', delays: 'instant' },
    });
    const after = await visit('/calendar.ics', {
      ...elsewhere,
      'if-none-match': before.headers.get('etag') ?? '',
    });
    expect(after.status).toBe(200);
    const whole = (events: ReturnType<typeof eventsIn>) =>
      events.find(({ summary }) => /^Recons/.test(summary));
    const [was, is] = [whole(eventsIn(await before.text())), whole(eventsIn(await after.text()))];
    expect(is?.uid).toBe(was?.uid);
    expect(is?.on).not.toBe(was?.on);
  });

  it('does not move by what befalls another, and moves once something is recorded of its own', async () => {
    const world = { 'snpc-world': 'elsewhere' };
    const tester = { ...asTester, ...world };
    const driver = { ...asPersona('two-years'), ...world };
    const { address: url } = await created(driver);
    const read = async () => {
      const response = await visit(url);
      const text = await response.text();
      const events = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
      const sequences = new Set(events.map(event => new ICAL.Event(event).sequence));
      expect(sequences.size).toBe(1);
      return { text, etag: response.headers.get('etag') ?? '', sequence: [...sequences][0] ?? Number.NaN };
    };
    const command = async (field: string, input: Record<string, unknown>) => {
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input!`;
      const query = `mutation($i: ${type}) { ${field}(input: $i) { fact: __typename userErrors { code } } }`;
      expect((await gateway.ask(tester, query, { i: input })).data[field].userErrors).toEqual([]);
    };
    const reported = (persona: string) =>
      command('reportInfraction', { neph: gateway.neph(persona), offence: 'STOP', delays: 'instant' });

    const first = await read();
    await reported('everyday');
    await reported('delit');
    expect(await read()).toEqual(first);
    expect((await visit(url, { 'if-none-match': first.etag })).status).toBe(304);

    await reported('two-years');
    const own = await read();
    expect(own.etag).not.toBe(first.etag);
    expect(own.sequence).toBeGreaterThan(first.sequence);
    // Twice at one instant of a stopped clock, then one that waits for its recording.
    await reported('two-years');
    const again = await read();
    expect(again.sequence).toBeGreaterThan(own.sequence);
    await command('reportInfraction', { neph: gateway.neph('two-years'), offence: 'STOP', delays: 'slow' });
    expect((await read()).sequence).toBe(again.sequence);
    await command('advanceClock', { months: 8 });
    expect((await read()).sequence).toBeGreaterThan(again.sequence);
  });

  it.each([
    ['zero-balance', 'balance'],
    ['stage-before-48si', 'The letter 48SI was notified'],
    ['deceased', 'The licence has ended'],
    ['candidate', 'No licence has been obtained yet'],
    ['clean', 'The balance is 12 points and no restitution is expected.'],
  ])('of %s is honest, and never empty', async (persona, text) => {
    const events = await calendarOf(persona);
    expect(events.length).toBeGreaterThan(0);
    expect(events.map(({ description }) => description).join('\n')).toContain(text);
  });

  it('says why nothing is to come in the words of the schema', async () => {
    const why = `{ viewer { licence { ... on Licence { restitutionForecast { emptyReasonLabel(language: EN) } } } } }`;
    for (const persona of ['annulled', 'candidate', 'clean', 'stage-before-48si']) {
      const { data } = await gateway.ask(asPersona(persona), why);
      const words = data.viewer.licence.restitutionForecast.emptyReasonLabel;
      expect(words).toMatch(/\.$/);
      const [only] = await calendarOf(persona);
      expect(only?.description).toContain(words);
    }
  });

  it('has the names of its entries for every persona, each once', async () => {
    for (const { id } of gateway.app.personas) {
      const uids = (await calendarOf(id)).map(({ uid }) => uid);
      expect(new Set(uids).size).toBe(uids.length);
      for (const uid of uids) expect(uid).toMatch(/^[\w-]{32}@snpc-gateway$/);
    }
  });

  it.each([
    ['nobody', {}, 401, 'SIGN_IN_REQUIRED'],
    ['a tester who is no persona', asTester, 403, 'NOT_ALLOWED'],
  ] as const)('is refused to %s', async (_who, headers, status, code) => {
    const response = await visit('/calendar.ics', headers);
    expect(response.status).toBe(status);
    const { message, remedy } = catalogue[code];
    expect(await response.json()).toEqual({ code, error: message.fr, remedy: remedy.fr });
    for (const [path, language] of [
      ['/calendar.ics', 'en'],
      ['/calendar.ics?language=en', 'fr'],
    ] as const) {
      const english = await visit(path, { ...headers, 'accept-language': language });
      expect(await english.json()).toEqual({ code, error: message.en, remedy: remedy.en });
    }
  });

  it('says which header is wrong, as GraphQL does', async () => {
    for (const [headers, name] of [
      [{ ...asTester, 'snpc-persona': 'nobody-of-that-name' }, 'Snpc-Persona'],
      [{ 'snpc-persona': 'everyday' }, 'Snpc-Persona'],
    ] as const) {
      const ofGraphql = await gateway.ask(headers, '{ viewer { kind } }');
      const response = await visit('/calendar.ics', headers);
      const told = (await response.json()) as { code: string; error: string };
      expect([response.status, told.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(told.error).toContain(name);
      expect(ofGraphql.errors?.[0]?.message).toBe(told.error);
      const download = await visit('/documents/x', headers);
      expect([download.status, await download.json()]).toEqual([400, told]);
    }
  });

  it('and its refusals are kept for whoever asked, in their language', async () => {
    for (const [path, headers] of [
      ['/calendar.ics', holder],
      ['/calendar.ics', {}],
      ['/calendar/x', {}],
      ['/documents/x', {}],
      ['/documents/links/x', {}],
    ] as const) {
      const response = await visit(path, headers);
      const vary = response.headers.get('vary') ?? '';
      expect(response.headers.get('cache-control'), path).toBe('private, no-cache');
      for (const name of ['Origin', 'authorization', 'cookie', 'snpc-persona', 'accept-language'])
        expect(vary, path).toContain(name);
    }
    expect((await visit('/calendar.ics?language=fr', holder)).headers.get('vary')).not.toContain(
      'accept-language',
    );
  });

  it.each([
    ['/calendar/x', 'CALENDAR_LINK_NOT_FOUND', {}],
    ['/documents/x', 'DOCUMENT_NOT_FOUND', {}],
    ['/documents/links/x', 'DOCUMENT_NOT_FOUND', {}],
    ['/calendar.ics', 'SIGN_IN_REQUIRED', {}],
  ] as const)('%s is refused as %s in the language of the request', async (path, code, headers) => {
    for (const language of ['fr', 'en'] as const) {
      const response = await visit(path, { ...headers, 'accept-language': language });
      const { message, remedy } = catalogue[code];
      expect(await response.json()).toEqual({ code, error: message[language], remedy: remedy[language] });
      expect(response.headers.get('content-language')).toBe(language);
    }
  });
});

describe('a link to a calendar', () => {
  it('is made once, read without a session, listed, and revoked at once', async () => {
    const { address: url, subscribeAddress, link, __typename } = await created(holder, 'EN');
    expect(__typename).toBe('CreatedCalendarLink');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/calendar\/snpc_calendar_[\w-]{43}\.ics$/);
    expect(subscribeAddress).toBe(url.replace('http:', 'webcal:'));
    expect(link).toMatchObject({ language: 'EN', lastReadAt: null });
    const read = await visit(url);
    expect(read.status).toBe(200);
    expect(read.headers.get('cache-control')).toBe('private, no-cache');
    const text = await read.text();
    expect(text).toBe(await (await visit('/calendar.ics?language=en', holder)).text());
    const etag = read.headers.get('etag') ?? '';
    expect((await visit(url, { 'if-none-match': etag })).status).toBe(304);
    const [first] = await listed(holder);
    expect(first).toMatchObject({ id: link.id, language: 'EN' });
    expect(first.lastReadAt).not.toBeNull();
    expect(JSON.stringify(first)).not.toContain('snpc_calendar_');
    expect(await revoked(holder, link.id)).toEqual({ __typename: 'RevokedCalendarLink', id: link.id });
    expect((await visit(url)).status).toBe(404);
    expect(await revoked(holder, link.id)).toEqual({
      __typename: 'CalendarLinkNotFound',
      code: 'CALENDAR_LINK_NOT_FOUND',
    });
  });

  it('is nobody else’s: neither listed, nor revoked, nor told from one that never was', async () => {
    const { link, address: url } = await created(holder);
    const other = asPersona('clean');
    expect(await listed(other)).toEqual([]);
    expect((await revoked(other, link.id)).code).toBe('CALENDAR_LINK_NOT_FOUND');
    expect((await visit(url)).status).toBe(200);
    await revoked(holder, link.id);
    const answers = await Promise.all(
      [
        url,
        '/calendar/snpc_calendar_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics',
        '/calendar/x',
        `/calendar/${link.id}.ics`,
      ].map(async address => {
        const response = await visit(address);
        const kept = [...response.headers].filter(([name]) => name !== 'date');
        return [response.status, kept, await response.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is refused above five, with what to do, and to whoever is no holder', async () => {
    const who = asPersona('two-years');
    for (let made = 0; made < 5; made++) expect((await created(who)).__typename).toBe('CreatedCalendarLink');
    expect(await created(who)).toMatchObject({
      __typename: 'CalendarLinksFull',
      code: 'CALENDAR_LINKS_FULL',
      most: 5,
      remedy: 'Revoke one by revokeCalendarLink, then try again.',
    });
    const [first] = await listed(who);
    await revoked(who, first.id);
    expect((await created(who)).__typename).toBe('CreatedCalendarLink');
    expect((await created({})).code).toBe('SIGN_IN_REQUIRED');
    expect((await created(asTester)).code).toBe('NOT_ALLOWED');
  });

  it('slows down whoever makes one after another, and whatever reads one over and over', async () => {
    const who = asPersona('usage-name');
    const { address: url } = await created(who);
    const statuses: number[] = [];
    let last: Response | undefined;
    for (let reads = 0; reads < 32; reads++) {
      last = await visit(url);
      statuses.push(last.status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(200));
    expect(statuses.at(-1)).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    const codes: (string | undefined)[] = [];
    for (let made = 0; made < 11; made++) codes.push((await created(who)).code);
    expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS');
  });

  it('is noted for its holder, each time it is read', async () => {
    const who = asPersona('usage-name');
    const { data } = await gateway.ask(
      who,
      '{ viewer { consultations(first: 50) { nodes { by door parts partLabels(language: EN) } } } }',
    );
    const parts = data.viewer.consultations.nodes.filter(({ parts: of }: { parts: string[] }) =>
      of.includes('FOLLOW_CALENDAR'),
    );
    expect(parts.length).toBeGreaterThanOrEqual(30);
    expect(parts[0]).toMatchObject({
      by: 'YOU',
      door: 'FRANCECONNECT',
      partLabels: ['Calendar of points to come'],
    });
  });

  it('of an account ends with its password', async () => {
    const person = personAt(gateway.address, { world: 'elsewhere' });
    await activeAccount(person, 'calendar@example.org');
    await signedIn(person, 'calendar@example.org', { delivery: 'COOKIE' });
    await linked(person, gateway.neph('clean'));
    const { createCalendarLink } = await person.ask(make, { i: { language: 'FR' } });
    const read = await visit(createCalendarLink.address);
    expect([read.status, await read.text()]).toEqual([
      200,
      expect.stringContaining('SUMMARY:Points du permis'),
    ]);
    const { changePassword } = await person.ask(
      'mutation($i: ChangePasswordInput!) { changePassword(input: $i) { userErrors { code } } }',
      { i: { current: password, next: 'deux loutres comptent les nuages' } },
    );
    expect(changePassword.userErrors).toEqual([]);
    expect((await visit(createCalendarLink.address)).status).toBe(404);
  });

  it('opens nothing of the world made anew', async () => {
    const { address: url } = await created(asPersona('ten-years'));
    expect((await visit(url)).status).toBe(200);
    await gateway.ask(
      asTester,
      'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }',
    );
    expect((await visit(url)).status).toBe(404);
  });
});
