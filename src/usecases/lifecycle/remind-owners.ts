import { roadmapEntityId } from '../../domain/journal/entity-id';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import { decisionOwnerOf, horizonOf } from '../../domain/roadmap/core-answers';
import { roadmapFromState, type RoadmapItem } from '../../domain/roadmap/roadmap-item';
import { stageOf } from '../../domain/roadmap/stage';
import { lookDayOf, owedUpdateOf, type OwedUpdate } from '../../domain/roadmap/update-reminder';
import { AppError } from '../app-error';
import type { IssueStanding } from '../ports';
import { goOnOnceADay } from './go-on-once-a-day';
import type { LifecyclePorts, Reminder } from './ports';

/** At worst a bulk fetch with an assignee each and as many notices: 200 points, at a page a minute far below the hour's shared pool. */
const ISSUES_PER_RUN = 50;

/** Under which name it is kept how far a day's pages were asked for. */
const MARK = 'owners-reminded-after';

type ReminderPorts = Pick<
  LifecyclePorts,
  'clock' | 'journal' | 'settings' | 'upkeep' | 'issuesForApp' | 'reminders' | 'notices' | 'reconciliation' | 'marks'
>;

interface Candidate {
  readonly issueId: string;
  readonly item: RoadmapItem;
  readonly owed: OwedUpdate;
  readonly reminder: Reminder;
}

/**
 * Asks for the next page, then reminds the decision owners of one page of roadmap items whose weekly update is due: a page that fails
 * keeps none of those after it from theirs. Being run twice, late, or again after a failure reminds nobody twice, since each week's
 * reminder is claimed before it is sent.
 * @throws the last failure, so that the platform runs the page again
 */
export async function remindOwners(ports: ReminderPorts, after: string): Promise<void> {
  const { settings } = await ports.settings.roles();
  if (!settings.reminders.weeklyUpdate || settings.pillars.roadmap === 'off') return;
  const issueIds = await ports.upkeep.roadmapIssuesAfter(after, ISSUES_PER_RUN);
  const last = issueIds.at(-1);
  if (last !== undefined && issueIds.length === ISSUES_PER_RUN) {
    await goOnOnceADay(ports, MARK, last, (issueId) => ports.reconciliation.remindAfter(issueId));
  }
  await remindPage(ports, settings, issueIds);
}

async function remindPage(ports: ReminderPorts, settings: RoleSettings, issueIds: readonly string[]): Promise<void> {
  const candidates = await candidatesAmong(ports, settings, issueIds);
  if (candidates.length === 0) return;
  const standings = await ports.issuesForApp.standings(candidates.map(({ issueId }) => issueId));
  const standingOf = new Map(standings.map((standing) => [standing.issueId, standing]));
  let failure: { readonly error: unknown } | null = null;
  for (const candidate of candidates) {
    const standing = standingOf.get(candidate.issueId);
    if (!standing || availabilityOf(settings, 'roadmap', standing.projectId) === 'off') continue;
    try {
      await remind(ports, candidate, standing);
    } catch (error) {
      failure = { error };
      if (isRateLimited(error)) break; // Jira asked to wait: the others are still owed when the page is run again
    }
  }
  if (failure !== null) throw failure.error;
}

async function remind(
  ports: ReminderPorts,
  { item, owed, reminder }: Candidate,
  standing: IssueStanding,
): Promise<void> {
  if (stageOf({ horizon: horizonOf(item.answers), ...standing }) !== 'committed') return;
  const ownerId = decisionOwnerOf(item.answers, standing);
  if (ownerId === null || !(await ports.reminders.claim(reminder, ports.clock.now()))) return;
  await sendOrRelease(ports, reminder, {
    issueKey: standing.key,
    accountId: ownerId,
    ...wordsOf(standing.key, owed),
  });
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
    if (item.templateId === null || availabilityOf(settings, 'roadmap', projectId) === 'off') return [];
    const lookDay = lookDayOf({ issueId, isNow: horizonOf(item.answers) === 'now' }, now);
    const owed = lookDay === null ? null : owedUpdateOf(item.healthReport, lookDay, now);
    if (owed === null) return [];
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
    if (isRateLimited(error)) await reminders.release(reminder);
    throw error;
  }
}

const isRateLimited = (error: unknown): boolean => error instanceof AppError && error.code === 'rate-limited';

function wordsOf(issueKey: string, { sentence }: OwedUpdate): { readonly subject: string; readonly text: string } {
  return {
    subject: `${issueKey}: the weekly update is due`,
    text:
      `${sentence} Open ${issueKey}, go to its Roadmap panel, choose the health and write one sentence: it takes under two minutes. ` +
      'You get this because you are the decision owner (or the assignee where nobody is named). ' +
      'A Jira administrator can switch these reminders off in Gantry’s settings.',
  };
}
