import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { browserCompany, openForWork } from '../support/browser/browser-company';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { findViolations } from '../support/browser/find-violations';
import { focusedNow } from '../support/browser/keyboard';

const TEMPLATES = '/apps/gantry-page/templates';

describeInChromium('the templates page', () => {
  const session = browserSession(browserCompany, async (host) => {
    await openForWork(host);
    for (const issueId of ['20001', '20002']) {
      await host.call('priya', 'roadmap.save', {
        issueId,
        baseRevision: 0,
        templateId: 'outcome',
        answers: { problem: 'Cards are typed again.' },
        timeZone: 'UTC',
      });
    }
  });
  session.addInitScript(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  async function openTemplate(name: string): Promise<[Page, FrameLocator]> {
    const page = await session.visit('omar', TEMPLATES);
    const frame = appFrame(page, 'Gantry');
    await frame.getByRole('button', { name, exact: true }).click();
    await frame.getByRole('heading', { name, level: 1 }).waitFor();
    return [page, frame];
  }
  const labelsIn = (frame: FrameLocator, section: string) =>
    frame
      .getByRole('region', { name: `Section ${section}` })
      .locator('.field-row__name')
      .allTextContents();

  test('fields change places by keys alone, and focus stays with the one that moved', async () => {
    const [page, frame] = await openTemplate('Outcome');
    expect(await labelsIn(frame, 'This week')).toEqual(['Health', 'Confidence', 'Horizon']);
    await frame.getByRole('button', { name: 'Actions for Horizon' }).focus();
    await page.keyboard.press('Enter');
    expect(await focusedNow(page)).toMatchObject({ name: 'Move up', role: 'menuitem' });
    await page.keyboard.press('Enter');
    await frame.getByText('Horizon is now 2 of 3 in This week.').waitFor();
    expect(await labelsIn(frame, 'This week')).toEqual(['Health', 'Horizon', 'Confidence']);
    expect(await focusedNow(page)).toMatchObject({ name: 'Actions for Horizon', isSeen: true });
    await frame.getByText(/^Draft saved/).waitFor();
  });

  test('fields change places by dragging too', async () => {
    const [, frame] = await openTemplate('Delivery commitment');
    const rows = frame.getByRole('region', { name: 'Section This week' }).locator('.field-row');
    await rows
      .nth(2)
      .locator('.drag-handle')
      .dragTo(rows.nth(0), { targetPosition: { x: 100, y: 4 } });
    expect(await labelsIn(frame, 'This week')).toEqual(['Horizon', 'Health', 'Confidence']);
  });

  test('a version is published over a known number of issues, moves none of them, and is taken back', async () => {
    const [page, frame] = await openTemplate('Outcome');
    await frame.getByRole('button', { name: 'Add field to The outcome' }).click();
    await frame.getByRole('button', { name: /^Date/ }).click();
    await page.keyboard.type('Kill date');
    await frame.getByRole('region', { name: 'Section The outcome' }).getByText('Always', { exact: true }).click();
    await frame.getByRole('button', { name: 'Publish…' }).click();
    await frame.getByText('2 issues', { exact: true }).waitFor();
    await frame.getByText('all of them something new').waitFor();
    await frame.getByRole('link', { name: 'PAY-1' }).waitFor();
    await frame.getByRole('button', { name: 'Publish version 2' }).click();
    await frame.getByText('Version 2 is published').waitFor();
    const filled = await session.host.call('priya', 'roadmap.open', { issueId: '20001', timeZone: 'UTC' });
    expect(filled.saved).toMatchObject({ templateVersion: 1, answers: { problem: 'Cards are typed again.' } });

    await frame.getByRole('status').getByRole('button', { name: 'Undo publish' }).click();
    await page.keyboard.type('Asked too early');
    await frame.getByRole('button', { name: 'Take version 2 back' }).click();
    await frame.getByText('Version 1 is offered again.').waitFor();
    const after = await session.host.call('omar', 'template.open', { templateId: 'outcome' });
    expect(after.summary.current).toBe(1);
  });

  test('no view breaks a rule of accessibility, in light and dark, wide and narrow', async () => {
    const page = await session.visit('omar', TEMPLATES);
    const frame = appFrame(page, 'Gantry');
    await frame.getByRole('heading', { name: 'Templates', level: 1 }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await frame.getByRole('button', { name: 'Experiment', exact: true }).click();
    await frame.getByRole('button', { name: 'Guardrails', exact: true }).click();
    await frame.getByRole('button', { name: 'Type', exact: true }).click();
    expect(await findViolations(page)).toEqual([]);
    await frame.getByRole('tab', { name: 'Preview' }).click();
    await frame.getByRole('heading', { name: 'What came out' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await frame.getByRole('tab', { name: 'Versions' }).click();
    await frame.getByRole('heading', { name: 'Version 1' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('who isn’t product ops reads that templates aren’t theirs', async () => {
    const page = await session.visit('priya', TEMPLATES);
    await appFrame(page, 'Gantry').getByRole('heading', { name: 'You can’t see this' }).waitFor();
  });
});
