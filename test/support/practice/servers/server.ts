/** A real database server of the tests' own: private folder, private port, nobody else's data. */
export interface TestServer {
  readonly engine: 'mariadb' | 'postgresql';
  readonly version: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Runs statements as the server's owner, over a connection that does not pass our code. */
  execute(...statements: readonly string[]): Promise<void>;
  /** The rows as text. */
  query(statement: string): Promise<readonly Readonly<Record<string, string | null>>[]>;
  start(): Promise<void>;
  stop(how: 'order' | 'kill'): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
}

/** Why an engine did not run, in words that say how to get it. */
export interface Missing {
  readonly missing: string;
}
