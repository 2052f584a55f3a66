import { connectForgeSql, type ForgeSqlHost } from '../../support/forge-sql-host';
import { engines } from '../engines';
import { indexRowsSuite } from './index-rows-suite';

describe.each(engines())('the portfolio’s index on $name', (source) => {
  let host: ForgeSqlHost;

  beforeAll(() => source.start(), 90_000);
  afterAll(() => source.stop());
  beforeEach(async () => {
    host = connectForgeSql(await source.create());
  });

  describe('rows', () => indexRowsSuite(() => host));
});
