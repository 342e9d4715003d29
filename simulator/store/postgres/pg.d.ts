/** The part of node-postgres that this folder uses: the package has no types of its own. */
declare module 'pg' {
  /** How a connection is made. */
  export interface ClientConfig {
    connectionString?: string;
    connectionTimeoutMillis?: number;
    keepAlive?: boolean;
    fallback_application_name?: string;
    types?: { getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown };
  }

  export interface PoolConfig extends ClientConfig {
    max?: number;
    /** Runs on each connection before its first use; where it rejects the connection is not used. */
    onConnect?(client: Client): Promise<unknown>;
  }

  export class Client {
    constructor(config: ClientConfig);
    connect(): Promise<void>;
    // biome-ignore lint/suspicious/noExplicitAny: the shape that Kysely asks of a client
    query(...words: any[]): any;
    on(event: 'notification' | 'error' | 'end', listener: (told: unknown) => void): this;
    off(event: 'end', listener: () => void): this;
    end(): Promise<void>;
  }

  /** A connection until it is given back, which must be once; with an error, it is closed. */
  export interface LentClient extends Client {
    release(error?: Error): void;
  }

  export class Pool {
    constructor(config: PoolConfig);
    connect(): Promise<LentClient>;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'connect', listener: (client: Client) => void): this;
    end(): Promise<void>;
    readonly options: object;
  }

  const pg: {
    Client: typeof Client;
    Pool: typeof Pool;
    types: { getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown };
  };
  export default pg;
}
