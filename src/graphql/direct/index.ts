export { callDirectly } from './directResolvers.js';
