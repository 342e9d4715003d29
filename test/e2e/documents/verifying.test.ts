import { afterEach, describe, expect, it } from 'vitest';
import { v2 } from '../../documents/twoDDoc/vectors.js';
import { documentDesk, sendFile } from '../../support/documentDesk.js';
import { everybodysGateway } from '../../support/everybodysGateway.js';
import { asPersona, asTester } from '../../support/tester.js';

const gateway = everybodysGateway();
const desk = documentDesk(() => gateway);
const holder = asPersona('everyday');
const stranger = {};

afterEach(async () => {
  await gateway.ask(asTester, 'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }');
});

const issued = (kind = 'ADCS') => desk.issue(holder, { kind });
const suspended = () =>
  desk.command('pronounceMeasure', 'PronounceMeasureInput', {
    neph: gateway.neph('everyday'),
    measure: 'SUSPENSION',
    delays: 'instant',
    on: '2026-01-15',
    from: '2026-01-15',
    to: '2026-07-15',
  });

describe('the text of a 2D-Doc', () => {
  it('is authentic and in force, and tells a stranger nothing of the register', async () => {
    const { twoDDoc, number } = await issued();
    expect(await desk.verify(stranger, { twoDDoc })).toMatchObject({
      __typename: 'DocumentVerification',
      authenticity: 'AUTHENTIC',
      conformity: 'NOT_CHECKED',
      differences: [],
      status: 'IN_FORCE',
      stated: {
        kind: 'ADCS',
        number,
        state: '50',
        categories: ['B'],
        validUntil: '2026-05-15',
      },
      today: null,
    });
  });

  it('of an RII holds points, and none of them is told', async () => {
    const { twoDDoc } = await issued('RII');
    expect(twoDDoc).toContain('AG8');
    const told = await desk.verify(stranger, { twoDDoc });
    expect(told).toMatchObject({ authenticity: 'AUTHENTIC', stated: { kind: 'RII', validUntil: null } });
    expect(JSON.stringify(told)).not.toMatch(/"AG|points|balance/i);
  });

  it('says what it is worth: replaced, contradicted, expired', async () => {
    const { twoDDoc } = await issued();
    const status = async () => (await desk.verify(stranger, { twoDDoc })).status;
    expect(await status()).toBe('IN_FORCE');
    await issued();
    expect(await status()).toBe('REPLACED');
    await suspended();
    expect(await status()).toBe('CONTRADICTED');
    const after = await issued();
    await desk.command('setClock', 'SetClockInput', { to: '2026-06-01T08:00:00Z' });
    expect((await desk.verify(stranger, { twoDDoc: after.twoDDoc })).status).toBe('EXPIRED');
  });

  it('tells its holder what the register says today', async () => {
    const { twoDDoc } = await issued();
    await suspended();
    expect((await desk.verify(holder, { twoDDoc })).today).toEqual({
      asOf: '2026-01-15',
      state: 'SUSPENDU',
      categories: [{ code: 'B', validity: 'NOT_VALID_WITH_LICENCE' }],
      restrictions: [{ code: '01' }],
    });
    expect((await desk.verify(asPersona('appeal'), { twoDDoc })).today).toBeNull();
  });

  it('is altered where one letter was', async () => {
    const { twoDDoc } = await issued();
    const told = await desk.verify(stranger, { twoDDoc: twoDDoc.replace('MERLANDEAU', 'MERLANDEAV') });
    expect(told).toMatchObject({ authenticity: 'ALTERED', status: null, today: null });
  });

  it('of another authority, of another type, or of none is told apart', async () => {
    expect(await desk.verify(stranger, { twoDDoc: v2.text })).toMatchObject({
      __typename: 'OtherDocument',
      type: 'AA',
      authenticity: 'UNKNOWN_CERTIFICATE',
    });
    const { twoDDoc } = await issued();
    const foreign = twoDDoc.replace('FR00SIM1', 'FR05SIM1');
    expect((await desk.verify(stranger, { twoDDoc: foreign })).authenticity).toBe('UNKNOWN_AUTHORITY');
    for (const [text, fault] of [
      ['', 'BAD_MARKER'],
      ['hello', 'BAD_MARKER'],
      [twoDDoc.slice(0, -1), 'BAD_SIGNATURE_LENGTH'],
    ] as const)
      expect(await desk.verify(stranger, { twoDDoc: text })).toMatchObject({
        __typename: 'CodeNotRead',
        code: 'CODE_NOT_READ',
        fault: expect.stringMatching(fault === 'BAD_MARKER' ? /MARKER|SHORT/ : /SIGNATURE/),
      });
  });
});

describe('a file', () => {
  const pdfOf = async (kind = 'ADCS'): Promise<Buffer> =>
    (await desk.download((await issued(kind)).download.url)).rawPayload;

  it.each(['ADCS', 'RII'])('of an %s is authentic, conform and in force', async kind => {
    expect(await desk.verifyFile(stranger, await pdfOf(kind))).toMatchObject({
      authenticity: 'AUTHENTIC',
      conformity: 'CONFORM',
      status: 'IN_FORCE',
    });
  });

  it('that is not the very one that was issued is not taken for it, though its words are the same', async () => {
    const copy = Buffer.concat([await pdfOf(), Buffer.from('\n% saved again\n')]);
    const told = await desk.verifyFile(stranger, copy);
    expect(told).toMatchObject({
      authenticity: 'AUTHENTIC',
      conformity: 'NOT_CHECKED',
      status: 'IN_FORCE',
    });
    expect(told.summary).toContain('Compare the page yourself');
  });

  it.each([
    ['an image of nothing', () => onePixel, 'NO_CODE_FOUND'],
    ['a text', () => Buffer.from('not a document'), 'UNKNOWN_MEDIA_TYPE'],
    ['nothing', () => Buffer.alloc(0), 'UNKNOWN_MEDIA_TYPE'],
    ['half a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'UNREADABLE'],
    ['fifty megabytes', () => Buffer.alloc(50_000_000, '%PDF-1.7 '), 'TOO_LARGE'],
  ])('that is %s is refused, typed', async (_what, bytes, fileRefusal) => {
    expect(await desk.verifyFile(stranger, bytes())).toMatchObject({
      __typename: 'FileNotRead',
      fileRefusal,
    });
  });

  it('comes by a multipart request that no form of a page can send', async () => {
    const refused = [
      { preflight: false },
      { map: '{"0":["query"]}' },
      { map: '{"1":["variables.i.file"]}' },
      { map: '{"0":["variables.__proto__.file"]}' },
      { operations: 'nothing' },
      { operations: `{}${' '.repeat(300_000)}` },
      { map: '{"constructor":["variables.i.file"]}' },
    ];
    for (const changes of refused) {
      const { status, body } = await sendFile(gateway, stranger, onePixel, changes);
      expect([status, body.errors[0].extensions.code]).toEqual([
        400,
        'preflight' in changes ? 'PREFLIGHT_REQUIRED' : 'BAD_USER_INPUT',
      ]);
    }
  });
});

describe('a number and a code', () => {
  const shared = async (reach = {}) => {
    const { id } = await issued();
    return desk.share(holder, { document: id, ...reach });
  };

  it('tell a third party what the register says today, once', async () => {
    const { number, accessCode, share } = await shared();
    expect(share).toMatchObject({ status: 'OPEN', usesAllowed: 1, usesLeft: 1, uses: [] });
    const typed = { number: number.toLowerCase(), accessCode: accessCode.replace('-', ' ') };
    expect(await desk.verify(stranger, { shared: typed })).toMatchObject({
      authenticity: 'AUTHENTIC',
      status: 'IN_FORCE',
      today: { state: 'VALIDE', categories: [{ code: 'B', validity: 'VALID' }] },
    });
    expect(await desk.verify(stranger, { shared: typed })).toMatchObject({ shareRefusal: 'USED_UP' });
    const [document] = await desk.listed(holder);
    expect(document.shares).toMatchObject([{ status: 'USED_UP', usesLeft: 0, uses: [expect.any(String)] }]);
  });

  it('are ended by the holder at once', async () => {
    const { number, accessCode, share } = await shared({ uses: 5, hours: 1 });
    expect(await desk.revoke(asPersona('appeal'), share.id)).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    expect(await desk.revoke(holder, share.id)).toMatchObject({ status: 'REVOKED', usesLeft: 5 });
    expect(await desk.verify(stranger, { shared: { number, accessCode } })).toMatchObject({
      shareRefusal: 'REVOKED',
    });
  });

  it('open nothing of a world that was made anew', async () => {
    const { number, accessCode } = await shared({ uses: 5 });
    await gateway.ask(
      asTester,
      'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }',
    );
    expect(await desk.verify(stranger, { shared: { number, accessCode } })).toMatchObject({
      __typename: 'ShareNotOpen',
      shareRefusal: 'UNKNOWN',
    });
  });

  it('are given for an ADCS in force alone, by its holder', async () => {
    const { id: rii } = await issued('RII');
    expect((await desk.share(holder, { document: rii })).__typename).toBe('DocumentNotShareable');
    const { id } = await issued();
    expect(await desk.share(asPersona('appeal'), { document: id })).toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    await suspended();
    expect((await desk.share(holder, { document: id })).__typename).toBe('DocumentNotShareable');
    expect(await desk.share(holder, { document: 'nothing' })).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });

  it('are not spent while the register does not answer', async () => {
    const { number, accessCode } = await shared();
    await desk.command('setFault', 'SetFaultInput', { kind: 'OUTAGE', forCalls: 1 });
    const answer = await desk.verify(stranger, { shared: { number, accessCode } });
    expect(answer.__typename).toBe('SourceUnavailable');
    expect(await desk.verify(stranger, { shared: { number, accessCode } })).toMatchObject({
      authenticity: 'AUTHENTIC',
    });
  });

  it('cannot be guessed: tries become slow, whatever code of one’s own is used in between', async () => {
    const { number, accessCode } = await shared({ uses: 20 });
    const tries = [];
    for (let time = 0; time < 7; time += 1) {
      await desk.verify(stranger, { shared: { number, accessCode } });
      tries.push(await desk.verify(stranger, { shared: { number, accessCode: `0000${time}-00000` } }));
    }
    expect(tries.slice(0, 4).map(({ shareRefusal }) => shareRefusal)).toEqual(Array(4).fill('UNKNOWN'));
    expect(tries.at(-1)).toMatchObject({ __typename: 'TooManyRequests', retryAfter: expect.any(Number) });
  });
});

describe('the journal', () => {
  it('tells the holder that somebody checked', async () => {
    const { twoDDoc } = await issued();
    await desk.verify(stranger, { twoDDoc });
    const query = '{ viewer { consultations(first: 10) { nodes { by parts } } } }';
    const { data } = await gateway.ask(holder, query);
    expect(data.viewer.consultations.nodes).toContainEqual({
      by: 'VERIFIER',
      parts: ['READ_CERTIFIED_STATE'],
    });
  });
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
