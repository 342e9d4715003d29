/** Name of the gateway's file in its data folder. */
export const databaseFile = 'gateway.sqlite';

/** Schema of the gateway's tables in PostgreSQL; the simulator's stand beside it. */
export const schemaName = 'snpc_gateway';
