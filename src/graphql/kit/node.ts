import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Something that `node(id:)` finds again (Relay).',
  autoRegisterImplementations: false,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id: nothing can be read from it.' })
  id(): string {
    return this.nodeId();
  }

  /** The id, made only when it is asked. */
  protected abstract nodeId(): string;
}
