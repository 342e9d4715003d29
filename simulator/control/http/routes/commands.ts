import { defineRoute, type Route, readForm } from '../../../../src/snpc/http/route.js';
import { type CommandDefinition, commands, type Receipt } from '../../commands/index.js';
import { type CommandDesk, ListRefusal } from '../../desk.js';
import type { Once } from '../../once.js';
import { commandListForm, mostCommands, receiptForm, receiptsForm, toldCommandListForm } from '../forms.js';
import { paths } from '../paths.js';
import { commandStatuses } from '../refusals.js';
import { givenOnce } from './givenOnce.js';
import { worldParameter } from './worlds.js';

const group = 'commands';

/** Every command of the registry, each at its own path, and lists of them. */
export function commandRoutes(desk: CommandDesk): Route[] {
  return [...[...commands.values()].map(command => commandRoute(desk, command)), listRoute(desk)];
}

function commandRoute(desk: CommandDesk, { name, description, input }: CommandDefinition): Route {
  return defineRoute({
    method: 'POST',
    path: paths.command(name),
    name,
    group,
    summary: description,
    parameters: worldParameter,
    toldBody: input,
    takesKey: true,
    answer: { status: 200, description: 'What the command left.', form: receiptForm },
    refusals: commandStatuses,
    handle: ({ parameters, given, key }, reply) =>
      givenOnce(reply, oneOf(desk.give(parameters.world, [{ name, input: given }], key))),
  });
}

async function oneOf(given: Promise<Once<readonly Receipt[]>>): Promise<Once<Receipt>> {
  try {
    const { result, replayed } = await given;
    return { result: result[0] as Receipt, replayed };
  } catch (error) {
    throw error instanceof ListRefusal ? error.refusal : error;
  }
}

function listRoute(desk: CommandDesk): Route {
  return defineRoute({
    method: 'POST',
    path: paths.bulk,
    name: 'giveCommands',
    group,
    summary: `Carries out commands in order, all or none; ${mostCommands} at most.`,
    parameters: worldParameter,
    toldBody: toldCommandListForm,
    takesKey: true,
    answer: { status: 200, description: 'What each command left, in their order.', form: receiptsForm },
    refusals: commandStatuses,
    handle: async ({ parameters, given, key }, reply) => {
      const { commands: list } = readForm(commandListForm, given);
      const commandsGiven = list.map(({ name, input = {} }) => ({ name, input }));
      return { receipts: [...(await givenOnce(reply, desk.give(parameters.world, commandsGiven, key)))] };
    },
  });
}
