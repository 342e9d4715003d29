export { createMemorySource, type MemoryRegister, type MemorySource } from './memorySource.js';
