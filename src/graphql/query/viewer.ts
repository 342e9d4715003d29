import { Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';

enum ViewerKind {
  ANYONE = 'ANYONE',
}

registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'Who is asking.',
  valuesConfig: {
    ANYONE: { description: 'Nobody in particular: this register is readable without sign-in.' },
  },
});

@ObjectType({ description: 'Who is asking.' })
export class Viewer {
  @Field(() => ViewerKind, { description: 'As whom the gateway knows the asker.' })
  kind!: ViewerKind;
}

@Resolver()
export class ViewerQueries {
  @Query(() => Viewer, { description: 'Who is asking.' })
  viewer(): Viewer {
    return { kind: ViewerKind.ANYONE };
  }
}
