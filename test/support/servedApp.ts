import { onTestFinished } from 'vitest';
import { type App, type AppOptions, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { testerToken } from './tester.js';

type Environment = Readonly<Record<string, string>>;

/** Settings under which a gateway in production starts over a simulated register. */
export const inProduction: Environment = {
  NODE_ENV: 'production',
  ID_KEY: 'a key of these tests, which no other gateway has',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'no-reply@gateway.example',
  PUBLIC_URL: 'https://points.example',
};

/** A whole gateway, out of the disk unless told otherwise; whoever opens it closes it. */
export function openApp(environment: Environment = {}, options: AppOptions = {}): Promise<App> {
  const settings = { TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...environment };
  return createApp(readConfig(settings), { memory: environment.DATA_DIR === undefined, ...options });
}

/** The same for one test, closed with it. */
export async function appOfTest(environment: Environment = {}, options: AppOptions = {}): Promise<App> {
  const app = await openApp(environment, options);
  onTestFinished(() => app.close());
  return app;
}

/** Makes it listen, and gives its address. */
export function listening({ fastify }: App): Promise<string> {
  return fastify.listen({ port: 0, host: '127.0.0.1' });
}
