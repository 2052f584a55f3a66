import type { FrameLocator, Locator, Page } from 'playwright-core';
import { hostClock } from '../../local/clock';
import type { LaunchReading } from '../../src/contract/launch';
import { appFrame, browserSession } from '../support/browser/browser-session';
import { describeInChromium } from '../support/browser/chromium';
import { launchingCompany, prepareToLaunch, WALLET } from '../support/browser/launching-company';
import { act, itemsBeforeLaunch, settlingAction } from '../support/launch-steps';

/** By their keys in the checklist: what people do on the page here, and no call settles for them. */
const ON_THE_PAGE = [
  'support.trained',
  'customer-success.account-comms',
  'product-ops.internal-brief',
  'engineering.open-bugs',
  'release.go-no-go',
  'product.release-note',
];

/** For a machine that is busy with much else; a quiet one takes a fifth. */
const PATIENCE_MS = 240_000;

const TRAINED = 'Trained, macros, escalation';
const BRIEF = 'Internal brief per audience';

const readiness = (panel: FrameLocator) => panel.getByRole('region', { name: 'Readiness' });
const verdict = (panel: FrameLocator, name: string) =>
  readiness(panel).getByText(name, { exact: true }).first().waitFor();
const press = (within: FrameLocator | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).click();
const write = (within: FrameLocator | Locator, name: string, text: string) =>
  within.getByRole('textbox', { name }).fill(text);
const choose = (within: FrameLocator | Locator, group: string, name: string) =>
  within.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();
const reads = (within: FrameLocator | Locator, words: string | RegExp) => within.getByText(words).first().waitFor();
const form = (panel: FrameLocator, name: string) => panel.getByRole('form', { name });

/** Opens a section that may stand open by itself. */
async function expand(panel: FrameLocator, name: RegExp): Promise<void> {
  const heading = panel.getByRole('button', { name });
  await heading.waitFor();
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}

/** An item's row with all about it open, under its function. */
async function openItem(panel: FrameLocator, ofFunction: string, title: string): Promise<Locator> {
  await expand(panel, new RegExp(`^${ofFunction} \\d+ of \\d+ settled`));
  const toggle = panel.getByRole('button', { name: title, exact: true });
  await toggle.click();
  return panel.getByRole('listitem').filter({ has: toggle });
}

/** Its owner ticks a blocker that asks for their word; verifying it then is another's. */
async function acknowledge(panel: FrameLocator, ofFunction: string, title: string, words: string): Promise<Locator> {
  const row = await openItem(panel, ofFunction, title);
  await row.getByRole('checkbox', { name: `${title}: done` }).click();
  await write(row, 'acknowledgement', words);
  await press(row, 'Attach and tick done');
  await reads(row, /^You own this item, and a blocker of a T1 launch is verified by someone else/);
  return row;
}

/** The status menu's way through the gate. */
async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: 'Done' }).click();
}

async function changeStatus(panel: FrameLocator, choice: string, reason: string, button: string): Promise<void> {
  await press(panel, 'Change status');
  await panel.getByRole('menuitem', { name: choice }).click();
  await write(panel, 'Reason', reason);
  await press(panel, button);
}

describeInChromium('the life of a launch', () => {
  const session = browserSession(launchingCompany, prepareToLaunch);
  const browsers = new Map<string, Page>();
  /** The person's own browser, with the page read anew. */
  const visit = async (name: string, address = '/browse/PAY-1'): Promise<Page> => {
    const open = browsers.get(name);
    await open?.goto(session.host.origin + address);
    const page = open ?? (await session.visit(name, address));
    browsers.set(name, page);
    return page;
  };
  const panelOf = async (name: string, title = 'Launch readiness') => appFrame(await visit(name), title);
  const setClock = (day: string) => hostClock.setTo(new Date(`${day}T09:00:00.000Z`));
  const standing = async (): Promise<LaunchReading> => {
    const { reading } = await session.host.call('rhea', 'launch.open', { issueId: WALLET, timeZone: 'UTC' });
    if (reading === null) throw new Error('There is no launch.');
    return reading;
  };

  /** The product manager starts it: a tier by four questions, a date, and every item seen before there is one. */
  async function start(): Promise<void> {
    const panel = await panelOf('priya');
    await press(panel, 'Start launch');
    await press(panel, 'Not sure? Four questions');
    await choose(panel, 'Who will meet it?', 'A new market or product');
    await choose(panel, 'Does it change prices', 'Yes');
    await choose(panel, 'Who has to do something', 'Sales, marketing or legal too');
    await choose(panel, 'Can it be switched off', 'No');
    await reads(panel, /because it opens a new market or product and it changes prices, contracts or data/);
    await press(panel, 'Choose T1');
    await panel.getByLabel('Launch date').fill('2026-05-18');
    await press(panel, 'Preview items');
    await reads(panel, '25 items for 14 functions, 18 of them blocking. Nothing is created yet.');
    expect(await panel.locator('.preview-item', { hasText: TRAINED }).innerText()).toMatch(
      /Blocking\s+May 11, 2026\s+L\s+Lena/,
    );
    expect((await session.host.call('rhea', 'launch.open', { issueId: WALLET, timeZone: 'UTC' })).reading).toBeNull();
    await press(panel, 'Start launch');
    await panel.getByRole('heading', { name: 'T1 launch on May 18, 2026' }).waitFor();
    await verdict(panel, 'On track');
  }

  /** The release manager waives an item, until the launch and with a reason. */
  async function waive(): Promise<void> {
    const panel = await panelOf('rhea');
    const row = await openItem(panel, 'Customer success', 'Account comms');
    await press(row, 'Waive…');
    await write(row, 'Reason', 'No account manager looks after these shops yet.');
    await press(row, 'Waive');
    await reads(row, 'Waived by Rhea until May 18, 2026: No account manager looks after these shops yet.');
  }

  /** An owner ticks a blocker with evidence and can’t verify it; another person does. */
  async function verify(): Promise<void> {
    const owner = await panelOf('lena');
    const own = await acknowledge(owner, 'Support', TRAINED, 'All of support has read the macros.');
    expect(await own.getByRole('button', { name: 'Verify' }).count()).toBe(0);
    const where = { issueId: WALLET, itemId: 'support.trained', action: { kind: 'verify' } } as const;
    const { entityId, revision: baseRevision } = await standing();
    const refused = await session.host.ask('lena', 'launch.act', { ...where, entityId, baseRevision });
    expect(refused).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/is verified by someone else/) },
    });
    expect((await standing()).launch.items['support.trained']?.verification).toBeNull();

    const row = await openItem(await panelOf('rhea'), 'Support', TRAINED);
    await press(row, 'Verify');
    await reads(row, /^Verified by Rhea, /);
  }

  /** Everybody settles what is theirs; what people do on the page is left. */
  async function settle(): Promise<void> {
    let reading = await standing();
    for (const itemId of itemsBeforeLaunch(reading)) {
      if (ON_THE_PAGE.includes(itemId)) continue;
      const owner = reading.launch.items[itemId]?.ownerId ?? '';
      reading = await act(session.host, owner, reading, itemId, settlingAction(reading, itemId));
      const stands = reading.assessment.items.find((one) => one.itemId === itemId);
      if (stands?.needsVerifier) reading = await act(session.host, 'rhea', reading, itemId, { kind: 'verify' });
    }
    const open = reading.assessment.items.filter(({ settled, phase }) => !settled && phase === 'before launch');
    expect(open.map(({ title }) => title).sort()).toEqual(['Go/no-go recorded', BRIEF, 'Release note']);
  }

  /** A round hears a dissent, and the release manager records a conditional go. */
  async function decide(): Promise<void> {
    setClock('2026-05-11');
    const manager = await panelOf('rhea');
    await press(manager, 'Ask for votes');
    await write(manager, 'Note to the voters', 'Read the load report first.');
    await press(manager, 'Open round');
    await reads(manager, 'Votes until May 13, 2026');

    const lead = await panelOf('lena');
    await press(lead, 'Vote for Support');
    const vote = form(lead, 'Your vote for Support');
    await choose(vote, 'Vote', 'No-go');
    await write(vote, 'Comment', 'Two of five macros are still missing.');
    await press(vote, 'Vote');
    await lead.getByRole('button', { name: 'Change vote for Support' }).waitFor();

    await press(manager, 'Read the launch anew');
    await reads(manager, /functions? has voted: 1 no-go\.$/);
    await press(manager, 'Record the decision');
    const decision = form(manager, 'Record a go/no-go');
    await choose(decision, 'Decision', 'Conditional go');
    await reads(decision.getByRole('listitem').filter({ hasText: 'Support, Lena' }), 'Dissents');
    await write(decision, 'Condition', 'Five of five macros are live');
    await decision.getByRole('combobox', { name: 'Who answers for it' }).fill('Lena');
    await manager.getByRole('option', { name: /Lena/ }).click();
    await decision.getByLabel('By').fill('2026-05-14');
    await press(decision, 'Record decision');

    const condition = manager.getByRole('region', { name: 'The go depends on a condition' });
    await reads(condition, /^Lena answers for it\. .*May 14, 2026/);
    await press(manager, /^Go\/no-go decisions/);
    const kept = manager
      .getByRole('list', { name: 'Votes' })
      .getByRole('listitem')
      .filter({ hasText: 'Lena, Support' });
    await reads(kept, 'Dissents');
    await reads(kept, 'Two of five macros are still missing.');
  }

  /** The gate refuses naming what blocks, and opens once that is settled. */
  async function passTheGate(): Promise<void> {
    const page = await visit('priya');
    await finish(page);
    const flags = page.getByRole('region', { name: 'Messages' }).getByRole('listitem');
    await reads(flags, new RegExp(`Gantry’s launch gate is closed\\. At risk: .*${BRIEF}`));
    await page.getByRole('button', { name: 'Status: In Progress', exact: true }).waitFor();
    const [complaint, ...others] = session.complaints.splice(0);
    expect(complaint).toMatch(/\/transitions: .*400/);
    expect(others).toEqual([]);

    const condition = (await panelOf('lena')).getByRole('region', { name: 'The go depends on a condition' });
    await press(condition, 'It is met…');
    await write(condition, 'What was seen', 'All five are live.');
    await press(condition, 'It is met');
    await reads(condition, 'All five are live.');
    await acknowledge(await panelOf('omar'), 'Product ops', BRIEF, 'Sales, support and finance have it.');

    const panel = await panelOf('priya');
    const row = await openItem(panel, 'Product ops', BRIEF);
    await press(row, 'Verify');
    await reads(row, /^Verified by Priya, /);
    await verdict(panel, 'On track');
    await readiness(panel).getByRole('link', { name: 'Release note', exact: true }).first().waitFor();
    await expand(panel, /^Release notes and what came of it/);
    await write(panel, 'What customers should know', 'Pay with one tap: your card is kept in your wallet.');
    await press(panel, 'Save note');
    await verdict(panel, 'Ready with waivers');
    await reads(panel, 'The go/no-go gate is open.');
    await finish(page);
    await page.getByRole('button', { name: 'Status: Done', exact: true }).waitFor();
  }

  /** It goes out on its day and is watched. */
  async function launch(): Promise<void> {
    setClock('2026-05-18');
    const manager = await panelOf('rhea');
    await changeStatus(manager, 'Mark launched…', 'Out for all shops at nine.', 'Mark launched');
    await reads(manager, /^Launched by Rhea \(“Out for all shops at nine\.”\)/);
    setClock('2026-05-19');
    const launched = await standing();
    expect(launched.launch.status).toBe('launched');
    await act(session.host, 'priya', launched, 'engineering.watch', settlingAction(launched, 'engineering.watch'));
  }

  /** Looked back on, with a proposal for the checklist. */
  async function lookBack(): Promise<void> {
    setClock('2026-06-01');
    const panel = await panelOf('priya');
    await reads(panel.getByRole('region', { name: '24 h watch' }), 'Watched for 24 hours: no alert.');
    const retrospective = panel.getByRole('region', { name: 'Retrospective' });
    await write(retrospective, 'What went well', 'Nobody had to be called.');
    await write(retrospective, 'What to do better', 'Support heard of it late.');
    await write(retrospective, 'Link to the whole of it', 'https://wiki.example.com/wallet/retrospective');
    await press(retrospective, 'Save retrospective');
    await reads(retrospective, /^Written by Priya, /);
    await press(retrospective, 'Propose a change to the checklist');
    await retrospective.getByRole('combobox', { name: 'About' }).selectOption(`Support: ${TRAINED}`);
    await write(retrospective, 'What to change', 'Have the macros ready two weeks before the launch.');
    await press(retrospective, 'Send proposal');
    await reads(retrospective, /^Product ops will find it at “Launch checklist”/);
    expect((await standing()).launch.items['product-ops.retrospective']?.state).toBe('done');
  }

  /** Thirty days on, what the metric came to is back in the roadmap. */
  async function measure(): Promise<void> {
    setClock('2026-06-17');
    const panel = await panelOf('priya');
    const check = panel.getByRole('region', { name: 'Did it do what it promised?' });
    await check.getByLabel('Actual').fill('452');
    await check.getByLabel('As of').fill('2026-06-16');
    await press(check, 'Record actual');
    await reads(check, 'The roadmap item has this actual now.');

    const roadmap = await panelOf('lena', 'Roadmap');
    await expand(roadmap, /^Why and for whom/);
    const metric = roadmap.getByRole('group', { name: 'Success metric' });
    expect(await metric.getByLabel('Actual').inputValue()).toBe('452');
    expect(await metric.getByLabel('As of').inputValue()).toBe('2026-06-16');
  }

  /** Product operations finds the proposal at its checklist and takes it up. */
  async function settleProposal(): Promise<void> {
    const address = '/apps/gantry-page/templates?checklist=builtin.launch&view=proposals';
    const page = appFrame(await visit('omar', address), 'Gantry');
    const proposal = page
      .getByRole('listitem')
      .filter({ hasText: 'Have the macros ready two weeks before the launch.' });
    await reads(proposal, `About “${TRAINED}”`);
    await reads(proposal, /^Priya, /);
    await write(proposal, 'Your answer', 'It is in the next version.');
    await press(proposal, 'Take it up');
    await reads(proposal, 'Taken');
    await reads(proposal, /^Omar, .*It is in the next version\.$/);
  }

  /** It is completed, and its history names all four. */
  async function complete(): Promise<void> {
    const panel = await panelOf('rhea');
    await changeStatus(panel, 'Complete…', 'The metric is above its target.', 'Complete');
    await reads(panel, 'This launch is completed. Reopen it to change its items.');
    await press(panel, 'History');
    const people = panel.getByRole('combobox', { name: 'Person' });
    await people.getByRole('option', { name: 'Omar' }).waitFor({ state: 'attached' });
    const names = await people.getByRole('option').allInnerTexts();
    expect(names.slice(1).sort()).toEqual(['Lena', 'Omar', 'Priya', 'Rhea']);
    await people.selectOption('Lena');
    await reads(panel, 'Voted on go/no-go');
    await people.selectOption('Omar');
    await panel.getByText('Voted on go/no-go').waitFor({ state: 'detached' });
    await reads(panel.locator('.launch-entry').filter({ hasText: BRIEF }), 'Omar');
  }

  test(
    'one launch goes from its start to its retrospective through four people',
    async () => {
      const startedAt = performance.now();
      await start();
      await waive();
      await verify();
      await settle();
      await decide();
      await passTheGate();
      await launch();
      await lookBack();
      await measure();
      await settleProposal();
      await complete();
      const seconds = (performance.now() - startedAt) / 1000;
      process.stdout.write(`A launch from its start to its end, in Chromium: ${seconds.toFixed(1)} s\n`);
    },
    PATIENCE_MS,
  );
});
