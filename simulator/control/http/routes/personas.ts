import { z } from 'zod';
import { defineRoute, type Route } from '../../../../src/snpc/http/route.js';
import type { TesterDoor } from '../../testerDoor.js';
import { personasForm } from '../forms.js';
import { paths } from '../paths.js';

/** Who lives in a world for tests. */
export function personaRoutes({ listPersonas }: Pick<TesterDoor, 'listPersonas'>): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: paths.personas,
      name: 'listPersonas',
      group: 'personas',
      summary: 'The personas of a world, by id; none where it does not stand.',
      query: z.object({
        world: z.string().optional().meta({ description: 'Name of the world. Default: the default one.' }),
      }),
      answer: { status: 200, description: 'The personas.', form: personasForm },
      refusals: [],
      handle: async ({ query }) => ({ personas: [...(await listPersonas(query.world))] }),
    }),
  ];
}
