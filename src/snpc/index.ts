export { allRead } from './allRead.js';
export type * from './dossier.js';
export { letterKinds } from './dossier.js';
export { SourceError, type SourceErrorCode, type SourceErrorDetails } from './errors.js';
export { MoveStream } from './moveStream.js';
export { isUnusualNeph, MalformedNeph, type Neph, neph, tryNeph, withoutNephs } from './neph.js';
export { recordedBy } from './recordedBy.js';
export type * from './source.js';
export type { SourceKit, SourceModule } from './sourceKit.js';
