import 'reflect-metadata';
import { type GraphQLSchema, graphql, lexicographicSortSchema } from 'graphql';
import { Arg, Args, ArgsType, buildSchema, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { callDirectly } from '../../../src/graphql/direct/index.js';
import fc from '../../support/properties.js';

@InputType()
class Base {
  @Field(() => Int, { nullable: true })
  weight?: number | null;

  kind = 'set by the class';
}

@InputType()
class Tree extends Base {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  said: string | null = 'as the class says';

  @Field(() => [Int], { nullable: true })
  numbers?: number[] | null;

  @Field(() => Tree, { nullable: true })
  child?: Tree | null;

  @Field(() => [[Tree]], { nullable: true })
  rows?: Tree[][] | null;
}

@ArgsType()
class TreeArguments {
  @Field(() => Tree, { nullable: true })
  tree?: Tree | null;

  @Field(() => [Tree], { nullable: true })
  trees?: Tree[] | null;
}

let given: unknown[] = [];

@Resolver()
class Trees {
  @Query(() => Boolean)
  one(
    @Arg('tree', () => Tree, { nullable: true }) tree?: Tree | null,
    @Arg('trees', () => [Tree], { nullable: true }) trees?: Tree[] | null,
  ): boolean {
    given.push([tree, trees]);
    return true;
  }

  @Query(() => Boolean)
  all(@Args(() => TreeArguments) trees: TreeArguments): boolean {
    given.push(trees);
    return true;
  }
}

const { tree } = fc.letrec(tie => ({
  tree: fc.record(
    {
      weight: fc.option(fc.integer({ min: -9, max: 9 })),
      name: fc.option(fc.string({ maxLength: 3 })),
      said: fc.option(fc.string({ maxLength: 3 })),
      numbers: fc.option(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 })),
      child: fc.option(tie('tree')),
      rows: fc.option(fc.array(fc.array(tie('tree'), { maxLength: 2 }), { maxLength: 2 })),
    },
    { requiredKeys: [] },
  ),
}));

const variables = fc.record(
  { tree: fc.option(tree), trees: fc.option(fc.array(tree, { maxLength: 2 })) },
  { requiredKeys: [] },
);

describe('instances of inputs', () => {
  let usual: GraphQLSchema;
  let direct: GraphQLSchema;
  beforeAll(async () => {
    usual = await buildSchema({ resolvers: [Trees], validate: false, skipCheck: true });
    direct = lexicographicSortSchema(usual);
    callDirectly(direct);
  });

  test.each(['one', 'all'])('of the field %s are those that TypeGraphQL makes', field =>
    fc.assert(
      fc.asyncProperty(variables, async variableValues => {
        const source = `query ($tree: Tree, $trees: [Tree!]) { ${field}(tree: $tree, trees: $trees) }`;
        given = [];
        for (const schema of [usual, direct])
          expect(await graphql({ schema, source, variableValues })).toEqual({ data: { [field]: true } });
        const [expected, made] = given;
        expect(made).toStrictEqual(expected);
      }),
    ),
  );

  test('the resolvers are not those of TypeGraphQL any more', () => {
    for (const field of ['one', 'all'])
      expect(direct.getQueryType()?.getFields()[field]?.resolve).not.toBe(
        usual.getQueryType()?.getFields()[field]?.resolve,
      );
  });
});
