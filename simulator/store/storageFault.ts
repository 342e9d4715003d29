/** Thrown when the facts of the simulator cannot be opened; its message is one line that says what would help. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

/** What is wrong with a data folder or its file, from the error of the system or of SQLite. */
export function storageFault(dataDir: string, file: string, cause: unknown): StorageFault {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return new StorageFault(`DATA_DIR is ${JSON.stringify(dataDir)}: ${remedyOf(code, message, file)}`, {
    cause,
  });
}

function remedyOf(code: string, message: string, file: string): string {
  if (/EEXIST|ENOTDIR/.test(code)) return 'it is no folder; give the path of one';
  if (/NOTADB|CORRUPT/.test(code) || /malformed|not a database/.test(message)) {
    return `its ${file} is damaged or no database of this project; move it away and start again`;
  }
  if (/READONLY|EROFS|EACCES|EPERM/.test(code)) return 'it cannot be written; give a folder that can';
  if (/already exists/.test(message))
    return `its ${file} holds tables of something else; give another folder`;
  return `a folder with ${file} cannot be opened there (${code || message.split('\n')[0]}); give the path of a folder that can be written`;
}
