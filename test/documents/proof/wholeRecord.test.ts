import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFileReader } from '../../../src/documents/reading/index.js';
import { readTwoDDoc } from '../../../src/documents/twoDDoc/index.js';
import { conformityOf } from '../../../src/documents/verifying/conformity.js';
import { statedBy } from '../../../src/documents/verifying/stated.js';
import { documentDesk } from '../../support/documentDesk.js';
import { everybodysGateway } from '../../support/everybodysGateway.js';
import { missing } from '../../support/missing.js';
import { personas } from '../../support/personas.js';
import { faultsOfPrintedRii } from '../../support/printedRecord.js';
import { temporaryFolder } from '../../support/simulator.js';
import { asPersona, asTester } from '../../support/tester.js';

const gateway = everybodysGateway();
const desk = documentDesk(() => gateway);
const rii = personas.find(({ id }) => id === 'whole-record')?.rii;
if (rii === undefined) throw new Error('whole-record says what its RII prints');
const hasPdftotext =
  spawnSync('pdftotext', ['-v']).error === undefined || missing('pdftotext', 'the text of an RII') !== null;

let bytes: Buffer;
beforeAll(async () => {
  const document = await desk.issue(asPersona('whole-record'), { kind: 'RII', language: 'FR' });
  bytes = (await desk.download(document.download.url)).rawPayload;
});

describe('the RII of whole-record, on paper', () => {
  it.runIf(hasPdftotext)('prints what its YAML says, by pdftotext', () => {
    const file = path.join(temporaryFolder(), 'rii.pdf');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    expect(faultsOfPrintedRii(stdout, rii)).toEqual([]);
    expect(faultsOfPrintedRii(stdout.replace('composition pénale', 'amende'), rii)).not.toEqual([]);
  });

  it('prints what its YAML says, by a reader of strangers’ files', async () => {
    const reader = createFileReader({ threads: 1, longestQueue: 1 });
    const read = await reader.read(bytes).finally(() => reader.close());
    expect(read.kind === 'READ' && faultsOfPrintedRii(read.printedText ?? '', rii)).toEqual([]);
  });
});

describe('an ADCS', () => {
  it.each(['clean', 'everyday', 'suspended', 'medical-limit', 'exchanged', 'whole-record'])(
    'of %s has one page',
    async persona => {
      for (const language of ['FR', 'EN']) {
        const adcs = await desk.issue(asPersona(persona), { kind: 'ADCS', language });
        expect([language, adcs.pageCount]).toEqual([language, 1]);
      }
    },
  );

  it('and an RII of every persona are issued without a hole, or refused for a reason', async () => {
    const reader = createFileReader({ threads: 1, longestQueue: 1 });
    const refused: string[] = [];
    for (const { id, neph } of personas)
      for (const kind of ['ADCS', 'RII']) {
        const answer = await desk.issue(asTester, { kind, licence: { neph }, language: 'EN' });
        if (answer.__typename !== 'Document') {
          refused.push(`${id} ${kind} ${answer.because ?? answer.code}`);
          continue;
        }
        const read = await reader.read((await desk.download(answer.download.url)).rawPayload);
        if (read.kind !== 'READ') throw new Error(`${id} ${kind}: ${read.code}`);
        expect(read.printedText, `${id} ${kind}`).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
        if (kind === 'ADCS') expect(read.printedText, id).not.toMatch(/\bpoints?\b/i);
        expect(read.codes).toContain(answer.twoDDoc);
        const found = readTwoDDoc(answer.twoDDoc);
        const stated = found.kind === 'READ' ? statedBy(found.code) : null;
        if (stated === null) throw new Error(`${id} ${kind} has no code`);
        expect([id, kind, conformityOf(stated, { ...read, issuedText: null, isIssuedFile: false })]).toEqual([
          id,
          kind,
          { conformity: 'NOT_CHECKED', differences: [] },
        ]);
      }
    await reader.close();
    expect(refused.sort()).toEqual(['candidate ADCS NO_LICENCE_YET', 'deceased ADCS HOLDER_DECEASED']);
  }, 120_000);
});
