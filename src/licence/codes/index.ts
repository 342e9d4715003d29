export { categoryLabel } from './categories.js';
export { restrictionLabel } from './restrictions.js';
