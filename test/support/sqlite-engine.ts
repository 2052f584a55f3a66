import { MysqlError } from '../../local/forge/sql/mysql-error';
import { SqlEngine as LocalEngine } from '../../local/forge/sql/engine';
import { openDatabase } from '../../local/forge/storage/open-database';
import { SqlEngineError, type SqlEngine } from './sql-engine';

/** An empty in-memory database of the engine that the local host answers Forge SQL with. */
export function createSqliteEngine(): SqlEngine {
  const engine = new LocalEngine(openDatabase(':memory:', 'app'), () => new Date());
  return {
    name: 'the local engine',
    async execute(statement, params) {
      // A turn of the event loop between statements lets writers collide.
      await new Promise((resolve) => setImmediate(resolve));
      try {
        return engine.run(statement, params);
      } catch (error) {
        if (error instanceof MysqlError) throw new SqlEngineError(error.errno, error.message);
        throw error;
      }
    },
  };
}
