import type { FastifyReply } from 'fastify';

/** Says by which headers of a request its answer differs, beside those that were said before. */
export function varies(reply: FastifyReply, ...names: readonly string[]): FastifyReply {
  const before = String(reply.getHeader('vary') ?? '');
  if (before === '') return reply.header('vary', names.join(', '));
  const said = before
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
  const known = new Set(said.map(name => name.toLowerCase()));
  return reply.header('vary', [...said, ...names.filter(name => !known.has(name))].join(', '));
}
