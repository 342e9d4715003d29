import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';

it('other projects import the documents and what caches ask, as built', () => {
  const program = `
    import { BalanceDocument } from 'snpc-gateway/client';
    import { ReportInfractionDocument } from 'snpc-gateway/client/tester';
    import { possibleTypes } from 'snpc-gateway/client/cache';
    import { introspection } from 'snpc-gateway/client/introspection';
    import persisted from 'snpc-gateway/client/persisted-documents.json' with { type: 'json' };
    console.log(JSON.stringify([
      persisted[BalanceDocument.__meta__.hash].slice(0, 13),
      ReportInfractionDocument.kind,
      possibleTypes.FullRecordResult,
      introspection.__schema.queryType.name,
    ]));
  `;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packageRoot,
  });
  expect(JSON.parse(out.toString())).toEqual([
    'query Balance',
    'Document',
    ['AccessRefused', 'FullRecord'],
    'Query',
  ]);
});

it('other projects import the test kit from the package, as built', { timeout: 30_000 }, () => {
  const program = `
    import { startTestGateway } from 'snpc-gateway/testing';
    const gateway = await startTestGateway();
    const { licence } = await gateway.world.ask(
      'query($n: Neph!) { licence(by: { neph: $n }) { ... on Licence { balance } } }',
      { n: gateway.neph('clean') },
    );
    await gateway.dispose();
    console.log(licence.balance);
  `;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packageRoot,
  });
  expect(out.toString().trim()).toBe('12');
});
