import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { expectedVerdict } from '../../support/accessTable.js';
import { everybody } from '../../support/askers.js';
import { documentDesk } from '../../support/documentDesk.js';
import { everybodysGateway } from '../../support/everybodysGateway.js';
import { asPersona, asTester } from '../../support/tester.js';

const gateway = everybodysGateway();
const desk = documentDesk(() => gateway);
const holder = asPersona('everyday');
const byAccount = asPersona('everyday', 'ACCOUNT');

afterEach(async () => {
  await gateway.ask(asTester, 'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }');
});

describe('an ADCS', () => {
  it('is issued to its holder, by an account too, for four months', async () => {
    const adcs = await desk.issue(byAccount, { kind: 'ADCS' });
    expect(adcs).toMatchObject({
      __typename: 'Document',
      kind: 'ADCS',
      language: 'FR',
      issuedAt: '2026-01-15T08:00:00.000Z',
      validUntil: '2026-05-15',
      status: 'IN_FORCE',
      replacedBy: null,
      mediaType: 'application/pdf',
    });
    expect(adcs.number).toMatch(/^ADCS(-[0-9A-Z]{4}){3}$/);
    expect(adcs.twoDDoc).toMatch(/^DC04FR00SIM125272527AB01FR/);
    expect(adcs.twoDDoc).toContain('E4RIR');
    expect(adcs.twoDDoc.split('\u001f')[0]).not.toMatch(/AG[0-9A-C](?=[A-Z0-9]{2})/);
  });

  it('has a number of its own each time, and the earlier one is marked replaced', async () => {
    const first = await desk.issue(holder, { kind: 'ADCS' });
    const second = await desk.issue(holder, { kind: 'ADCS', language: 'EN' });
    expect(second.number).not.toBe(first.number);
    expect(await desk.listed(holder)).toMatchObject([
      { number: second.number, status: 'IN_FORCE', replacedBy: null },
      { number: first.number, status: 'REPLACED', replacedBy: second.number },
    ]);
  });

  it('runs out after its last day, by the clock of the register', async () => {
    await desk.issue(holder, { kind: 'ADCS' });
    await desk.command('setClock', 'SetClockInput', { to: '2026-05-15T21:59:00Z' });
    expect(await desk.listed(holder)).toMatchObject([{ status: 'IN_FORCE' }]);
    await desk.command('setClock', 'SetClockInput', { to: '2026-05-15T22:00:00Z' });
    expect(await desk.listed(holder)).toMatchObject([{ status: 'EXPIRED' }]);
  });

  it('is contradicted once the licence is suspended, and one issued then says so', async () => {
    await desk.issue(holder, { kind: 'ADCS' });
    await suspend('everyday');
    expect(await desk.listed(holder)).toMatchObject([{ status: 'CONTRADICTED' }]);
    const after = await desk.issue(holder, { kind: 'ADCS' });
    expect(after).toMatchObject({ __typename: 'Document', status: 'IN_FORCE' });
    expect(after.twoDDoc).toContain('E547');
  });

  it.each([
    ['candidate', 'NO_LICENCE_YET'],
    ['deceased', 'HOLDER_DECEASED'],
  ])('is refused, typed, for %s: %s', async (persona, because) => {
    const licence = { neph: gateway.neph(persona) };
    expect(await desk.issue(asTester, { kind: 'ADCS', licence })).toMatchObject({
      __typename: 'DocumentNotIssuable',
      because,
    });
  });
});

describe('an RII', () => {
  it('is issued by FranceConnect alone, without a term; a later one replaces none', async () => {
    expect(await desk.issue(byAccount, { kind: 'RII' })).toEqual({
      __typename: 'AccessRefused',
      code: 'FRANCECONNECT_REQUIRED',
    });
    const first = await desk.issue(holder, { kind: 'RII' });
    expect(first).toMatchObject({ validUntil: null, status: 'IN_FORCE' });
    await desk.issue(holder, { kind: 'RII' });
    expect((await desk.listed(holder)).map(({ status }: { status: string }) => status)).toEqual([
      'IN_FORCE',
      'IN_FORCE',
    ]);
    expect(await desk.listed(byAccount)).toEqual([]);
  });

  it('is contradicted as soon as a point comes back', async () => {
    await desk.issue(holder, { kind: 'RII' });
    await desk.command('setClock', 'SetClockInput', { to: '2026-02-09T08:00:00Z' });
    expect(await desk.listed(holder)).toMatchObject([{ status: 'CONTRADICTED' }]);
  });
});

describe('issueDocument', () => {
  it.each(everybody.map(asker => [asker.name, asker] as const))(
    'issues to %s what the table opens',
    async (_name, asker) => {
      const headers = await asker.come(gateway, 'everyday');
      for (const kind of ['RII', 'ADCS'] as const) {
        const answer = await desk.issue(headers, { kind, licence: { neph: gateway.neph('everyday') } });
        const says = expectedVerdict(asker.column, `OBTAIN_${kind}`, asker.authority);
        expect(answer.code ?? 'ALLOWED').toBe(says);
        expect(answer.__typename).toBe(says === 'ALLOWED' ? 'Document' : 'AccessRefused');
      }
    },
  );

  it('answers somebody else’s licence as one that is not there', async () => {
    for (const neph of [gateway.neph('appeal'), '980599009999'])
      expect(await desk.issue(holder, { kind: 'ADCS', licence: { neph } })).toEqual({
        __typename: 'LicenceNotFound',
        code: 'LICENCE_NOT_FOUND',
      });
    expect(await desk.issue(holder, { kind: 'ADCS', licence: { neph: '12' } })).toMatchObject({
      code: 'MALFORMED_NEPH',
    });
    expect(await desk.issue(holder, { kind: 'ADCS', licence: { id: 'nothing' } })).toMatchObject({
      code: 'FOREIGN_ID',
    });
  });

  it('slows down whoever has one after another issued', async () => {
    const told = [];
    for (let time = 0; time < 34; time += 1)
      told.push(await desk.issue(asPersona('clean'), { kind: 'ADCS' }));
    const refused = told.filter(({ __typename: name }) => name === 'TooManyRequests');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) });
  });
});

describe('the file', () => {
  it('is the one that was hashed, under a French name, by link or by session', async () => {
    const rii = await desk.issue(holder, { kind: 'RII', language: 'EN' });
    const byLink = await desk.download(rii.download.url);
    expect(byLink.statusCode).toBe(200);
    expect(byLink.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-language': 'en',
      etag: `"${rii.sha256}"`,
      'cache-control': 'private, no-cache',
    });
    expect(byLink.rawPayload.length).toBe(rii.size);
    expect(createHash('sha256').update(byLink.rawPayload).digest('hex')).toBe(rii.sha256);
    const named = decodeURIComponent(
      /filename\*=UTF-8''(.+)$/.exec(String(byLink.headers['content-disposition']))?.[1] ?? '',
    );
    expect(named).toBe(`Relevé d’information intégral ${rii.number}.pdf`);
    expect(named).toBe(rii.download.fileName);
    const bySession = await desk.download(`/documents/${rii.id}`, holder);
    expect(bySession.rawPayload.equals(byLink.rawPayload)).toBe(true);
  });

  it('is given whole, in part, or not again', async () => {
    const { download, sha256, size } = await desk.issue(holder, { kind: 'ADCS' });
    const get = (headers: Record<string, string>) => desk.download(download.url, headers);
    const whole = (await get({})).rawPayload;
    const tag = `"${sha256}"`;
    expect((await get({ 'if-none-match': tag })).statusCode).toBe(304);
    expect((await get({ 'if-none-match': '"another"' })).statusCode).toBe(200);
    const part = await get({ range: 'bytes=5-9' });
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 5-9/${size}`]);
    expect(part.rawPayload.equals(whole.subarray(5, 10))).toBe(true);
    const end = await get({ range: 'bytes=-4', 'if-range': tag });
    expect(end.rawPayload.equals(whole.subarray(-4))).toBe(true);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"another"' })).statusCode).toBe(200);
    const outside = await get({ range: `bytes=${size}-` });
    expect([outside.statusCode, outside.headers['content-range']]).toEqual([416, `bytes */${size}`]);
    for (const range of ['bytes=0-1,4-5', 'bytes=x', 'lines=1-2'])
      expect((await get({ range })).statusCode).toBe(200);
  });

  it('is given to nobody else, nor by what is no link', async () => {
    const { id } = await desk.issue(holder, { kind: 'ADCS' });
    const answered = async (headers: Record<string, string>, of = id) => {
      const { statusCode, payload } = await desk.download(`/documents/${of}`, headers);
      return [statusCode, JSON.parse(payload).code];
    };
    expect(await answered(asPersona('appeal'))).toEqual([404, 'DOCUMENT_NOT_FOUND']);
    expect(await answered({})).toEqual([401, 'SIGN_IN_REQUIRED']);
    for (const url of ['/documents/nothing', '/documents/links/nothing'])
      expect((await desk.download(url, holder)).json().code).toBe('DOCUMENT_NOT_FOUND');
    const rii = await desk.issue(holder, { kind: 'RII' });
    expect(await answered(byAccount, rii.id)).toEqual([403, 'FRANCECONNECT_REQUIRED']);
  });

  it('goes with its world: made anew, it has none', async () => {
    const { download, id } = await desk.issue(holder, { kind: 'ADCS' });
    await gateway.ask(
      asTester,
      'mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }',
    );
    expect(await desk.listed(holder)).toEqual([]);
    expect((await desk.download(download.url)).statusCode).toBe(404);
    expect((await desk.download(`/documents/${id}`, holder)).statusCode).toBe(404);
  });
});

async function suspend(persona: string): Promise<void> {
  await desk.command('pronounceMeasure', 'PronounceMeasureInput', {
    neph: gateway.neph(persona),
    measure: 'SUSPENSION',
    delays: 'instant',
    on: '2026-01-15',
    from: '2026-01-15',
    to: '2026-07-15',
  });
}
