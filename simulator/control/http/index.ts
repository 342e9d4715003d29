export { createSimulatorClient, type SimulatorClient, type SimulatorClientOptions } from './client.js';
export { buildSimulatorServer, type SimulatorServerOptions, simulatorRoutes } from './server.js';
