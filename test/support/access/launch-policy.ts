import { TYPE_IDS } from '../../../local/jira/standard-configuration';
import { anyTime, LAUNCH_1, PAY, PAY_1, PAY_2, plan } from './access-site';
import { admins, browsers, conditionless, editors, upToDate, type Policy } from './who-may';

const ofLaunch = { ...anyTime, baseRevision: 999 };
const ofItem = { ...anyTime, itemId: 'engineering.open-bugs' };

/** Who may do what with the launch of PAY-1, and start one on PAY-2. What ends it stands last. */
export const launchPolicy = {
  'launch.open': { may: browsers, input: { issueId: PAY_1, timeZone: 'UTC' } },
  'launch.preview': { may: browsers, input: { issueId: PAY_2, plan } },
  'launch.start': { may: admins, input: { issueId: PAY_2, plan } },
  'launch.act': {
    may: editors,
    input: { ...ofLaunch, itemId: 'docs.published', action: { kind: 'tick', evidence: [] } },
  },
  // A person whom an item names may do these with Browse alone; here it names nobody.
  'launch.actAsNamed': { may: admins, input: { ...ofItem, action: { kind: 'run check' } } },
  'launch.actOnMany': {
    may: editors,
    input: { ...ofLaunch, itemIds: ['docs.published', 'engineering.rollback'], action: { kind: 'tick' } },
  },
  'launch.comments': { may: browsers, input: ofItem },
  'launch.comment': { may: editors, input: { ...ofItem, text: 'Which bugs?' } },
  'launch.history': { may: browsers, input: anyTime },
  'launch.previewRound': { may: browsers, input: anyTime },
  'launch.openRound': {
    may: admins,
    input: { ...ofLaunch, functions: ['Product', 'Support'], closesOn: '2026-06-12', note: null },
  },
  'launch.vote': {
    may: admins,
    input: { ...anyTime, round: 1, function: 'Product', vote: 'go', comment: '', voterId: 'dev', seenAt: null },
  },
  'launch.withdrawRound': { may: admins, input: { ...anyTime, round: 1, reason: 'Too early.' } },
  'launch.settleCondition': {
    may: conditionless,
    input: { ...anyTime, decision: 1, met: true, note: 'Seen.', seenAt: null },
  },
  'launch.decide': {
    may: admins,
    input: { ...ofLaunch, decision: { outcome: 'pause', condition: null, rationale: null, votes: [] } },
  },
  'launch.checklistOffer': { may: browsers, input: anyTime },
  'launch.answerChecklist': {
    may: upToDate,
    input: { ...ofLaunch, version: 2, itemId: 'docs.published', choice: 'kept' },
  },
  'launch.moveDate': { may: admins, input: { ...ofLaunch, launchOn: '2026-06-22', reason: 'Later.', confirmed: true } },
  'launch.surroundings': { may: browsers, input: { issueId: PAY_1 } },
  'launch.changeRegions': {
    may: admins,
    input: {
      ...ofLaunch,
      regions: [{ key: 'eu', name: 'Europe', wave: 1, delayDays: 0 }],
      reason: null,
      confirmed: true,
    },
  },
  'launch.exitWave': { may: admins, input: { ...ofLaunch, wave: 1, met: false, note: 'Not yet.' } },
  'launch.changeVersions': { may: admins, input: { ...ofLaunch, versionIds: [] } },
  'launch.readWork': { may: browsers, input: anyTime },
  'launch.workTypes': { may: browsers, input: { issueId: PAY_1, projectId: PAY } },
  'launch.createWork': {
    may: editors,
    input: { ...ofLaunch, itemId: 'support.trained', projectId: PAY, issueTypeId: TYPE_IDS.task, summary: 'Train' },
  },
  'launch.linkWork': { may: editors, input: { ...ofLaunch, itemId: 'docs.published', workIssueId: PAY_2 } },
  'launch.unlinkWork': { may: editors, input: { ...ofLaunch, itemId: 'docs.published' } },
  'launch.readOutcome': { may: browsers, input: { issueId: PAY_1 } },
  'launch.saveReleaseNote': {
    may: editors,
    input: { ...ofLaunch, audience: 'support', text: 'Wallets are on.', settles: false },
  },
  'launch.recordActual': {
    may: editors,
    input: { ...ofLaunch, itemId: 'product.metric-check', actual: { value: 452, asOf: '2026-03-01' } },
  },
  'launch.saveRetrospective': {
    may: editors,
    input: { ...ofLaunch, retrospective: { wentWell: 'The rehearsal.', toImprove: '', link: null } },
  },
  'launch.nudge': {
    may: editors,
    input: { issueId: PAY_1, entityId: LAUNCH_1, itemIds: ['docs.published'], how: 'email', note: null },
  },
  'launch.bypassGate': { may: admins, input: { ...ofLaunch, reason: 'Security fix.' } },
  'launch.changeStatus': { may: admins, input: { ...ofLaunch, to: 'cancelled', reason: 'No.' } },
} satisfies Partial<Policy>;
