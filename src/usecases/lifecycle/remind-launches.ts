import { addDays } from '../../domain/calendar/calendar-date';
import { findEntityName } from '../../domain/journal/entity-id';
import type { Launch } from '../../domain/launch/launch';
import { remindersOf, type LaunchReminder } from '../../domain/launch/launch-reminders';
import { launchFromState } from '../../domain/launch/launch-state';
import { assessLaunch } from '../../domain/readiness/assess-launch';
import type { Assessment } from '../../domain/readiness/assessment';
import { availabilityOf } from '../../domain/role/availability';
import type { RoleSettings } from '../../domain/role/roles';
import { AppError } from '../app-error';
import { currentLaunch, isRunning, momentOf } from '../launch-reading';
import type { Entity, IssueStanding } from '../ports';
import { surelyUnsent } from '../surely-unsent';
import { goOnOnceADay } from './go-on-once-a-day';
import type { LifecyclePorts } from './ports';

/** A bulk fetch and a handful of notices each: well below the hour's shared pool at a page a minute. */
const ISSUES_PER_RUN = 50;

/** Under which name it is kept how far a day's pages were asked for. */
const MARK = 'launches-reminded-after';

type ReminderPorts = Pick<
  LifecyclePorts,
  'clock' | 'journal' | 'settings' | 'upkeep' | 'issuesForApp' | 'reminders' | 'notices' | 'reconciliation' | 'marks'
>;

interface Candidate {
  readonly entityId: string;
  readonly issueId: string;
  readonly launch: Launch;
  readonly assessment: Assessment;
}

/**
 * Tells those concerned what falls due in one page of launches, then asks for the next page. Each launch is claimed for the day before
 * anything is sent, so being run twice, or again after a failure, tells nobody twice; each person gets one notice for a launch. What was
 * owed on a day on which nobody was told is told the day after.
 * @throws the last failure, so that the platform runs the page again
 */
export async function remindLaunches(ports: ReminderPorts, after: string): Promise<void> {
  const { settings } = await ports.settings.roles();
  if (!settings.reminders.launches || settings.pillars.launches === 'off') return;
  const issueIds = await ports.upkeep.launchIssuesAfter(after, ISSUES_PER_RUN);
  const last = issueIds.at(-1);
  if (last !== undefined && issueIds.length === ISSUES_PER_RUN) {
    await goOnOnceADay(ports, MARK, last, (issueId) => ports.reconciliation.remindLaunchesAfter(issueId));
  }
  const candidates = candidatesOf(await ports.journal.ofIssues(issueIds, 'launch'), settings, ports.clock.now());
  if (candidates.length > 0) await remindPage(ports, settings, candidates);
}

/** Running launches with something to tell to somebody, as far as is known without asking Jira. */
function candidatesOf(entities: readonly Entity[], settings: RoleSettings, now: string): readonly Candidate[] {
  return [...new Set(entities.map(({ issueId }) => issueId))].flatMap((issueId) => {
    try {
      const candidate = candidateOf(inOrder(entities.filter((entity) => entity.issueId === issueId)), settings, now);
      return candidate === null ? [] : [candidate];
    } catch {
      return []; // one that can't be read is logged where its mirror is refreshed, and keeps no other from being told
    }
  });
}

function candidateOf(ofIssue: readonly Entity[], settings: RoleSettings, now: string): Candidate | null {
  const entity = currentLaunch(ofIssue);
  const launch = entity === null ? null : launchFromState(entity.state);
  if (entity === null || launch === null || !isRunning(launch)) return null;
  const { entityId, issueId, projectId } = entity;
  if (availabilityOf(settings, 'launches', projectId) === 'off') return null;
  const assessment = assessLaunch(launch, momentOf(launch, now));
  const told = remindersOf(launch, assessment, leadIn(settings, projectId), SOMEBODY, lastTwoDays(assessment));
  return told.length === 0 ? null : { entityId, issueId, launch, assessment };
}

const dayBefore = ({ today }: Pick<Assessment, 'today'>): string => addDays(today, -1);
const lastTwoDays = (of: Pick<Assessment, 'today'>): readonly string[] => [of.today, dayBefore(of)];

/** Stands for the assignee while the issue wasn't read yet. */
const SOMEBODY = 'assignee';

function inOrder(entities: readonly Entity[]): readonly Entity[] {
  const numberOf = ({ entityId }: Entity) => {
    const name = findEntityName(entityId);
    return name?.kind === 'launch' ? name.number : 0;
  };
  return [...entities].sort((one, other) => numberOf(one) - numberOf(other));
}

async function remindPage(
  ports: ReminderPorts,
  settings: RoleSettings,
  candidates: readonly Candidate[],
): Promise<void> {
  const standings = await ports.issuesForApp.standings(candidates.map(({ issueId }) => issueId));
  const standingOf = new Map(standings.map((standing) => [standing.issueId, standing]));
  const toldBefore = await ports.reminders.claimed(
    candidates.map(({ entityId, assessment }) => ({ entityId, weekOn: dayBefore(assessment) })),
  );
  const wereTold = new Set(toldBefore.map(({ entityId }) => entityId));
  let failure: { readonly error: unknown } | null = null;
  for (const candidate of candidates) {
    const standing = standingOf.get(candidate.issueId);
    if (!standing || availabilityOf(settings, 'launches', standing.projectId) === 'off') continue;
    try {
      await remind(ports, settings, candidate, standing, wereTold.has(candidate.entityId));
    } catch (error) {
      failure = { error };
      if (isRateLimited(error)) break; // Jira asked to wait: the others are told when the page is run again
    }
  }
  if (failure !== null) throw failure.error;
}

async function remind(
  { reminders, notices, clock }: ReminderPorts,
  settings: RoleSettings,
  { entityId, launch, assessment }: Candidate,
  standing: IssueStanding,
  wasToldBefore: boolean,
): Promise<void> {
  const days = wasToldBefore ? [assessment.today] : lastTwoDays(assessment);
  const told = remindersOf(launch, assessment, leadIn(settings, standing.projectId), standing.assigneeId, days);
  const claim = { entityId, weekOn: assessment.today };
  if (told.length === 0 || !(await reminders.claim(claim, clock.now()))) return;
  const failures: unknown[] = [];
  let sent = 0;
  for (const reminder of told) {
    try {
      await notices.send({ issueKey: standing.key, accountId: reminder.accountId, ...wordsOf(standing.key, reminder) });
      sent += 1;
    } catch (error) {
      failures.push(error);
      if (isRateLimited(error)) break;
    }
  }
  if (failures.length === 0) return;
  // Only where surely nobody was told is the day given back.
  if (sent === 0 && failures.every(surelyUnsent)) await reminders.release(claim);
  throw failures.at(-1);
}

const isRateLimited = (error: unknown): boolean => error instanceof AppError && error.code === 'rate-limited';

/** Who leads a function in the project, where that is a person. */
function leadIn(settings: RoleSettings, projectId: string): (functionName: string) => string | null {
  const project = Object.hasOwn(settings.projects, projectId) ? settings.projects[projectId] : undefined;
  return (functionName) => {
    const leads = project?.functionLeads ?? {};
    const lead = Object.hasOwn(leads, functionName) ? leads[functionName]?.lead : undefined;
    return lead?.kind === 'person' ? lead.accountId : null;
  };
}

function wordsOf(issueKey: string, { sentences }: LaunchReminder): { readonly subject: string; readonly text: string } {
  const needs = sentences.length === 1 ? 'something needs' : `${sentences.length} things need`;
  return {
    subject: `${issueKey}: ${needs} you for its launch`,
    text:
      `${sentences.join(' ')} Open ${issueKey} and go to its Launch readiness panel. ` +
      'You get this because you own, approved or answer for what is named here. ' +
      'A Jira administrator can switch these reminders off in Gantry’s settings.',
  };
}
