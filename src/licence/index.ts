export { isLawRefusal, openView } from './openView.js';
export { supposedId } from './suppositions.js';
export type * from './view.js';
