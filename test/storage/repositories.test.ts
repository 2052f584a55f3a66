import { connectForgeSql, type ForgeSqlHost } from '../support/forge-sql-host';
import { claimSuite } from './claim-suite';
import { draftSuite, settingSuite, templateDraftSuite } from './drafts-and-settings-suite';
import { engines } from './engines';
import { entryReaderSuite } from './entry-reader-suite';
import { exportSuite } from './export-suite';
import { forgeSqlSuite } from './forge-sql-suite';
import { insightsSuite } from './insights-suite';
import { journalSuite } from './journal-suite';
import { kindsSuite } from './kinds-suite';
import { markSuite } from './mark-suite';
import { planPersonSuite } from './plan-person-suite';
import { personalDataSuite, upkeepSuite } from './upkeep-suite';
import { workIndexSuite } from './work-index-suite';

describe.each(engines())('on $name', (source) => {
  let host: ForgeSqlHost;
  const startAnew = async () => {
    host = connectForgeSql(await source.create());
  };
  const startOver = async () => {
    host = connectForgeSql(await source.emptied());
  };

  beforeAll(() => source.start(), 90_000);
  afterAll(() => source.stop());

  describe('without any table', () => {
    beforeEach(startAnew);

    describe('the executor', () => forgeSqlSuite(() => host));
    describe('upkeep', upkeepSuite);
  });

  describe('with every table', () => {
    beforeEach(startOver);

    describe('the journal', () => journalSuite(() => host));
    describe('journals read many at once', () => entryReaderSuite(() => host));
    describe('kinds of entities', kindsSuite);
    describe('claims', claimSuite);
    describe('marks', markSuite);
    describe('drafts', draftSuite);
    describe('drafts of templates', templateDraftSuite);
    describe('settings', settingSuite);
    describe('insights', () => insightsSuite(startOver));
    describe('what people keep of plans', planPersonSuite);
    describe('personal data', personalDataSuite);
    describe('which launches have an issue as an item’s work', () => workIndexSuite(startOver));
    describe('export and restore', () => exportSuite(startOver));
  });
});
