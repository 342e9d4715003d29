/** Schema of the simulator's tables; the gateway's own stand in another of the same database. */
export const simulatorSchema = 'snpc_simulator';

/** Channel on which each commit that changes a world is told, by its name and its revision. */
export const worldChannel = 'snpc_simulator_world';
