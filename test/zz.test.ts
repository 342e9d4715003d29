import { it } from 'vitest';
import { isObjectType } from 'graphql';
import { buildSchema } from '../src/graphql/schema.js';
import { testerModule } from '../simulator/control/graphql/index.js';
import { testerSignIn } from '../src/graphql/signIn/testerModule.js';
import { memoryGateway } from './support/memoryGateway.js';
import { everyFieldByFragments, fieldsAnswered } from './support/everyFieldByFragments.js';
import { asTester, asPersona } from './support/tester.js';
const gw = memoryGateway();
it('x', async () => {
  const s = await buildSchema(testerModule, testerSignIn);
  const { spread, fragments } = everyFieldByFragments(s, 'LicenceResult');
  const all = new Set<string>();
  const per: Record<string, number> = {}; const by: Record<string, string[]> = {};
  for (const p of gw.app.personas) {
    const r = await gw.app.fastify.inject({ method: 'POST', url: '/graphql', headers: asPersona(p.id), payload: { query: `{ viewer { licence { ${spread} } } }\n${fragments}` } });
    const j = r.json(); if (j.errors) console.log(JSON.stringify(j.errors).slice(0,300));
    const f = fieldsAnswered(j.data, j.errors); per[p.id] = f.size; for (const x of f) { all.add(x); (by[x.split('.')[0]] ??= []).includes(p.id) || by[x.split('.')[0]].push(p.id); }
  }
  console.log(per); 
  const want = new Set<string>();
  for (const m of fragments.matchAll(/fragment Every(\w+) on/g)) want.add(m[1]);
  console.log([...want].filter(t => !by[t]));
  for (const [t, v] of Object.entries(by)) if (v.length < 8) console.log(t, v.join(' '));
});
