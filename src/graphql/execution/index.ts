export { type Compiling, carryingOut, type Query } from './carryOut.js';
