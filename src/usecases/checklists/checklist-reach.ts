import type { ChecklistReach } from '../../contract/checklist';
import type { ChecklistTemplate } from '../../domain/launch/checklist';
import { offeredChanges } from '../../domain/launch/checklist-offer';
import { launchFromState } from '../../domain/launch/launch-state';
import { isRunning } from '../launch-reading';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';

/**
 * How many running launches a version would be offered to, over those that the person who asks can see now, by Jira's word.
 *
 * @param next null where it can't be told yet, because the draft has problems
 */
export async function checklistReach(
  { journal, governance, clock }: Pick<Ports, 'journal' | 'governance' | 'clock'>,
  checklistId: string,
  next: ChecklistTemplate | null,
): Promise<ChecklistReach> {
  const launches = (await journal.ofKind('launch')).flatMap(({ issueId, state }) => {
    const launch = launchFromState(state);
    return launch !== null && isRunning(launch) && launch.templateRef.id === checklistId ? [{ issueId, launch }] : [];
  });
  const visible = await governance.issues.visible(
    launches.map(({ issueId }) => issueId),
    readingUntil(clock.now()),
  );
  const seen = new Set(visible.found);
  const running = launches.filter(({ issueId }) => seen.has(issueId));
  const counts = next === null ? [] : running.map(({ launch }) => offeredChanges(launch, next).length);
  const partial = [...visible.missing, ...(next === null ? [NOT_YET] : [])];
  return {
    running: running.length,
    offered: counts.filter((count) => count > 0).length,
    changes: counts.reduce((sum, count) => sum + count, 0),
    partial: partial.length === 0 ? null : partial.join(' '),
  };
}

const NOT_YET = 'What each would be offered can be told once the problems are put right.';
