export { createHttpSource, defaultTimeout, type HttpSource, type HttpSourceOptions } from './client.js';
export { isLoopback, shortestToken } from './guard.js';
export { type ServeOptions, serveSource } from './serve.js';
