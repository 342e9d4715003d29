export type { Place } from './database.js';
export { openStore } from './openStore.js';
export { StorageFault } from './storageFault.js';
export type * from './store.js';
