import { connectForgeSql, type ForgeSqlHost } from '../../support/forge-sql-host';
import { engines } from '../engines';
import { indexBelowSuite } from './index-below-suite';
import { indexHistorySuite } from './index-history-suite';
import { indexRowsSuite } from './index-rows-suite';

describe.each(engines())('the portfolio’s index on $name', (source) => {
  let host: ForgeSqlHost;

  beforeAll(() => source.start(), 90_000);
  afterAll(() => source.stop());
  const startOver = async () => {
    host = connectForgeSql(await source.emptied());
  };
  beforeEach(startOver);

  describe('rows', () => indexRowsSuite(() => host));
  describe('history', () => indexHistorySuite(startOver));
  describe('what lies below', indexBelowSuite);
});
