import { schemaName } from './names.js';

/** Thrown when what the gateway keeps cannot be opened; its message is one line that says what would help. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

interface Cause {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with a data folder or its file, from the error of the system or of SQLite. */
export function faultOfFolder(dataDir: string, file: string, error: unknown): StorageFault {
  const remedy = remedyOfFolder(innermost(error), file);
  return new StorageFault(`DATA_DIR is ${JSON.stringify(dataDir)}: ${remedy}`, { cause: error });
}

/** What is wrong with a PostgreSQL. Its address holds a password, and is told nowhere. */
export function faultOfServer(error: unknown): StorageFault {
  const remedy = remedyOfServer(innermost(error));
  return new StorageFault(`DATABASE_URL is (kept secret): ${remedy}`, { cause: error });
}

function remedyOfFolder({ code, message }: Cause, file: string): string {
  if (/EEXIST|ENOTDIR/.test(code)) return 'it is no folder; give the path of one';
  if (/NOTADB|CORRUPT/.test(code) || /malformed|not a database/.test(message)) {
    return `its ${file} is damaged or no database of this project; move it away and start again`;
  }
  if (/READONLY|EROFS|EACCES|EPERM/.test(code)) return 'it cannot be written; give a folder that can';
  if (/already exists/.test(message)) {
    return `its ${file} holds tables of something else; give another folder`;
  }
  return `a folder with ${file} cannot be opened there (${code || 'unknown'}); give the path of a folder that can be written`;
}

function remedyOfServer({ code, message }: Cause): string {
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ECONNRESET|^57P0/.test(code)) {
    return `no PostgreSQL answers there (${code}); start it, or give the address of another`;
  }
  if (/^28/.test(code)) return 'PostgreSQL refuses this user or password; give those that it knows';
  if (code === '3D000') return 'PostgreSQL has no database of this name; make it, or name another';
  if (code === '42501') return 'its user may not make a schema there; grant it CREATE on the database';
  if (code === '42P07' || /already exists/.test(message)) {
    return `its schema ${schemaName} holds tables of something else; give another database`;
  }
  return `PostgreSQL cannot be opened there (${code || 'unknown'})`;
}

// The error of the database is wrapped by those of the layers above.
function innermost(error: unknown): Cause {
  let found: Cause = { code: '', message: '' };
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    found = { code: typeof code === 'string' ? code : found.code, message: cause.message };
  }
  return found;
}
