import type { Cancel, Clock, Instant, Scheduler } from '../../time/index.js';
import type { Letter, LetterKind } from './letter.js';
import type { Relay, RelayRefusal } from './smtp.js';
import { write } from './write.js';

/** A letter that was not taken, as a log tells it. */
export interface MailFailure {
  readonly kind: LetterKind;
  /** Kind of failure, such as `ECONNECTION`; `TOO_MANY_WAITING` when it was not even tried. */
  readonly code: string;
  /** SMTP reply code; null where none was read. */
  readonly reply: number | null;
  /** Tries made so far. */
  readonly tries: number;
  readonly givenUp: boolean;
}

export interface DeliveryParts {
  readonly relay: Relay;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly report: (failure: MailFailure) => void;
}

/** Carries letters to a relay, after the answer, and again where it does not take them. */
export interface Delivery {
  post(letter: Letter): void;
  close(): Promise<void>;
}

/** Milliseconds before each try: the first leaves the answer time to go. Links live an hour at least. */
const waits = [250, 5_000, 60_000, 600_000];
const mostWaiting = 1_000;
/** Milliseconds that a stop waits for a relay. */
const lastWait = 5_000;

interface Waiting {
  readonly letter: Letter;
  readonly tries: number;
  readonly cancel: Cancel;
}

/** Tries each letter at once, then after five seconds, one minute and ten; what a relay refuses for good, once. */
export function retryingDelivery({ relay, clock, scheduler, report }: DeliveryParts): Delivery {
  const waiting = new Set<Waiting>();
  const underWay = new Set<Promise<void>>();
  let isClosed = false;

  const plan = (letter: Letter, tries: number): void => {
    const at = (clock.now() + (waits[tries] ?? 0)) as Instant;
    const entry: Waiting = { letter, tries, cancel: scheduler.at(at, () => start(entry)) };
    waiting.add(entry);
  };
  const start = (entry: Waiting): void => {
    waiting.delete(entry);
    const sent = send(entry.letter, entry.tries + 1).finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  const send = async (letter: Letter, tries: number): Promise<void> => {
    try {
      await relay.send(write(letter));
    } catch (error) {
      const { code = 'UNKNOWN', reply = null, permanent = false } = error as Partial<RelayRefusal>;
      const givenUp = permanent || isClosed || tries >= waits.length;
      report({ kind: letter.kind, code, reply, tries, givenUp });
      if (!givenUp) plan(letter, tries);
    }
  };
  return {
    post(letter) {
      if (isClosed || waiting.size >= mostWaiting)
        report({ kind: letter.kind, code: 'TOO_MANY_WAITING', reply: null, tries: 0, givenUp: true });
      else plan(letter, 0);
    },
    async close() {
      isClosed = true;
      for (const entry of [...waiting]) {
        entry.cancel();
        start(entry);
      }
      await orGivenUp(Promise.all(underWay), { clock, scheduler });
    },
  };
}

async function orGivenUp(
  work: Promise<unknown>,
  { clock, scheduler }: Pick<DeliveryParts, 'clock' | 'scheduler'>,
): Promise<void> {
  let cancel: Cancel = () => {};
  const tooLong = new Promise<void>(resolve => {
    cancel = scheduler.at((clock.now() + lastWait) as Instant, resolve);
  });
  await Promise.race([work, tooLong]);
  cancel();
}
