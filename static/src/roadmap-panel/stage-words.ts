import type { Stage } from '../../../src/domain/roadmap/stage';
import type { Tone } from '../ui/Lozenge';

/** What the panel calls each stage, and why an item is in it. */
export const stageWords: Readonly<
  Record<Stage, { readonly label: string; readonly tone: Tone; readonly why: string }>
> = {
  draft: { label: 'Draft', tone: 'neutral', why: 'Nothing is promised yet.' },
  committed: { label: 'Committed', tone: 'information', why: 'The horizon is Now, or work is in progress.' },
  done: { label: 'Done', tone: 'success', why: 'The issue is done.' },
};
