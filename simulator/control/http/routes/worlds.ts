import { z } from 'zod';
import { defineRoute, type Route } from '../../../../src/snpc/http/route.js';
import type { CommandDesk } from '../../desk.js';
import type { TesterDoor } from '../../testerDoor.js';
import { newCopyForm, newWorldForm, worldForm, worldsForm } from '../forms.js';
import { paths } from '../paths.js';
import { commandStatuses } from '../refusals.js';
import { givenOnce } from './givenOnce.js';

/** What the routes of worlds work on. */
export interface WorldRoutesParts extends Pick<TesterDoor, 'worlds'> {
  readonly desk: CommandDesk;
}

/** The world that a path names. */
export const worldParameter = z.object({ world: z.string().meta({ description: 'Name of the world.' }) });

const group = 'worlds';

/** Worlds: listed, made, put back, copied, deleted. */
export function worldRoutes(parts: WorldRoutesParts): Route[] {
  return [...readingWorlds(parts), ...makingWorlds(parts), ...changingWorlds(parts)];
}

function readingWorlds({ worlds }: WorldRoutesParts): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: paths.worlds,
      name: 'listWorlds',
      group,
      summary: 'Every world that stands, by name.',
      answer: { status: 200, description: 'The worlds.', form: worldsForm },
      refusals: [],
      handle: async () => ({ worlds: [...(await worlds.list())] }),
    }),
    defineRoute({
      method: 'GET',
      path: paths.world,
      name: 'findWorld',
      group,
      summary: 'One world.',
      parameters: worldParameter,
      answer: { status: 200, description: 'The world.', form: worldForm },
      refusals: [404],
      handle: ({ parameters }) => worlds.find(parameters.world),
    }),
  ];
}

function makingWorlds({ desk }: WorldRoutesParts): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: paths.worlds,
      name: 'createWorld',
      group,
      summary: 'Makes a world, in milliseconds whatever its population.',
      body: newWorldForm,
      takesKey: true,
      answer: { status: 201, description: 'The world.', form: worldForm },
      refusals: commandStatuses,
      handle: ({ body, key }, reply) => givenOnce(reply, desk.createWorld(body, key)),
    }),
    defineRoute({
      method: 'POST',
      path: paths.copy,
      name: 'copyWorld',
      group,
      summary: 'Makes a second world with the same past; what either does from then on stays its own.',
      parameters: worldParameter,
      body: newCopyForm,
      takesKey: true,
      answer: { status: 201, description: 'The copy.', form: worldForm },
      refusals: commandStatuses,
      handle: ({ parameters, body, key }, reply) =>
        givenOnce(reply, desk.copyWorld(parameters.world, body, key)),
    }),
  ];
}

function changingWorlds({ worlds, desk }: WorldRoutesParts): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: paths.reset,
      name: 'resetWorld',
      group,
      summary: 'Puts a world back as it was made: its commands are undone, its clock goes back.',
      parameters: worldParameter,
      takesKey: true,
      answer: { status: 200, description: 'The world.', form: worldForm },
      refusals: commandStatuses,
      handle: ({ parameters, key }, reply) => givenOnce(reply, desk.resetWorld(parameters.world, key)),
    }),
    defineRoute({
      method: 'DELETE',
      path: paths.world,
      name: 'deleteWorld',
      group,
      summary: 'Deletes a world. The default one stays.',
      parameters: worldParameter,
      answer: { status: 204, description: 'It is gone.' },
      refusals: commandStatuses,
      handle: ({ parameters }) => worlds.remove(parameters.world),
    }),
  ];
}
