import Fastify from 'fastify';
import { createHttpSource, serveSource } from '../../src/snpc/http/index.js';
import type { SubjectFactory } from './subject.js';

/** A subject read over HTTP: a real server on a free port in front of it, and the client of the wire. */
export function overHttp(factory: SubjectFactory, token?: string): SubjectFactory {
  return async () => {
    const subject = await factory();
    const app = Fastify({ forceCloseConnections: true });
    serveSource(subject.source, app, { token });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const source = await createHttpSource({ url, token });
    return {
      ...subject,
      source,
      close: async () => {
        await source.close();
        await app.close();
        await subject.close();
      },
    };
  };
}
