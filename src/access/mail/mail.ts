import type { Clock, Scheduler } from '../../time/index.js';
import { type Delivery, type MailFailure, retryingDelivery } from './delivery.js';
import type { Letter } from './letter.js';
import { createOutbox, type Outbox } from './outbox.js';
import type { MailSettings } from './settings.js';
import { type Relay, smtpRelay } from './smtp.js';
import { write } from './write.js';

/** Writes to people. Whoever posts a letter never waits for it, and never learns whether it arrived. */
export interface Mail {
  /** Takes a letter and returns at once; it leaves after the answer to whoever asked for it. */
  post(letter: Letter): void;
  /** Letters that stay here; null where they leave by SMTP. */
  readonly outbox: Outbox | null;
  /** Gives what waits one last try, and stops. */
  close(): Promise<void>;
}

export interface MailParts {
  readonly settings: MailSettings;
  /** The wall clock, and what follows it. */
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Told of each failure; nothing in it says who was written to. */
  readonly report: (failure: MailFailure) => void;
  /** The relay, where it is not that of the settings. */
  readonly relay?: Relay;
}

/** Mail by the settings: over SMTP, or into an outbox that a developer reads. */
export function createMail({ settings, clock, scheduler, report, relay }: MailParts): Mail {
  if (settings === null && relay === undefined) return intoAnOutbox(clock);
  const taken = relay ?? smtpRelay(settings as Exclude<MailSettings, null>);
  return throughARelay(retryingDelivery({ relay: taken, clock, scheduler, report }), taken);
}

function intoAnOutbox(clock: Clock): Mail {
  const outbox = createOutbox(clock);
  return {
    post: letter => outbox.keep({ ...write(letter), kind: letter.kind, link: letter.link }),
    outbox: { list: outbox.list },
    close: async () => {},
  };
}

function throughARelay(delivery: Delivery, relay: Relay): Mail {
  return {
    post: delivery.post,
    outbox: null,
    async close() {
      await delivery.close();
      relay.close();
    },
  };
}
