export { JournalUnavailable } from './chainWriter.js';
export { faultCodes, type JournalFault, type JournalFaultCode, meaningOf } from './faults.js';
export {
  createJournal,
  type Journal,
  type JournalParts,
  type PageOfConsultations,
  type PlaceOfConsultation,
} from './journal.js';
export type { PrunedJournal } from './prune.js';
export { type Retention, type RetentionParts, startOfRetention, startRetention } from './retention.js';
export type { VerifiedChain } from './verify.js';
