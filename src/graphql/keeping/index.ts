export { type Keepable, keepableBy } from './keepable.js';
