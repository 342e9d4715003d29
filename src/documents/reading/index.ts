export { fairReading } from './fairReading.js';
export { createFileReader, type FileReader, type FileReaderOptions } from './fileReader.js';
export {
  defaultReadingLimits,
  type FileRead,
  type FileRefusalCode,
  type FileRefused,
  type MediaType,
  type ReadingLimits,
} from './model.js';
