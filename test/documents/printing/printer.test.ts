import { afterEach, describe, expect, test } from 'vitest';
import { layOut } from '../../../src/documents/pdf/index.js';
import {
  createPrinter,
  type Printer,
  PrinterBusy,
  PrinterClosed,
  type PrinterLimits,
  PrintFailed,
  PrintTookTooLong,
} from '../../../src/documents/printing/index.js';
import { printerOver } from '../../../src/documents/printing/printer.js';
import { workerFile } from '../../../src/workerFile.js';
import { adcsLike, sampleTwoDDoc } from '../../bench/documentContents.js';

const printers: Printer[] = [];

afterEach(async () => {
  await Promise.all(printers.splice(0).map(printer => printer.close()));
});

function opened(printer: Printer): Printer {
  printers.push(printer);
  return printer;
}

const faulty = (limits: Partial<PrinterLimits> = {}) =>
  opened(
    printerOver(workerFile(import.meta.url, 'faultyThread'), {
      threads: 1,
      longestQueue: 2,
      longestPrint: 15_000,
      ...limits,
    }),
  );

/** Asks for a document of which the faulty thread makes what its number tells. */
const ask = (printer: Printer, number: string) => printer.print({ ...adcsLike(), number }, sampleTwoDDoc);

const said = async (printing: Promise<{ bytes: Uint8Array }>) =>
  new TextDecoder().decode((await printing).bytes);

describe('a printer', () => {
  test('gives in a thread the bytes that are given without', async () => {
    const printer = opened(createPrinter({ threads: 1, longestQueue: 1 }));
    const [printed, here] = await Promise.all([
      printer.print(adcsLike(), sampleTwoDDoc),
      layOut(adcsLike(), sampleTwoDDoc),
    ]);
    expect(printed.pages).toBe(here.pages);
    expect(Buffer.compare(printed.bytes, here.bytes)).toBe(0);
  });

  test('refuses what cannot be printed, saying why, and lives on', async () => {
    const printer = opened(createPrinter({ threads: 1, longestQueue: 1 }));
    const refused = printer.print(adcsLike(), `${sampleTwoDDoc}é`);
    await expect(refused).rejects.toThrow(PrintFailed);
    expect((await printer.print(adcsLike(), sampleTwoDDoc)).pages).toBe(1);
  });

  test('refuses one more than its threads and its queue hold, at once, and takes it later', async () => {
    const printer = faulty({ threads: 2, longestQueue: 3 });
    const taken = Array.from({ length: 5 }, () => said(ask(printer, 'WAIT')));
    await expect(ask(printer, 'ONE MORE')).rejects.toThrow(PrinterBusy);
    await expect(ask(printer, 'ONE MORE')).rejects.toMatchObject({ longestQueue: 3 });
    expect(await Promise.all(taken)).toEqual(Array(5).fill('WAIT'));
    expect(await said(ask(printer, 'LATER'))).toBe('LATER');
  });

  test('without a queue takes as many as it has threads', async () => {
    const printer = faulty({ threads: 1, longestQueue: 0 });
    const taken = said(ask(printer, 'WAIT'));
    await expect(ask(printer, 'ONE MORE')).rejects.toThrow(PrinterBusy);
    expect(await taken).toBe('WAIT');
  });

  test.for(['CRASH', 'THROW', 'FILL'])('lives on after a thread that does %s', async fault => {
    const printer = faulty();
    const failed = ask(printer, fault);
    const waiting = said(ask(printer, 'AFTER'));
    await expect(failed).rejects.toThrow(PrintFailed);
    expect(await waiting).toBe('AFTER');
    expect(await said(ask(printer, 'AGAIN'))).toBe('AGAIN');
  });

  test('ends a print that takes too long, and lives on', async () => {
    const printer = faulty({ longestPrint: 2_500 });
    expect(await said(ask(printer, 'FIRST'))).toBe('FIRST');
    await expect(ask(printer, 'LOOP')).rejects.toThrow(PrintTookTooLong);
    expect(await said(ask(printer, 'AFTER'))).toBe('AFTER');
  });

  test('ends everything when it closes: what is set, what waits, what comes after', async () => {
    const printer = faulty();
    const under = [ask(printer, 'LOOP'), ask(printer, 'WAIT')].map(printing =>
      printing.catch((error: unknown) => error),
    );
    await printer.close();
    for (const error of await Promise.all(under)) expect(error).toBeInstanceOf(PrinterClosed);
    await expect(ask(printer, 'LATE')).rejects.toThrow(PrinterClosed);
  });
});
