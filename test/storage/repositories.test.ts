import { connectForgeSql, type ForgeSqlHost } from '../support/forge-sql-host';
import { engines } from './engines';
import { journalSuite } from './journal-suite';

describe.each(engines())('on $name', (source) => {
  let host: ForgeSqlHost;

  beforeAll(() => source.start(), 90_000);
  afterAll(() => source.stop());
  beforeEach(async () => {
    host = connectForgeSql(await source.create());
  });

  describe('the journal', () => journalSuite(() => host));
});
