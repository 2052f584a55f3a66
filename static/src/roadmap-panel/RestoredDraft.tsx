import type { RoadmapDraft } from '../../../src/contract/roadmap';
import { Message } from '../ui/Message';

/** Says where the text in the form comes from, when the form began with a draft. */
export function RestoredDraft({
  draft,
  timeOf,
}: {
  readonly draft: RoadmapDraft | null;
  readonly timeOf: (instant: string) => string;
}) {
  if (draft === null) return null;
  return (
    <Message title={`Your draft from ${timeOf(draft.savedAt)}`}>
      <p>These answers are only yours until you save them.</p>
    </Message>
  );
}
