/** What a GraphQL document may hold, whoever sends it and whatever it asks. */
export interface DocumentLimits {
  /** Tokens of its text. */
  readonly tokens: number;
  /** Selections of an operation once its fragments are spread: fields, spreads and inline fragments. */
  readonly selections: number;
  /** Fields below one another, from the root. */
  readonly depth: number;
  /** Fields of an operation that are given another name, fragments spread; those of `__typename` count. */
  readonly aliases: number;
  /** Directives of an operation, fragments spread. */
  readonly directives: number;
  /** Directives that stand at one place. */
  readonly directivesAtOnePlace: number;
  /** Fields at the root of an operation, fragments spread. */
  readonly rootFields: number;
  /** Times that one name is selected in one place, fragments spread: what is selected twice is answered once. */
  readonly repetitions: number;
  /** Values of the variables of an operation: items of lists and fields of objects, those inside them included. */
  readonly values: number;
  /** Points of an operation (see `cost.ts`). */
  readonly cost: number;
}

/** The numbers that hold, told in docs/limits.md. The deepest introspection that tools send is 15 deep. */
export const documentLimits: DocumentLimits = {
  tokens: 2_000,
  selections: 2_000,
  depth: 16,
  aliases: 50,
  directives: 50,
  directivesAtOnePlace: 5,
  rootFields: 20,
  repetitions: 40,
  values: 3_000,
  cost: 5_000,
};

/** Errors told of one document: what it has more stays unread. */
export const mostErrors = 20;
