import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createAccess, type OpenRegister, refusalsOfAccess, tester } from '../../src/access/index.js';
import { createMemorySource } from '../../src/testing/index.js';
import { instant } from '../../src/time/index.js';
import { citizenSchema, testTokens } from '../support/graphql.js';

const urls: Readonly<Record<string, string>> = {
  SIGN_IN_REQUIRED: '/sign-in',
  SESSION_ENDED: '/sign-in',
  NEPH_NOT_LINKED: '/link',
  FRANCECONNECT_REQUIRED: '/sign-in/franceconnect',
};

const question = /* GraphQL */ `
  {
    licence(by: { neph: "980599000001" }) {
      __typename
      ... on Problem { code fr: message(language: FR) en: message(language: EN) frRemedy: remedy(language: FR) enRemedy: remedy(language: EN) }
      ... on AccessRefused { url }
    }
  }
`;

describe('a refusal of access', () => {
  it.each(refusalsOfAccess)('%s is data, with what to do and where', async code => {
    const { source } = createMemorySource({ dossiers: [], clock: instant('2026-01-15T08:00:00Z') });
    const register: OpenRegister = createAccess({ source }).openRegister(tester, undefined);
    register.licence = async () => ({ kind: 'REFUSED', refusal: { code } });
    const contextValue = { register, openRegister: () => register, tokens: testTokens, language: 'fr' };
    const { data, errors } = await graphql({
      schema: await citizenSchema(),
      source: question,
      contextValue,
    });
    expect(errors).toBeUndefined();
    const licence = data?.licence as Record<string, string | null>;
    expect(licence).toMatchObject({ __typename: 'AccessRefused', code, url: urls[code] ?? null });
    const texts = [licence.fr, licence.en, licence.frRemedy, licence.enRemedy];
    for (const text of texts) expect(text).toMatch(/\.$/);
    expect(new Set(texts).size).toBe(4);
  });
});
