import type { FastifyReply } from 'fastify';

/** Says of an answer by which headers of a request it differs, beside those that were said before. */
export function varies(reply: FastifyReply, ...names: readonly string[]): FastifyReply {
  return reply.header('vary', joined(saidOf(reply), names));
}

/** The same for a route, whose answers all differ by the same headers: what was said before is put together with them once. */
export function varying(...names: readonly string[]): (reply: FastifyReply) => FastifyReply {
  const values = new Map<string, string>();
  return reply => {
    const before = saidOf(reply);
    const value = values.get(before) ?? joined(before, names);
    values.set(before, value);
    return reply.header('vary', value);
  };
}

function saidOf(reply: FastifyReply): string {
  return String(reply.getHeader('vary') ?? '');
}

function joined(before: string, names: readonly string[]): string {
  const said = before
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  const known = new Set(said.map(name => name.toLowerCase()));
  return [...said, ...names.filter(name => !known.has(name))].join(', ');
}
