export { startTestGateway, type TestGateway, type TestWorldOptions } from './gateway.js';
export { createManualTime, type ManualTime } from './manualTime.js';
export type { MemoryBreakdown } from './memoryBreakdown.js';
export { createMemorySource, type MemoryRegister, type MemorySource } from './memorySource.js';
export { type CommandDone, CommandRefused, type TestWorld } from './world.js';
