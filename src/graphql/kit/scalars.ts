import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import {
  type Instant,
  isoDay,
  isoInstant,
  type LegalDay,
  tryInstant,
  tryLegalDay,
} from '../../time/index.js';

const documentation = 'https://snpc-gateway.example/docs/scalars';

/**
 * A NEPH as its owner writes it. The scalar takes any text: a malformed NEPH is answered by the typed problem
 * `MalformedNeph`, which says where to find it, rather than by an error of syntax.
 */
export const NephScalar = new GraphQLScalarType<string, string>({
  name: 'Neph',
  description:
    'The numéro d’enregistrement préfectoral harmonisé: number of a dossier in the SNPC, 5 to 19 letters and digits. Spaces, dots and hyphens are ignored. It is not the number of the card.',
  specifiedByURL: `${documentation}#neph`,
  serialize: value => String(value),
  parseValue: value => textOf(value, 'Neph'),
  parseLiteral: node => textOf(node.kind === Kind.STRING ? node.value : undefined, 'Neph'),
});

/** A day of the law, in Paris. Inside the gateway it is a `LegalDay`. */
export const LocalDateScalar = new GraphQLScalarType<LegalDay, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'LocalDate',
  description: 'A legal day of metropolitan France (Europe/Paris), `YYYY-MM-DD`, such as `2026-01-15`.',
  specifiedByURL: `${documentation}#localdate`,
  serialize: value => isoDay(value as LegalDay),
  parseValue: value => dayOf(value),
  parseLiteral: node => dayOf(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant. Inside the gateway it is an `Instant`. */
export const DateTimeScalar = new GraphQLScalarType<Instant, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description:
    'An instant of the register, RFC 3339 with its offset, such as `2026-01-15T08:00:00Z`; answered in UTC.',
  specifiedByURL: `${documentation}#datetime`,
  serialize: value => isoInstant(value as Instant),
  parseValue: value => instantOf(value),
  parseLiteral: node => instantOf(node.kind === Kind.STRING ? node.value : undefined),
});

// Repeats what looks like a time, and nothing else: a NEPH given in its place stays out of messages.
function shown(value: unknown): string {
  const isLikeATime = typeof value === 'string' && /^\d{4}-\d{1,2}-\d{1,2}(T[\d:.Z+-]{0,25})?$/.test(value);
  return isLikeATime ? `"${value}"` : 'What was given';
}

function textOf(value: unknown, scalar: string): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`${scalar} must be a text`, { extensions: { problem: 'BAD_USER_INPUT' } });
}

function dayOf(value: unknown): LegalDay {
  const day = typeof value === 'string' ? tryLegalDay(value) : undefined;
  if (day !== undefined) return day;
  throw new GraphQLError(`${shown(value)} is not a day: expected YYYY-MM-DD, a day that exists`, {
    extensions: { problem: 'IMPOSSIBLE_DATE' },
  });
}

function instantOf(value: unknown): Instant {
  const instant = typeof value === 'string' ? tryInstant(value) : undefined;
  if (instant !== undefined) return instant;
  throw new GraphQLError(
    `${shown(value)} is not an instant: expected RFC 3339 with an offset, such as 2026-01-15T08:00:00Z`,
    { extensions: { problem: 'IMPOSSIBLE_DATE' } },
  );
}
