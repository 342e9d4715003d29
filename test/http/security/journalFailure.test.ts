import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { appOfTest, listening } from '../../support/servedApp.js';
import { temporaryFolder } from '../../support/simulator.js';
import { clientAt, subscribe } from '../../support/subscriber.js';
import { bearerOf, documents, visitorOf } from '../../support/visitor.js';

it('what cannot be noted is not shown, over HTTP and over a socket, and is again once it can', async () => {
  const folder = temporaryFolder();
  const app = await appOfTest({ DATA_DIR: folder });
  const address = await listening(app);
  const authorization = `Bearer ${await bearerOf(app, 'clean')}`;
  const read = async () => {
    const payload = { query: documents.licence };
    return (
      await visitorOf(app).send('/graphql', { method: 'POST', payload, headers: { authorization } })
    ).json();
  };
  const readOverSocket = async () => {
    const client = clientAt(address, { headers: { authorization } });
    return (await subscribe(client, documents.licence).received(1))[0];
  };
  const shown = { __typename: 'Licence', balance: 12 };
  expect((await read()).data.viewer.licence).toEqual(shown);
  const database = new Database(path.join(folder, 'gateway.sqlite'));
  database.exec(
    `create trigger full before insert on journal_entry begin select raise(abort, 'no room left'); end`,
  );
  const refused = { extensions: { code: 'JOURNAL_UNAVAILABLE' } };
  const answer = await read();
  expect(answer.data ?? null).toBeNull();
  expect(answer.errors).toMatchObject([refused]);
  const item = await readOverSocket();
  expect(item.errors).toMatchObject([refused]);
  expect(JSON.stringify([answer, item])).not.toMatch(/balance|"Licence"|no room|trigger/);
  // What shows nothing of a dossier goes on.
  expect((await visitorOf(app).ask(documents.viewer)).viewer.kind).toBe('STRANGER');
  database.exec('drop trigger full');
  database.close();
  expect((await read()).data.viewer.licence).toEqual(shown);
  expect((await readOverSocket()).licence).toEqual(shown);
});
