import { randomBytes } from 'node:crypto';
import type { Neph } from '../snpc/index.js';
import type { Consultation, WorldMark } from '../store/store.js';
import type { Clock } from '../time/index.js';
import type { Action } from './policy.js';
import type { Principal } from './principal.js';
import type { Secrets } from './secrets.js';

/** What one request consulted: noted as it is read, written before its answer leaves. */
export interface Consultations {
  /** Notes that somebody was shown something of a dossier. */
  note(principal: Principal, mark: WorldMark, neph: Neph, action: Action): void;
  /**
   * Writes one entry for each (dossier, purpose) of the request, with the actions used, and resolves once they are kept.
   * Whoever holds back an answer until then shows nothing that the journal does not know. Rejects when it cannot be
   * written: the answer must not leave.
   */
  settle(): Promise<void>;
}

/** What consultations are made of. */
export interface ConsultationParts {
  /** Keeps one entry; resolves once it is written. */
  readonly record: (consultation: Consultation) => Promise<void>;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

/** Makes the notes of one request, all under one random name. */
export function createConsultations({ record, secrets, clock }: ConsultationParts): Consultations {
  let request: string | null = null;
  let noted = new Map<
    string,
    { readonly of: Omit<Consultation, 'actions'>; readonly actions: Set<Action> }
  >();
  return {
    note(principal, mark, neph, action) {
      const actor = actorOf(principal);
      if (actor === null) return;
      const { purpose, caseReference } =
        principal.kind === 'AUTHORITY' ? principal : { purpose: null, caseReference: null };
      const key = JSON.stringify([mark.world, mark.generation, neph, actor, purpose, caseReference]);
      const known = noted.get(key);
      if (known) known.actions.add(action);
      else {
        request ??= drawName();
        const dossier = secrets.sealNeph(neph);
        const of = { ...mark, at: clock.now(), request, actor, dossier, purpose, caseReference };
        noted.set(key, { of, actions: new Set([action]) });
      }
    },
    async settle() {
      if (noted.size === 0) return;
      const written = [...noted.values()];
      noted = new Map();
      const writing = written.map(({ of, actions }) => record({ ...of, actions: [...actions].sort() }));
      await inTime(Promise.all(writing));
    },
  };
}

const bytesOfName = 12;
/** Names drawn at once: to ask for random bytes costs much more than the bytes. */
const namesDrawn = 128;
let drawn = Buffer.alloc(0);

function drawName(): string {
  if (drawn.length === 0) drawn = randomBytes(bytesOfName * namesDrawn);
  const name = drawn.toString('base64url', 0, bytesOfName);
  drawn = drawn.subarray(bytesOfName);
  return name;
}

/** How long an answer waits for the journal, in milliseconds: as long as reads may take. */
const patience = 10_000;

/** Gives up what takes too long. What is still written afterwards tells of an answer that was not shown. */
async function inTime(writing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The journal takes too long')), patience);
  });
  writing.catch(() => {});
  await Promise.race([writing, late]).finally(() => clearTimeout(timer));
}

/** For what is read by nobody whom a journal could name: tests of the rooms below. */
export const unwritten: Consultations = { note() {}, settle: async () => {} };

function actorOf(principal: Principal): Consultation['actor'] | null {
  switch (principal.kind) {
    case 'HOLDER':
      return { kind: 'HOLDER', id: principal.subject, name: null, door: principal.door };
    case 'AUTHORITY':
      return { kind: 'AUTHORITY', id: principal.clientId, name: principal.name, door: null };
    case 'TESTER':
    case 'VERIFIER':
      return { kind: principal.kind, id: '', name: null, door: null };
    default:
      return null;
  }
}
