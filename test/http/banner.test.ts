import { describe, expect, it } from 'vitest';
import { banner } from '../../src/http/banner.js';
import { instant } from '../../src/time/index.js';

const persona = { id: 'clean', neph: '020699010031', title: { en: 'Nothing happened' } };
const clock = instant('2026-01-15T08:00:00Z');

describe('the banner', () => {
  it('introduces the personas of a simulated register', () => {
    const presented = {
      source: 'embedded',
      testerToken: 'snpc_tester_x',
      hasExplorers: true,
      explorersComeSignedIn: true,
      personas: [persona],
      firstNeph: persona.neph,
    };
    const text = banner('http://127.0.0.1:4000', presented, clock);
    expect(text).toContain('http://127.0.0.1:4000/graphql');
    expect(text).toContain('Its clock stands at 2026-01-15T08:00:00.000Z. What testers did before is kept');
    expect(text).toContain('simulated');
    expect(text).toContain('020699010031  Nothing happened');
    expect(text).toContain('{"neph": "020699010031"}');
    expect(text).toContain("-H 'authorization: Bearer snpc_tester_x' -H 'snpc-persona: clean'");
    expect(text).toContain('Both explorers come');
    expect(text).toContain('http://127.0.0.1:4000/graphiql (offline)');
  });

  it('introduces nobody where nobody is made for tests, and calls nothing simulated', () => {
    const presented = {
      source: 'my-source',
      testerToken: null,
      hasExplorers: false,
      explorersComeSignedIn: false,
      personas: [],
      firstNeph: '',
    };
    const text = banner('http://127.0.0.1:4000', presented, clock);
    expect(text).toContain('the source "my-source"');
    expect(text).toContain('is ready: http://127.0.0.1:4000/graphql\n');
    expect(text).not.toMatch(/simulated|tester|Persona|""/);
    expect(text).toContain('{"neph": "the NEPH of a dossier"}');
  });
});
