import { roadmapEntityId } from '../../domain/journal/entity-id';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import { decisionOwnerOf, horizonOf } from '../../domain/roadmap/core-answers';
import { roadmapFromState, type RoadmapItem } from '../../domain/roadmap/roadmap-item';
import { stageOf } from '../../domain/roadmap/stage';
import { isLookedAtOn, owedUpdateOf, type OwedUpdate } from '../../domain/roadmap/update-reminder';
import { AppError } from '../app-error';
import type { LifecyclePorts, Reminder } from './ports';

/** At worst a bulk fetch with an assignee each and as many notices: 200 points, at a page a minute far below the hour's shared pool. */
const ISSUES_PER_RUN = 50;

type ReminderPorts = Pick<
  LifecyclePorts,
  'clock' | 'journal' | 'settings' | 'upkeep' | 'issuesForApp' | 'reminders' | 'notices' | 'reconciliation'
>;

interface Candidate {
  readonly issueId: string;
  readonly item: RoadmapItem;
  readonly owed: OwedUpdate;
  readonly reminder: Reminder;
}

/**
 * Reminds the decision owners of one page of roadmap items whose weekly update is due, and asks for the next page. Being run twice,
 * late, or again after a failure reminds nobody twice: each week's reminder is claimed before it is sent.
 */
export async function remindOwners(ports: ReminderPorts, after: string): Promise<void> {
  const { settings } = await ports.settings.roles();
  if (!settings.reminders.weeklyUpdate || settings.pillars.roadmap === 'off') return;
  const issueIds = await ports.upkeep.roadmapIssuesAfter(after, ISSUES_PER_RUN);
  await remindPage(ports, settings, issueIds);
  const last = issueIds.at(-1);
  if (last !== undefined && issueIds.length === ISSUES_PER_RUN) await ports.reconciliation.remindAfter(last);
}

async function remindPage(ports: ReminderPorts, settings: RoleSettings, issueIds: readonly string[]): Promise<void> {
  const candidates = await candidatesAmong(ports, settings, issueIds);
  if (candidates.length === 0) return;
  const standings = await ports.issuesForApp.standings(candidates.map(({ issueId }) => issueId));
  const standingOf = new Map(standings.map((standing) => [standing.issueId, standing]));
  for (const { issueId, item, owed, reminder } of candidates) {
    const standing = standingOf.get(issueId);
    if (!standing || availabilityOf(settings, 'roadmap', standing.projectId) === 'off') continue;
    if (stageOf({ horizon: horizonOf(item.answers), ...standing }) !== 'committed') continue;
    const ownerId = decisionOwnerOf(item.answers, standing);
    if (ownerId === null || !(await ports.reminders.claim(reminder, ports.clock.now()))) continue;
    await sendOrRelease(ports, reminder, {
      issueKey: standing.key,
      accountId: ownerId,
      ...wordsOf(standing.key, owed),
    });
  }
}

/** Those that would owe an update if committed and were not reminded of it this week: all of it known without asking Jira. */
async function candidatesAmong(
  { journal, reminders, clock }: ReminderPorts,
  settings: RoleSettings,
  issueIds: readonly string[],
): Promise<readonly Candidate[]> {
  const now = clock.now();
  const found = (await journal.ofIssues(issueIds, 'roadmap')).flatMap(({ issueId, projectId, state }): Candidate[] => {
    const item = roadmapFromState(state);
    const owed = owedUpdateOf(item.healthReport, now);
    if (item.templateId === null || owed === null) return [];
    if (availabilityOf(settings, 'roadmap', projectId) === 'off') return [];
    if (!isLookedAtOn({ issueId, isNow: horizonOf(item.answers) === 'now' }, now)) return [];
    return [{ issueId, item, owed, reminder: { entityId: roadmapEntityId(issueId), weekOn: owed.weekOn } }];
  });
  const claimed = new Set((await reminders.claimed(found.map(({ reminder }) => reminder))).map(nameOf));
  return found.filter(({ reminder }) => !claimed.has(nameOf(reminder)));
}

const nameOf = ({ entityId, weekOn }: Reminder): string => `${entityId} ${weekOn}`;

/** Only a refusal that surely sent nothing gives the week's reminder back: better one too few than one too many. */
async function sendOrRelease(
  { notices, reminders }: ReminderPorts,
  reminder: Reminder,
  notice: Parameters<ReminderPorts['notices']['send']>[0],
): Promise<void> {
  try {
    await notices.send(notice);
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate-limited') await reminders.release(reminder);
    throw error;
  }
}

function wordsOf(issueKey: string, { sentence }: OwedUpdate): { readonly subject: string; readonly text: string } {
  return {
    subject: `${issueKey}: the weekly update is due`,
    text:
      `${sentence} Open ${issueKey}, go to its Roadmap panel, choose the health and write one sentence: it takes under two minutes. ` +
      'You get this because you are the decision owner (or the assignee where nobody is named). ' +
      'A Jira administrator can switch these reminders off in Gantry’s settings.',
  };
}
