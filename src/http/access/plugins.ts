import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem } from '../../graphql/problems/errors.js';

/** Refuses the operation of credentials that can be nobody's. */
export const credentialsAreSound: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ contextValue }) {
      const refused = refusalOfCredentials(contextValue);
      if (refused === null) return;
      throw new GraphQLError(refused.message, {
        extensions: { ...refused.extensions, http: { status: 400 } },
      });
    },
  }),
};

/** The error of credentials that can be nobody's; null for sound ones. */
export function refusalOfCredentials({ badCredentials }: RequestContext): GraphQLError | null {
  return badCredentials === null ? null : problem(ProblemCode.BAD_USER_INPUT, `${badCredentials}.`);
}

/** Holds each answer back until the journal has what it shows; what cannot be noted is not shown. */
export function consultationsAreNoted(report: (error: unknown) => void): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, response }) {
        try {
          await contextValue.settle();
        } catch (error) {
          report(error);
          response.body = { kind: 'single', singleResult: { errors: [unnoted().toJSON()] } };
        }
      },
    }),
  };
}

/** The error that stands in the place of an answer that could not be noted. */
export function unnoted(): GraphQLError {
  return problem(ProblemCode.JOURNAL_UNAVAILABLE);
}
