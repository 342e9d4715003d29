import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../src/documents/index.js';
import { documentDesk } from '../../support/documentDesk.js';
import { livesSeed, peopledGateway } from '../../support/peopledGateway.js';
import { everyRemark, remarkablePeople } from '../../support/remarkablePeople.js';
import { asPersona } from '../../support/tester.js';

const gateway = peopledGateway();
const desk = documentDesk(() => gateway);
const inWorld = { 'snpc-world': 'edge-cases' };
const count = 60;

describe('documents of people that nobody wrote', () => {
  it('are printed and verify, whatever their names, births, homes and histories', {
    timeout: 120_000,
  }, async () => {
    const population = gateway.populations['edge-cases'];
    const remarkable = remarkablePeople(population, livesSeed, 3);
    expect(new Set(remarkable.flatMap(({ remarks }) => remarks))).toEqual(new Set(everyRemark));
    const others = gateway
      .drawn('edge-cases', count)
      .filter(neph => !remarkable.some(one => one.neph === neph));
    const nephs = [...remarkable.map(({ neph }) => neph), ...others].slice(0, count);
    let documents = 0;
    for (const [place, neph] of nephs.entries()) {
      const network = { 'x-forwarded-for': `10.7.0.${place}` };
      for (const kind of ['RII', 'ADCS'] satisfies DocumentKind[]) {
        const headers = { ...asPersona(neph), ...inWorld };
        const issued = await desk.issue(headers, { kind, language: place % 2 === 0 ? 'FR' : 'EN' });
        if (issued.because === 'NO_LICENCE_YET') continue;
        expect(issued.__typename).toBe('Document');
        documents++;
        const { rawPayload } = await desk.download(issued.download.url, inWorld);
        expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
        expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(issued.sha256);
        const verified = await desk.verify({ ...network, ...inWorld }, { twoDDoc: issued.twoDDoc });
        expect(verified).toMatchObject({
          authenticity: 'AUTHENTIC',
          differences: [],
          stated: { neph, kind },
        });
      }
    }
    expect(nephs).toHaveLength(count);
    expect(documents).toBeGreaterThan(count * 1.9);
  });
});
