import { describe, expect, it } from 'vitest';
import { isSamePerson } from '../../simulator/life/civilStatus.js';
import { personas } from '../support/personas.js';

function identityOf(id: string) {
  const found = personas.find(one => one.id === id);
  if (!found) throw new Error(`there is no persona ${id}`);
  return { ...found.identity, ...found.franceConnect };
}

function dossiersThatAgree(id: string): string[] {
  const { birthName, firstNames, sex, bornOn, birthPlaceCode, birthCountryCode } = identityOf(id);
  const asked = { birthName, firstNames, sex, bornOn, birthPlaceCode, birthCountryCode };
  return personas.filter(({ identity }) => isSamePerson(asked, identity)).map(one => one.id);
}

describe('the identities that FranceConnect tells of the personas', () => {
  it('are each that of one dossier, but for those that say otherwise', () => {
    const expected: Readonly<Record<string, string[]>> = {
      stranger: [],
      'two-dossiers': ['two-dossiers', 'two-dossiers-again'],
      'two-dossiers-again': ['two-dossiers', 'two-dossiers-again'],
    };
    for (const { id } of personas) expect(dossiersThatAgree(id)).toEqual(expected[id] ?? [id]);
  });
});
