import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCalendarLinks } from '../../src/access/calendarLinks/index.js';
import { createSecrets, type Holder } from '../../src/access/index.js';
import type { Neph } from '../../src/snpc/index.js';
import { type GatewayStore, type Links, openStore } from '../../src/store/index.js';
import { later, linkRow, mark, noon } from '../store/rows.js';

const secrets = createSecrets('a key of these tests, which nobody else has');
const neph = '971099010001' as Neph;
const dossier = secrets.sealNeph(neph);
const session = { ...mark, id: 's', signedInAt: noon, expiresAt: later(30) };
const holderNamed = (subject: string): Holder => ({
  kind: 'HOLDER',
  door: 'ACCOUNT',
  subject,
  session,
  neph,
});

describe('links to calendars', () => {
  let store: GatewayStore;
  let now = noon;
  beforeAll(async () => {
    store = await openStore({ memory: true });
  });
  afterAll(() => store.close());

  const over = (links: Pick<Links, 'of'> = store.links) =>
    createCalendarLinks({
      store: { ...store, links: { ...store.links, ...links } },
      secrets,
      clock: { now: () => now },
      publicUrl: () => 'https://points.example',
    });
  const secretOf = (url: string): string => /\/calendar\/(\w[\w-]*)\.ics$/.exec(url)?.[1] ?? '';
  async function made(subject: string) {
    const outcome = await over().make(holderNamed(subject), mark, 'fr');
    if (outcome.kind !== 'MADE') throw new Error(outcome.kind);
    return { ...outcome, secret: secretOf(outcome.url) };
  }

  it('open for the holder who made them, by the same door, in the same making of a world', async () => {
    await store.links.add(linkRow('one', { dossier }));
    const { url, secret, link } = await made('one');
    expect(url).toMatch(/^https:\/\/points\.example\/calendar\/snpc_calendar_[\w-]{43}\.ics$/);
    expect(await over().open(secret)).toEqual({
      kind: 'OPENED',
      language: 'fr',
      holder: {
        kind: 'HOLDER',
        door: 'ACCOUNT',
        subject: 'one',
        neph,
        session: { ...mark, id: link.id, signedInAt: noon, expiresAt: link.expiresAt },
      },
    });
    expect(JSON.stringify(await store.calendarLinks.of('one', mark, noon))).not.toContain(secret);
  });

  it('open nothing once the link to the dossier is gone, or leads to another', async () => {
    const { secret } = await made('one');
    expect(await over({ of: async () => null }).open(secret)).toBeNull();
    expect(await over({ of: async () => linkRow('one', { dossier: 'another' }) }).open(secret)).toBeNull();
    expect(await over().open(secret)).not.toBeNull();
  });

  it('open nothing for what is no secret of theirs', async () => {
    for (const secret of ['', 'x', secrets.issue('calendar').secret, secrets.issue('session').secret])
      expect(await over().open(secret)).toBeNull();
  });

  it('end when nothing has read them for 400 days, and live on while something does', async () => {
    const { secret } = await made('two');
    const day = 24 * 60;
    now = later(399 * day);
    expect(await over().open(secret)).not.toBeNull();
    now = later(798 * day);
    expect(await over().open(secret)).not.toBeNull();
    now = later((798 + 400) * day);
    expect(await over().open(secret)).toBeNull();
    now = noon;
  });
});
