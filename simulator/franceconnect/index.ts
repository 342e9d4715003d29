export { developmentClient, type FranceConnectClient } from './clients.js';
export { createFranceConnect, type FranceConnect, type FranceConnectParts } from './franceConnect.js';
export { issuerPath } from './issuerPath.js';
export { mountedAt, mountFranceConnect } from './mount.js';
export type { People, Person } from './people.js';
export { type SignInChoice, signInAs } from './signInAs.js';
