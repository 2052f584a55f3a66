/** A database that stands behind Forge SQL in a test. */
export interface SqlEngine {
  readonly name: string;
  /** Rows of a query; for a write what MySQL tells of it. Throws SqlEngineError. */
  execute(statement: string, params: readonly (string | number | null)[]): Promise<unknown>;
}

/** A database's refusal by its MySQL error number, as Forge passes it on. */
export class SqlEngineError extends Error {
  constructor(
    readonly errno: number,
    message: string,
  ) {
    super(message);
    this.name = 'SqlEngineError';
  }
}
