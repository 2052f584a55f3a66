import type { Horizon, Stage, StatusCategory } from '../../../src/domain/roadmap/stage';
import type { Tone } from '../ui/Lozenge';

/** What the panel calls each stage. */
export const stageWords: Readonly<Record<Stage, { readonly label: string; readonly tone: Tone }>> = {
  draft: { label: 'Draft', tone: 'neutral' },
  committed: { label: 'Committed', tone: 'information' },
  done: { label: 'Done', tone: 'success' },
};

/** Why an item is in its stage: reads on from the stage's name. */
export function stageReason(
  stage: Stage,
  { horizon, statusCategory }: { readonly horizon: Horizon; readonly statusCategory: StatusCategory },
): string {
  if (stage === 'draft') return 'Nothing is promised yet.';
  if (stage === 'done') return 'because the issue is done';
  const reasons = [
    ...(horizon === 'now' ? ['the horizon is Now'] : []),
    ...(statusCategory === 'indeterminate' ? ['work is in progress'] : []),
  ];
  return `because ${reasons.join(' and ')}`;
}
