import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';

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
