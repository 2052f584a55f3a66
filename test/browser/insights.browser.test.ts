import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { browserCompany, ID, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';

const INSIGHTS = '/apps/gantry-page/insights';
const said = 'Our regulars order the same thing every Friday and still type their card.';

const content = {
  text: 'Half of my failed renewals are new cards.',
  source: 'customer' as const,
  account: 'M-1',
  segments: ['small-business'],
  tags: ['checkout'],
  heardOn: '2026-03-02',
  url: '',
  importance: 3 as const,
};

jest.setTimeout(90_000);

describeInChromium('the insights page', () => {
  const session = browserSession(browserCompany, openForWork);
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  async function open(name: string, path = INSIGHTS): Promise<{ page: Page; app: ReturnType<typeof appFrame> }> {
    const page = await session.visit(name, path);
    const app = appFrame(page, 'Gantry');
    await app.getByRole('heading', { name: 'Insights', level: 1 }).waitFor();
    return { page, app };
  }

  test('an insight is recorded, and whoever types it again is shown it before they save', async () => {
    const { app } = await open('priya');
    await app.getByText('Nothing recorded yet').waitFor();
    const record = async (text: string) => {
      await app.getByRole('button', { name: 'Record insight' }).click();
      await app.getByRole('textbox', { name: 'What was said or measured' }).fill(text);
    };
    await record(said);
    await app.getByRole('combobox', { name: 'Home project' }).selectOption({ index: 1 });
    await app.getByRole('button', { name: 'Save', exact: true }).click();
    await app.getByRole('heading', { name: 'What became of it' }).waitFor();

    await record('Regulars order the same every Friday and still have to type their card');
    await app.getByText('Perhaps already known:').waitFor();
    await app.getByRole('button', { name: /^Open this one instead/ }).click();
    await app.getByText('Nothing yet: no issue is linked.').first().waitFor();
    expect(await app.getByText('1 insight that you can read').count()).toBe(1);
  });

  test('an open insight has nothing that axe objects to, in light and dark, wide and narrow', async () => {
    const { insightId } = await session.host.call('priya', 'insight.createLinked', { issueId: ID.wallet, content });
    const { page, app } = await open('priya', `${INSIGHTS}?insight=${insightId}`);
    await app.getByText('PAY-1 is in progress.').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await app.getByRole('button', { name: 'Edit' }).click();
    await app.getByRole('button', { name: 'Save changes' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
