import { type ASTNode, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import {
  type Instant,
  isoDay,
  isoInstant,
  type LegalDay,
  tryInstant,
  tryLegalDay,
} from '../../time/index.js';
import { ProblemCode } from '../problems/catalogue.js';
import { type ProblemError, placed, problem } from '../problems/errors.js';

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
  parseLiteral: node => textOf(textIn(node), 'Neph', node),
});

/** A day of the law, in Paris. Inside the gateway it is a `LegalDay`. */
export const LocalDateScalar = new GraphQLScalarType<LegalDay, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'LocalDate',
  description: 'A legal day of metropolitan France (Europe/Paris), `YYYY-MM-DD`, such as `2026-01-15`.',
  specifiedByURL: `${documentation}#localdate`,
  serialize: value => isoDay(value as LegalDay),
  parseValue: value => dayOf(value),
  parseLiteral: node => dayOf(textIn(node), node),
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
  parseLiteral: node => instantOf(textIn(node), node),
});

function textIn(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** In a literal, where it stands; in a variable, graphql-js says in which. */
function refusal(error: ProblemError, node: ASTNode | undefined) {
  return node === undefined ? error : placed(error, node);
}

// Repeats what looks like a time, and nothing else: a NEPH given in its place stays out of messages.
function shown(value: unknown): { readonly fr: string; readonly en: string } {
  const isLikeATime = typeof value === 'string' && /^\d{4}-\d{1,2}-\d{1,2}(T[\d:.Z+-]{0,25})?$/.test(value);
  return isLikeATime
    ? { fr: `« ${value} »`, en: `“${value}”` }
    : { fr: 'Ce qui est donné', en: 'What was given' };
}

function textOf(value: unknown, scalar: string, node?: ValueNode): string {
  if (typeof value === 'string') return value;
  const said = { fr: `${scalar} est un texte.`, en: `${scalar} is a text.` };
  throw refusal(problem(ProblemCode.BAD_USER_INPUT, said), node);
}

function dayOf(value: unknown, node?: ValueNode): LegalDay {
  const day = typeof value === 'string' ? tryLegalDay(value) : undefined;
  if (day !== undefined) return day;
  const { fr, en } = shown(value);
  const said = {
    fr: `${fr} n’est pas un jour : il faut AAAA-MM-JJ, un jour qui existe.`,
    en: `${en} is not a day: expected YYYY-MM-DD, a day that exists.`,
  };
  throw refusal(problem(ProblemCode.IMPOSSIBLE_DATE, said), node);
}

function instantOf(value: unknown, node?: ValueNode): Instant {
  const instant = typeof value === 'string' ? tryInstant(value) : undefined;
  if (instant !== undefined) return instant;
  const { fr, en } = shown(value);
  const said = {
    fr: `${fr} n’est pas un instant : il faut la RFC 3339 avec un décalage, comme 2026-01-15T08:00:00Z.`,
    en: `${en} is not an instant: expected RFC 3339 with an offset, such as 2026-01-15T08:00:00Z.`,
  };
  throw refusal(problem(ProblemCode.IMPOSSIBLE_DATE, said), node);
}
