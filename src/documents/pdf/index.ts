export { layOut, type PrintedPdf } from './layOut.js';
