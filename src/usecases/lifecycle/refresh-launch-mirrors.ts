import { launchEntityId } from '../../domain/journal/entity-id';
import { jsonEqual } from '../../domain/journal/json-equal';
import { json, type Json } from '../../domain/json';
import { launchFromState } from '../../domain/launch/launch-state';
import { mirrorKey } from '../../domain/mirror/mirror-key';
import { launchProperty } from '../../domain/mirror/launch-property';
import { currentLaunch, isRunning } from '../launch-reading';
import { deriveMirror } from './derive-mirror';
import type { LifecyclePorts } from './ports';

/** A reading of one property each, 100 points; at a page a minute that is far below the hour's pool, which all installations share. */
const ISSUES_PER_RUN = 50;

/**
 * Compares what Jira's search knows of one page of running launches with what they come to now, and asks for the next page. Time alone
 * changes a verdict, and nobody need open a panel for it. Only what says something else is written again, each in a job of its own, so
 * that one that can't be read or written keeps no other from being told.
 */
export async function refreshLaunchMirrors(ports: LifecyclePorts, after: string): Promise<void> {
  const issueIds = await ports.upkeep.launchIssuesAfter(after, ISSUES_PER_RUN);
  for (const issueId of issueIds) {
    if (await isOutOfDate(ports, issueId)) await ports.repairs.requestMirrorRepair(launchEntityId(issueId, 1));
  }
  const last = issueIds.at(-1);
  if (last !== undefined && issueIds.length === ISSUES_PER_RUN) await ports.reconciliation.refreshMirrorsAfter(last);
}

async function isOutOfDate(
  { journal, issuesForApp, clock }: Pick<LifecyclePorts, 'journal' | 'issuesForApp' | 'clock'>,
  issueId: string,
): Promise<boolean> {
  const entities = await journal.ofIssue(issueId, 'launch');
  let wanted: Json | null;
  try {
    const current = currentLaunch(entities);
    if (!current || !isRunning(launchFromState(current.state))) return false;
    wanted = await deriveMirror.launch(entities, { now: clock.now(), templateOf: async () => null });
  } catch {
    return true; // what can't be read fails in the repair, where it is logged
  }
  const properties = await issuesForApp.readProperties(issueId, [mirrorKey.launch]);
  return properties !== null && !saysTheSame(json.safeParse(properties[mirrorKey.launch]).data ?? null, wanted);
}

/** The day of the assessment alone is nothing that people search for: it isn't worth a write a day for every launch. */
function saysTheSame(found: Json | null, wanted: Json | null): boolean {
  const [left, right] = [launchProperty.safeParse(found).data, launchProperty.safeParse(wanted).data];
  return left && right ? jsonEqual({ ...left, assessedOn: right.assessedOn }, right) : jsonEqual(found, wanted);
}
