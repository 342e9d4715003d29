/** Thrown when the facts of the simulator cannot be opened; its message is one line that says what would help. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault';
}

/** What is wrong with a data folder or its file, from the error of the system or of SQLite. */
export function fileFault(dataDir: string, file: string, cause: unknown): StorageFault {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return new StorageFault(`DATA_DIR is ${JSON.stringify(dataDir)}: ${remedyOfFile(code, message, file)}`, {
    cause,
  });
}

function remedyOfFile(code: string, message: string, file: string): string {
  if (/EEXIST|ENOTDIR/.test(code)) return 'it is no folder; give the path of one';
  if (/NOTADB|CORRUPT/.test(code) || /malformed|not a database/.test(message)) {
    return `its ${file} is damaged or no database of this project; move it away and start again`;
  }
  if (/READONLY|EROFS|EACCES|EPERM/.test(code)) return 'it cannot be written; give a folder that can';
  if (/already exists/.test(message))
    return `its ${file} holds tables of something else; give another folder`;
  return `a folder with ${file} cannot be opened there (${code || message.split('\n')[0]}); give the path of a folder that can be written`;
}

/** What is wrong with a PostgreSQL database, from the error of the system or of the server. Its password is not told. */
export function addressFault(databaseUrl: string, schema: string, cause: unknown): StorageFault {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  const address = withoutSecrets(databaseUrl);
  return new StorageFault(
    `DATABASE_URL is ${JSON.stringify(address)}: ${remedyOfAddress(code, message, schema)}`,
    { cause },
  );
}

/** The address of a database as it may be shown: without its password, nor its options, which may hold one. */
export function withoutSecrets(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (!url) return '(kept secret)';
  const user = url.username === '' ? '' : `${url.username}@`;
  return `${url.protocol}//${user}${url.host}${url.pathname}`;
}

function remedyOfAddress(code: string, message: string, schema: string): string {
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT)$/.test(code)) {
    return `no database answers there (${code}); start PostgreSQL, or give the address where it listens`;
  }
  if (/timeout/i.test(message))
    return 'no database answers there in time; give the address where one listens';
  if (code === '28P01') return 'the password or the user is wrong; give those of a user of that database';
  if (code === '28000') return 'the server lets that user in by no door; give a user that it knows';
  if (code === '3D000')
    return 'there is no such database on that server; create it, or give the name of another';
  if (code === '42501') {
    return `its user may not create the schema ${schema} or its tables; let it, or create the schema for it`;
  }
  if (code === '53300') return 'the server has no connection left; free some, or let it have more';
  if (/^(57P03|57P01)$/.test(code)) return 'the server is starting or stopping; start again in a moment';
  if (code === '42P07') {
    return `its schema ${schema} holds tables of something else; give another database`;
  }
  return `it cannot be opened (${code || message.split('\n')[0]}); give the address of a PostgreSQL database`;
}
