import { nextChecklistDraft } from '../../src/domain/checklist/new-checklist';
import { BUILTIN_CHECKLIST } from '../../src/domain/launch/builtin-checklist';
import { hostClock } from '../../local/clock';
import type { ItemAction } from '../../src/contract/launch';
import type { NamedAction } from '../../src/contract/launch-items';
import type { Answer } from '../../src/contract/error';
import { countRounds, runningRound } from '../../src/domain/launch/round-standing';
import { initialRoleSettings, type Role } from '../../src/domain/role/roles';
import { may, rights, type Action } from '../../src/domain/role/rights';
import { LAUNCH_DAY } from '../support/launch-company';
import { planOfEpics } from '../support/access/plan-policy';
import { evidenceOf, launchPlan, startLaunch } from '../support/launch-steps';
import { runApp, unhurried, type RunningApp } from '../support/running-app';
import { buildSite } from '../support/site-builder';

const PAY = '10000';
/** PAY-1 is filled and has a launch; PAY-2 has neither. */
const [PAY_1, PAY_2] = ['10001', '10002'];
const VERIFIED = 'engineering.rollback';

/** Who holds what, by hand. */
const people = {
  vic: ['viewer'],
  dev: ['viewer', 'editor'],
  ola: ['viewer', 'editor', 'decisionOwner'],
  del: ['viewer', 'editor', 'healthDelegate'],
  omar: ['viewer', 'productOps'],
  rhea: ['viewer', 'editor', 'releaseManager'],
  lena: ['viewer', 'editor', 'functionLead'],
  owen: ['viewer', 'editor', 'itemOwner'],
  pat: ['viewer', 'editor', 'projectAdmin'],
  sam: ['viewer', 'editor', 'siteAdmin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
type Who = keyof typeof people;
const everyone = Object.keys(people) as Who[]; // Object.keys of a record with exactly these keys

let app: RunningApp;
let insightId: string;

const group = (name: string) => ({ kind: 'group', groupId: `group-${name}`, name }) as const;
const content = {
  text: 'Exports take hours.',
  source: 'sales' as const,
  account: '',
  segments: [],
  tags: [],
  heardOn: null,
  url: '',
  importance: 1 as const,
};

beforeAll(async () => {
  hostClock.setTo(new Date(LAUNCH_DAY));
  const site = await buildSite()
    .user('sam', { administersJira: true })
    .user('pat')
    .user('vic')
    .user('dev')
    .user('ola')
    .user('del')
    .user('omar')
    .user('rhea')
    .user('lena')
    .user('owen')
    .group('ops', ['omar'])
    .group('releases', ['rhea'])
    .group('legal', ['lena'])
    .project('PAY', {
      administrators: ['pat'],
      members: ['dev', 'owen', 'ola', 'del', 'rhea', 'lena', 'sam'],
      viewers: ['vic', 'omar'],
    })
    .issue('PAY-1', { type: 'epic', assignee: 'ola' })
    .issue('PAY-2', { type: 'epic', assignee: 'ola' })
    .open();
  app = await runApp(site, { limits: unhurried });
  // A person would own the items and could not waive them.
  const functionLeads = { Legal: { lead: group('legal') } };
  await app.call('sam', 'settings.save', {
    baseRevision: 0,
    settings: {
      ...initialRoleSettings,
      productOps: [group('ops')],
      releaseManagers: [group('releases')],
      projects: { [PAY]: { releaseManagers: [], ownerRoles: {}, functionLeads, rollout: 'on' } },
    },
  });
  await saveRoadmap('ola', { decisionOwner: 'ola', horizon: 'now' });
  const delegate = { accountId: 'del', untilOn: '2026-12-31' };
  await app.call('ola', 'roadmap.setHealthDelegate', { issueId: PAY_1, delegate, timeZone: 'UTC' });
  await startLaunch(app, 'rhea', PAY_1, launchPlan('T1', '2026-06-15'));
  ({ insightId } = await app.call('dev', 'insight.createLinked', { issueId: PAY_1, content }));
  // Done, and waiting for anybody's word but its owner's.
  await act('dev', VERIFIED, { kind: 'set owner', ownerId: 'owen' });
  await act('dev', VERIFIED, { kind: 'tick', evidence: [evidenceOf.url] });
  for (const itemId of ['engineering.open-bugs', 'legal.terms']) {
    await act('rhea', itemId, { kind: 'set owner', ownerId: 'owen' });
  }
});

afterAll(async () => {
  hostClock.reset();
  await app.close();
});

let turn = 0;

async function saveRoadmap(who: string, answers: Readonly<Record<string, string | object>>, overrideReason?: string) {
  const { saved } = await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
  return app.ask(who, 'roadmap.save', {
    issueId: PAY_1,
    baseRevision: saved.revision,
    templateId: 'outcome',
    answers: answers as never, // answers are JSON, checked by the operation itself
    timeZone: 'UTC',
    ...(overrideReason !== undefined && { overrideReason }),
  });
}

async function ofLaunch() {
  const { reading } = await app.call('dev', 'launch.open', { issueId: PAY_1, timeZone: 'UTC' });
  return { issueId: PAY_1, entityId: `launch:${PAY_1}:1`, baseRevision: reading?.revision ?? 0 };
}

async function act(who: string, itemId: string, action: ItemAction): Promise<Answer<unknown>> {
  return app.ask(who, 'launch.act', { ...(await ofLaunch()), itemId, action });
}

function asNamed(who: string, itemId: string, action: NamedAction): Promise<Answer<unknown>> {
  return app.ask(who, 'launch.actAsNamed', { issueId: PAY_1, entityId: `launch:${PAY_1}:1`, itemId, action });
}

const waive: ItemAction = { kind: 'waive', reason: 'Unchanged.', expiresOn: '2026-06-01' };
async function otherHorizon() {
  const { saved } = await app.call('dev', 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' });
  return { horizon: saved.answers['horizon'] === 'next' ? 'later' : 'next' };
}

async function openLaunch() {
  const { reading } = await app.call('dev', 'launch.open', { issueId: PAY_1, timeZone: 'UTC' });
  if (reading === null) throw new Error('There is no launch.');
  return { issueId: PAY_1, entityId: reading.entityId, reading };
}

/** What a second version of the launch's checklist offers it: more items than there are roles to decide on one. */
async function withOffer() {
  const offer = () => app.call('dev', 'launch.checklistOffer', { issueId: PAY_1, entityId: `launch:${PAY_1}:1` });
  const known = await offer();
  if (known !== null) return known;
  const checklistId = BUILTIN_CHECKLIST.id;
  const items = BUILTIN_CHECKLIST.items.map((item) => ({ ...item, ownerRole: 'Whoever knows' }));
  const draft = { ...nextChecklistDraft(BUILTIN_CHECKLIST), items };
  const { revision } = await app.call('sam', 'checklist.saveDraft', { checklistId, baseRevision: 0, draft });
  await app.call('sam', 'checklist.publish', { checklistId, baseRevision: revision, note: '' });
  const offered = await offer();
  if (offered === null) throw new Error('Nothing is offered.');
  return offered;
}

/** The launch with a round that takes votes. */
async function withRound() {
  const found = await openLaunch();
  if (runningRound(found.reading.launch, found.reading.assessment.today) !== null) return found;
  const functions = ['Legal', 'Support'];
  const opened = { ...(await ofLaunch()), functions, closesOn: '2026-06-12', note: null };
  await app.call('rhea', 'launch.openRound', opened);
  return openLaunch();
}

/** The launch with a condition that Owen answers for. */
async function withCondition() {
  const found = await openLaunch();
  const { decisions } = found.reading.launch;
  if (decisions.at(-1)?.condition) return { ...found, decision: decisions.length };
  const condition = { text: 'Errors stay below 1 %.', ownerId: 'owen', dueOn: '2026-06-14' };
  const decision = { outcome: 'conditional go' as const, condition, rationale: null, votes: [] };
  await app.call('rhea', 'launch.decide', { ...(await ofLaunch()), decision });
  return { ...found, decision: decisions.length + 1 };
}

/** How each action is tried; null where no operation asks for it yet. An action that isn't in here doesn't compile. */
const tries: Readonly<Record<Action, (who: Who) => Promise<Answer<unknown>>>> = {
  'roadmap.read': (who) => app.ask(who, 'roadmap.open', { issueId: PAY_1, timeZone: 'UTC' }),
  'roadmap.answer': (who) => saveRoadmap(who, { problem: `Slow ${turn++}` }),
  'roadmap.decide': async (who) => saveRoadmap(who, await otherHorizon()),
  'roadmap.reportHealth': (who) => saveRoadmap(who, { health: { state: 'onTrack', sentence: `Fine ${turn++}.` } }),
  'roadmap.overrideDecision': async (who) => saveRoadmap(who, await otherHorizon(), 'The owner is away.'),
  'roadmap.comment': (who) => app.ask(who, 'roadmap.comment', { issueId: PAY_1, text: 'Why now?' }),
  'template.edit': (who) => app.ask(who, 'template.create', { from: { kind: 'blank', name: `Bet ${turn++}` } }),
  'launch.read': (who) => app.ask(who, 'launch.open', { issueId: PAY_1, timeZone: 'UTC' }),
  'launch.start': (who) => app.ask(who, 'launch.start', { issueId: PAY_2, plan: launchPlan('T3', '2026-06-15') }),
  'launch.moveDate': async (who) => {
    const launchOn = `2026-06-${String(16 + (turn++ % 10))}`;
    return app.ask(who, 'launch.moveDate', { ...(await ofLaunch()), launchOn, reason: 'Later.', confirmed: true });
  },
  'launch.changePlan': async (who) => {
    const regions = [
      { key: 'eu', name: 'Europe', wave: 1, delayDays: 0 },
      { key: `r${turn++}`, name: 'Japan', wave: 2, delayDays: 14 },
    ];
    const { regions: known } = (await openLaunch()).reading.launch;
    const wanted = [...known, ...regions.filter(({ key }) => known.every((other) => other.key !== key))];
    return app.ask(who, 'launch.changeRegions', {
      ...(await ofLaunch()),
      regions: wanted,
      reason: null,
      confirmed: true,
    });
  },
  // That the wave hasn't begun yet is no matter of rights.
  'launch.exitWave': async (who) =>
    app.ask(who, 'launch.exitWave', { ...(await ofLaunch()), wave: 1, met: false, note: `Not yet ${turn++}.` }),
  'launch.answerChecklist': async (who) => {
    const { version, changes } = await withOffer();
    const itemId = changes[0]?.itemId ?? '';
    return app.ask(who, 'launch.answerChecklist', { ...(await ofLaunch()), version, itemId, choice: 'kept' });
  },
  'launch.changeStatus': async (who) => {
    const { reading } = await app.call('dev', 'launch.open', { issueId: PAY_1, timeZone: 'UTC' });
    const to = reading?.launch.status === 'planned' ? 'launched' : 'planned';
    return app.ask(who, 'launch.changeStatus', { ...(await ofLaunch()), to, reason: 'Go.' });
  },
  'launch.decideGoNoGo': async (who) =>
    app.ask(who, 'launch.decide', {
      ...(await ofLaunch()),
      decision: { outcome: 'pause', condition: null, rationale: null, votes: [] },
    }),
  'launch.vote': async (who) => {
    const { issueId, entityId, reading } = await withRound();
    // Legal's lead votes for it; anybody else says that Owen told them.
    const asked = who === 'lena' ? 'Legal' : 'Support';
    const place = reading.launch.rounds[countRounds(reading.launch)]?.functions.findIndex(
      (one) => one.function === asked,
    );
    const vote = reading.launch.votes[`${countRounds(reading.launch)}.${(place ?? 0) + 1}`];
    return app.ask(who, 'launch.vote', {
      issueId,
      entityId,
      round: countRounds(reading.launch),
      function: asked,
      vote: 'go',
      comment: '',
      voterId: who === 'lena' ? null : 'owen',
      seenAt: vote?.at ?? null,
    });
  },
  'launch.settleCondition': async (who) => {
    const { issueId, entityId, decision, reading } = await withCondition();
    const seenAt = reading.launch.conditionChecks[decision]?.at ?? null;
    const said = { decision, met: true, note: `Seen ${turn++}.`, seenAt };
    return app.ask(who, 'launch.settleCondition', { issueId, entityId, ...said });
  },
  'launch.nudge': async (who) => {
    const { issueId, entityId } = await ofLaunch();
    return app.ask(who, 'launch.nudge', { issueId, entityId, itemIds: ['legal.terms'], how: 'email', note: null });
  },
  'item.work': (who) => act(who, 'support.trained', { kind: 'set state', state: 'in progress' }),
  'item.verify': (who) => act(who, VERIFIED, { kind: 'verify' }),
  'item.approveWaiver': (who) => act(who, 'legal.terms', waive),
  'item.excludeBlocker': (who) => act(who, 'engineering.monitoring', { kind: 'not applicable', reason: 'None.' }),
  'item.runCheck': async (who) => asNamed(who, 'engineering.open-bugs', { kind: 'run check' }),
  'item.acknowledge': async (who) => asNamed(who, 'legal.terms', { kind: 'acknowledge', text: `Read ${turn++}.` }),
  'item.comment': (who) => {
    const item = { issueId: PAY_1, entityId: `launch:${PAY_1}:1`, itemId: 'legal.terms' };
    return app.ask(who, 'launch.comment', { ...item, text: 'Which terms?' });
  },
  'insight.read': (who) => app.ask(who, 'insight.open', { insightId, timeZone: 'UTC' }),
  'insight.write': (who) =>
    app.ask(who, 'insight.create', { projectId: PAY, content: { ...content, text: `Heard ${turn++}` } }),
  'insight.link': (who) => app.ask(who, 'insight.link', { issueId: PAY_2, insightId }),
  'insight.import': (who) =>
    app.ask(who, 'insight.import', {
      system: 'Dovetail',
      projectId: PAY,
      rows: [{ line: 2, sourceId: `d-${turn++}`, content, issueKeys: [] }],
      isPreview: false,
    }),
  'gate.bypass': async (who) => app.ask(who, 'launch.bypassGate', { ...(await ofLaunch()), reason: 'Security fix.' }),
  'plan.edit': (who) => app.ask(who, 'plan.create', { document: planOfEpics }),
  'governance.read': (who) => app.ask(who, 'governance.read', { timeZone: 'UTC' }),
  'settings.editProject': async (who) => {
    const { settings } = await app.call('sam', 'settings.open', {});
    const base = settings.projects[PAY];
    if (base === undefined) throw new Error('The project has no settings.');
    return app.ask(who, 'settings.saveProject', { projectId: PAY, base, settings: base });
  },
  'settings.editSite': async (who) => {
    const { revision, settings } = await app.call('sam', 'settings.open', {});
    return app.ask(who, 'settings.save', { baseRevision: revision, settings });
  },
};

/** What says that somebody's role doesn't allow it; anything else that stops a change is no matter of rights. */
const refusals = ['not_yours_to_decide', 'override_needs_reason', 'not_yours'];

function isAllowed(answer: Answer<unknown>): boolean {
  if (answer.ok) return true;
  const { code, problems = [] } = answer.error;
  return code !== 'forbidden' && code !== 'not-found' && !problems.some((problem) => refusals.includes(problem.code));
}

/** Whom more than the matrix stops: owners decide without overriding anything, and never verify what is theirs. */
const beyond: Partial<Record<Action, Who>> = { 'roadmap.overrideDecision': 'ola', 'item.verify': 'owen' };

const actions = Object.keys(rights) as Action[]; // Object.keys of a record with exactly these keys

test.each(actions)('%s: each role may what the table says', async (action) => {
  const tried = everyone.filter((who) => who !== beyond[action]);
  const says = (who: Who) => may(new Set<Role>(people[who]), action);
  const outcome: Record<string, boolean> = {};
  let landed = 0;
  // Those who may come last: what they do may end what the others would try.
  for (const who of tried.toSorted((one, other) => Number(says(one)) - Number(says(other)))) {
    const answer = await tries[action](who);
    outcome[who] = isAllowed(answer);
    if (answer.ok) landed += 1;
  }
  expect(outcome).toEqual(Object.fromEntries(tried.map((who) => [who, says(who)])));
  expect(landed).toBeGreaterThan(0);
});
