import { addDays, type Instant, legalDayOf } from '../../src/time/index.js';
import type { LetterDraws, LetterLife } from './record.js';
import { registerWritesAt } from './registerHours.js';

type Kind = LetterLife['kind'];

/** Letters that the post hands over against a signature (service-public F17970). The others are simple. */
const registered: ReadonlySet<Kind> = new Set<Kind>(['48M', '48N', '48SI']);

/** When a letter is received; a registered one that nobody collects is notified by its first presentation. */
export function receiptOf(
  kind: Kind,
  { steps, recordingTime, unclaimed }: LetterDraws,
  sentAt: Instant,
): Pick<LetterLife, 'notifiedAt' | 'outcome'> {
  const isRegistered = registered.has(kind);
  const { days } = isRegistered ? steps.registered : steps.simple;
  return {
    notifiedAt: registerWritesAt(addDays(legalDayOf(sentAt), days), recordingTime, sentAt),
    outcome: isRegistered && unclaimed ? 'UNCLAIMED' : 'RECEIVED',
  };
}
