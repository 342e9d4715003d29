export { PrinterBusy, PrinterClosed, PrintFailed, PrintTookTooLong } from './errors.js';
export { createPrinter, type Printer, type PrinterLimits } from './printer.js';
