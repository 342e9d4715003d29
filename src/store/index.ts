export type { Place } from './database.js';
export { databaseFile } from './names.js';
export { openStore } from './openStore.js';
export { StorageFault } from './storageFault.js';
export type * from './store.js';
