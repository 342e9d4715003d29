import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { appOfTest } from '../../support/servedApp.js';
import { temporaryFolder } from '../../support/simulator.js';
import { asTester, testerToken } from '../../support/tester.js';
import { activeAccount, documents, nephOfPerson, person, visitorOf } from '../../support/visitor.js';

describe('what the gateway keeps', () => {
  it('holds no secret, no NEPH, no address and no name that can be read', async () => {
    const folder = temporaryFolder();
    const app = await appOfTest({ DATA_DIR: folder });
    const email = 'Helene.Lestrade@example.org';
    const visitor = await activeAccount(app, email);
    const credentials = { email, password: person.password };
    await visitor.ask(documents.signIn, credentials);
    await visitor.ask(documents.signIn, { ...credentials, password: 'a wrong one' });
    await visitor.ask(documents.link, { neph: '020699010032' });
    await visitor.ask(documents.link, { neph: nephOfPerson });
    await visitor.ask(documents.licence);
    await visitor.ask(documents.askReset, { email });
    const outbox = await visitor.send('/outbox', { headers: { accept: 'application/json' } });
    const letters = outbox.json().letters as { link: string }[];
    const { signIn } = await visitorOf(app).ask(documents.signIn, { ...credentials, delivery: 'BEARER' });
    const { authorityToken } = await visitorOf(app).ask(
      'mutation($input: AuthorityTokenInput!) { authorityToken(input: $input) { token } }',
      { office: 'JUDGE', name: 'Un juge fictif' },
      asTester,
    );
    const secrets = [
      ...visitor.cookies.values(),
      signIn?.token,
      authorityToken.token,
      testerToken,
      ...letters.map(({ link }) => new URL(link).hash.slice(1)),
    ].filter(secret => secret !== '');
    expect(secrets.length).toBeGreaterThanOrEqual(6);
    const readable = [
      nephOfPerson,
      email,
      email.toLowerCase(),
      'lestrade',
      'LESTRADE',
      person.password,
      person.bornOn,
      person.licenceNumber,
    ];
    const files = readdirSync(folder).filter(name => name.startsWith('gateway.sqlite'));
    const kept = Buffer.concat(files.map(name => readFileSync(path.join(folder, name)))).toString('latin1');
    // Of a secret, not even the part that follows its kind.
    const parts = secrets.flatMap(secret => [secret, String(secret).replace(/^snpc_[a-z]+_/, '')]);
    for (const text of [...readable, ...parts]) expect(kept.includes(String(text)), String(text)).toBe(false);
    // The same look finds what is there to be found.
    for (const text of ['account', 'journal_entry', '$argon2id$', 'Un juge fictif'])
      expect(kept.includes(text), text).toBe(true);
    expect(files).toContain('gateway.sqlite');
  });
});
