import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../../src/access/index.js';
import { createLinks } from '../../../src/documents/issuing/links.js';
import { type Instant, instant, isoInstant } from '../../../src/time/index.js';

const secrets = createSecrets('a key for tests that is long enough');
const start = instant('2026-01-15T08:00:00Z');

function linksAt(time: { now: Instant }) {
  return createLinks(secrets, { now: () => time.now });
}

const ticketOf = (path: string): string => path.replace('/documents/links/', '');

describe('a link', () => {
  it('opens its document for five minutes', () => {
    const time = { now: start };
    const links = linksAt(time);
    const { path, expiresAt } = links.to('a document');
    expect(isoInstant(expiresAt)).toBe('2026-01-15T08:05:00.000Z');
    time.now = (expiresAt - 1) as Instant;
    expect(links.documentOf(ticketOf(path))).toBe('a document');
    time.now = expiresAt;
    expect(links.documentOf(ticketOf(path))).toBeNull();
  });

  it('is made by the key alone, and changed by nobody', () => {
    const links = linksAt({ now: start });
    const ticket = ticketOf(links.to('a document').path);
    const other = createLinks(createSecrets('another key that is long enough too'), { now: () => start });
    expect(other.documentOf(ticket)).toBeNull();
    for (let place = 0; place < ticket.length; place += 1) {
      const letter = ticket[place] === 'A' ? 'B' : 'A';
      const changed = ticket.slice(0, place) + letter + ticket.slice(place + 1);
      if (Buffer.from(changed, 'base64url').equals(Buffer.from(ticket, 'base64url'))) continue;
      expect(links.documentOf(changed)).toBeNull();
    }
    for (const nothing of ['', 'x', secrets.seal('another use', '["a document",9e15]')])
      expect(links.documentOf(nothing)).toBeNull();
  });
});
