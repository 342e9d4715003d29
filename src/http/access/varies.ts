import type { FastifyReply } from 'fastify';

/** Says of an answer by which headers of a request it differs, beside those that were said before. */
export type Varying = (reply: FastifyReply) => FastifyReply;

/** Says it of one answer. */
export function varies(reply: FastifyReply, ...names: readonly string[]): FastifyReply {
  return varying(...names)(reply);
}

/** The same for a route, whose answers all differ by the same headers: what was said before is put together once. */
export function varying(...names: readonly string[]): Varying {
  const known = new Map<string, string>();
  return reply => {
    const before = String(reply.getHeader('vary') ?? '');
    const value = known.get(before) ?? joined(before, names);
    known.set(before, value);
    return reply.header('vary', value);
  };
}

function joined(before: string, names: readonly string[]): string {
  const said = before
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  const known = new Set(said.map(name => name.toLowerCase()));
  return [...said, ...names.filter(name => !known.has(name))].join(', ');
}
