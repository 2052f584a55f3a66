import type { ChecklistReach } from '../../contract/checklist';
import type { ChecklistTemplate } from '../../domain/launch/checklist';
import { offeredChanges } from '../../domain/launch/checklist-offer';
import type { State } from '../../domain/journal/patch';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';
import { tryLaunch, unreadableWords } from '../try-launch';

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
  const launches = (await journal.ofKind('launch')).filter(({ state }) => runsBy(state, checklistId));
  const visible = await governance.issues.visible(
    launches.map(({ issueId }) => issueId),
    readingUntil(clock.now()),
  );
  const seen = new Set(visible.found);
  const running = launches.filter(({ issueId }) => seen.has(issueId));
  const counts: number[] = [];
  let unreadable = 0;
  // One after the other: a launch is many times as large once it is read.
  for (const { state } of running) {
    const launch = tryLaunch(state);
    if (launch === 'unreadable') unreadable += 1;
    else if (launch !== null && next !== null) counts.push(offeredChanges(launch, next).length);
  }
  const partial = [...visible.missing, ...unreadableWords(unreadable), ...(next === null ? [NOT_YET] : [])];
  return {
    running: running.length,
    offered: counts.filter((count) => count > 0).length,
    changes: counts.reduce((sum, count) => sum + count, 0),
    partial: partial.length === 0 ? null : partial.join(' '),
  };
}

/** By the stored state alone. */
function runsBy(state: State, checklistId: string): boolean {
  const { status, templateRef } = state;
  const isOfIt =
    typeof templateRef === 'object' && templateRef !== null && 'id' in templateRef && templateRef.id === checklistId;
  return isOfIt && (status === 'planned' || status === 'launched');
}

const NOT_YET = 'What each would be offered can be told once the problems are put right.';
