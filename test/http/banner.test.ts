import { describe, expect, it } from 'vitest';
import { banner } from '../../src/http/banner.js';

const persona = { id: 'clean', neph: '020699010031', title: { en: 'Nothing happened' } };

describe('the banner', () => {
  it('introduces the personas of a simulated register', () => {
    const presented = { source: 'embedded', isSimulated: true, personas: [persona], firstNeph: persona.neph };
    const text = banner('http://127.0.0.1:4000', presented);
    expect(text).toContain('http://127.0.0.1:4000/graphql');
    expect(text).toContain('simulated');
    expect(text).toContain('020699010031  Nothing happened');
    expect(text).toContain('{"neph": "020699010031"}');
  });

  it('introduces nobody where nobody is made for tests, and calls nothing simulated', () => {
    const presented = { source: 'my-source', isSimulated: false, personas: [], firstNeph: '' };
    const text = banner('http://127.0.0.1:4000', presented);
    expect(text).toContain('the source "my-source"');
    expect(text).not.toMatch(/simulated|Personas|""/);
    expect(text).toContain('{"neph": "the NEPH of a dossier"}');
  });
});
