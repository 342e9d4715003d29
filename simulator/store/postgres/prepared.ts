import type { Client } from 'pg';

const most = 200;

/** Names of statements, the same on every connection of this process. */
const names = new Map<string, string>();

/**
 * Has a connection parse and plan each text with parameters once. Such a text names the columns that it gives: the server
 * refuses a prepared statement whose columns have changed.
 */
export function prepareOnce(client: Client): void {
  const plain = client.query.bind(client);
  client.query = (...words) => {
    const [text, values] = words;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined ? plain(...words) : plain({ name, text, values });
  };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most || !text.includes('$1')) return known;
  const name = `snpc_${names.size + 1}`;
  names.set(text, name);
  return name;
}
