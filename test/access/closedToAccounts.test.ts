import { isCompositeType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createAccess, type Principal } from '../../src/access/index.js';
import type { LicenceView } from '../../src/licence/index.js';
import { neph } from '../../src/snpc/index.js';
import { instant, legalDay } from '../../src/time/index.js';
import { everyFieldOf } from '../support/everyField.js';
import { fixedSource } from '../support/fixedSource.js';
import { asker, citizenSchema } from '../support/graphql.js';
import { everyDoorTo, holderOf } from '../support/principals.js';
import { closedDays, closedTexts, goneTexts, wholeDossier } from '../support/wholeDossier.js';

const number = '980599000001';
const unasked = { asOf: null, knownAt: null };
const source = fixedSource([wholeDossier()], {
  now: { clock: instant('2026-01-15T08:00:00Z'), revision: 1 },
});
const register = (principal: Principal) => createAccess({ source }).openRegister(principal, undefined);
const doors = everyDoorTo(number);
const openDoors = doors.filter(([, , opens]) => opens);
const closedDoors = doors.filter(([, , opens]) => !opens);

/** Every text and number that code which holds a value can reach, through objects, lists, maps and symbols. */
function reachedFrom(value: unknown, found = new Set<unknown>(), seen = new Set<object>()): Set<unknown> {
  if (typeof value === 'string' || typeof value === 'number') found.add(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) for (const part of value) reachedFrom(part, found, seen);
  for (const name of Reflect.ownKeys(value))
    reachedFrom((value as Record<PropertyKey, unknown>)[name], found, seen);
  return found;
}

/** The view itself, and all that its methods give. */
function reachedFromView(view: LicenceView): Set<unknown> {
  const { neph: _neph, times: _times, law: _law, civilStatus: _civil, address: _address, ...others } = view;
  const supposed = view.suppose([
    { kind: 'STAGE', from: legalDay('2026-02-07'), to: legalDay('2026-02-08') },
  ]);
  const told = [
    view.state(),
    view.points(),
    view.categories(),
    view.restrictions(),
    view.history(legalDay('1990-01-01')),
    view.forecast(),
    supposed,
  ];
  // Asked last: what the methods keep for later is reached too.
  return reachedFrom([told, view, others]);
}

const closedNumbers = closedDays.map(legalDay);

describe.each(doors)('a licence shown to %s', (_who, principal) => {
  it('holds nothing of the full record, wherever one looks in it', async () => {
    const outcome = await register(principal).licence(neph(number), unasked);
    if (outcome.kind !== 'VIEW') throw new Error(outcome.refusal.code);
    const reached = reachedFromView(outcome.view);
    expect([...closedTexts, ...goneTexts].filter(text => reached.has(text))).toEqual([]);
    expect(closedNumbers.filter(day => reached.has(day))).toEqual([]);
    // The walk does reach what is open.
    expect(reached.has('Offence D1')).toBe(true);
    expect(reached.has(legalDay('2029-05-05'))).toBe(true);
  });

  it('is invalid and at zero, its 48SI notified', async () => {
    const outcome = await register(principal).licence(neph(number), unasked);
    if (outcome.kind !== 'VIEW') throw new Error(outcome.refusal.code);
    expect(outcome.view.state()).toBe('INVALIDE');
    expect(outcome.view.points()).toMatchObject({ balance: 0, status: 'INVALIDE' });
    expect(outcome.view.categories().map(({ validity }) => validity)).toEqual(['NOT_VALID_WITH_LICENCE']);
  });
});

describe.each(openDoors)('the full record shown to %s', (_who, principal) => {
  it('holds all of it, and nothing withdrawn', async () => {
    const outcome = await register(principal).fullRecord(neph(number), unasked);
    if (outcome.kind !== 'VIEW') throw new Error(outcome.refusal.code);
    const reached = reachedFrom(outcome.view);
    expect(closedTexts.filter(text => !reached.has(text))).toEqual([]);
    expect(closedNumbers.filter(day => !reached.has(day))).toEqual([]);
    expect(goneTexts.filter(text => reached.has(text))).toEqual([]);
  });
});

describe('the full record', () => {
  it.each(closedDoors)('is closed to %s, and its dossier is not even read', async (_who, principal) => {
    const before = source.batches.length;
    const outcome = await register(principal).fullRecord(neph(number), unasked);
    expect(outcome).toMatchObject({
      kind: 'REFUSED',
      refusal: { code: principal.kind === 'HOLDER' ? 'FRANCECONNECT_REQUIRED' : 'PURPOSE_INSUFFICIENT' },
    });
    expect(source.batches.length).toBe(before);
  });

  it('of somebody else answers as one that does not exist', async () => {
    const other = register(holderOf('980599000002', 'FRANCECONNECT'));
    const ofNobody = await other.fullRecord(neph('980599000003'), unasked);
    expect(await other.fullRecord(neph(number), unasked)).toEqual(ofNobody);
    expect(ofNobody).toEqual({ kind: 'REFUSED', refusal: { code: 'LICENCE_NOT_FOUND' } });
  });
});

/** The answer to every field of the licence, as text. */
async function everythingAnsweredTo(principal: Principal): Promise<string> {
  const schema = await citizenSchema();
  const result = schema.getType('LicenceResult');
  if (!isCompositeType(result)) throw new Error('the schema has no LicenceResult');
  const query = `{ licence(by: { neph: "${number}" }) { ${everyFieldOf(schema, result)} } }`;
  const { data, errors } = await asker(source, principal)(query);
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

describe('every field of a licence', () => {
  it.each(closedDoors)('asked by %s, tells nothing of the full record', async (_who, principal) => {
    const answer = await everythingAnsweredTo(principal);
    expect([...closedTexts, ...goneTexts, ...closedDays].filter(text => answer.includes(text))).toEqual([]);
    expect(answer).toContain('"Licence_fullRecord":{"__typename":"AccessRefused"');
    expect(answer).toContain('"Licence_state":"INVALIDE"');
    expect(answer).toContain('"__typename":"Invalidation"');
    expect(answer).toContain('"__typename":"Correction"');
  });

  it.each(openDoors)('asked by %s, tells all of it', async (_who, principal) => {
    const answer = await everythingAnsweredTo(principal);
    expect([...closedTexts, ...closedDays].filter(text => !answer.includes(text))).toEqual([]);
    expect(goneTexts.filter(text => answer.includes(text))).toEqual([]);
    expect(answer).toContain('"Licence_state":"INVALIDE"');
  });
});
