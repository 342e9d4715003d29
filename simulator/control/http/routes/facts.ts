import { defineRoute, type Route } from '../../../../src/snpc/http/route.js';
import type { TesterDoor } from '../../testerDoor.js';
import { factPathForm } from '../factPathForm.js';
import { askedPathForm } from '../forms.js';
import { paths } from '../paths.js';
import { commandStatuses } from '../refusals.js';
import { worldParameter } from './worlds.js';

/** What was drawn for a fact. */
export function factRoutes({ factPath }: Pick<TesterDoor, 'factPath'>): Route[] {
  return [
    defineRoute({
      // A NEPH travels in a body: addresses end in logs.
      method: 'POST',
      path: paths.factPath,
      name: 'readFactPath',
      group: 'facts',
      summary: 'Every step of a fact, those ahead of the clock too, and its letters. Changes nothing.',
      parameters: worldParameter,
      body: askedPathForm,
      answer: { status: 200, description: 'The path.', form: factPathForm },
      refusals: commandStatuses,
      handle: ({ parameters, body }) => factPath(parameters.world, body.neph, body.fact),
    }),
  ];
}
