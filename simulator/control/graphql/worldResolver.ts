import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ListedWorld } from '../../world/registry.js';
import type { TesterContext } from './context.js';
import { outcomeOf } from './outcome.js';
import { WorldPayload } from './payloads.js';
import { withoutNulls } from './withoutNulls.js';
import { SimulatedWorld } from './world.js';
import { CopyWorldInput, CreateWorldInput, WorldNameInput } from './worldInputs.js';

const input = { description: 'What to do.' };

@Resolver()
export class WorldCommands {
  @Query(() => [SimulatedWorld], { description: 'Every world that stands, by name.' })
  async worlds(@Ctx() { worlds }: TesterContext): Promise<SimulatedWorld[]> {
    return (await worlds.list()).map(world => new SimulatedWorld(world));
  }

  @Mutation(() => WorldPayload, {
    description:
      'Makes a world, in milliseconds whatever its population. Name it in the header `Snpc-World`.',
  })
  createWorld(
    @Ctx() { worlds }: TesterContext,
    @Arg('input', () => CreateWorldInput, input) { isRunning, ...given }: CreateWorldInput,
  ): Promise<WorldPayload> {
    return payload(worlds.create({ ...withoutNulls(given), running: isRunning }));
  }

  @Mutation(() => WorldPayload, {
    description: 'Puts a world back as it was made: its commands are undone, its clock goes back.',
  })
  resetWorld(
    @Ctx() { worlds }: TesterContext,
    @Arg('input', () => WorldNameInput, input) { name }: WorldNameInput,
  ): Promise<WorldPayload> {
    return payload(worlds.reset(name));
  }

  @Mutation(() => WorldPayload, {
    description: 'Makes a second world with the same past; what either does from then on stays its own.',
  })
  copyWorld(
    @Ctx() { worlds }: TesterContext,
    @Arg('input', () => CopyWorldInput, input) { from, ...given }: CopyWorldInput,
  ): Promise<WorldPayload> {
    return payload(worlds.copy(from, withoutNulls(given)));
  }

  @Mutation(() => WorldPayload, { description: 'Deletes a world. The default one stays.' })
  deleteWorld(
    @Ctx() { worlds }: TesterContext,
    @Arg('input', () => WorldNameInput, input) { name }: WorldNameInput,
  ): Promise<WorldPayload> {
    return payload(worlds.remove(name).then(() => null));
  }
}

async function payload(command: Promise<ListedWorld | null>): Promise<WorldPayload> {
  return new WorldPayload(await outcomeOf(command));
}
