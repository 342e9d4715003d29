import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFileReader } from '../../../src/documents/reading/index.js';
import { documentDesk } from '../../support/documentDesk.js';
import { everybodysGateway } from '../../support/everybodysGateway.js';
import { missing } from '../../support/missing.js';
import { personas } from '../../support/personas.js';
import { faultsOfPrintedRii } from '../../support/printedRecord.js';
import { temporaryFolder } from '../../support/simulator.js';
import { asPersona } from '../../support/tester.js';

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
