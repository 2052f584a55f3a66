import type { ChecklistSummary } from '../../../../src/contract/checklist';
import { count } from '../../format';
import { Lozenge } from '../../ui/Lozenge';

/** What is special about a checklist at this moment. */
export function ChecklistMarks({
  summary: { isArchived, current, isBuiltin, openProposals },
  hasDraft,
}: {
  readonly summary: ChecklistSummary;
  readonly hasDraft: boolean;
}) {
  return (
    <>
      {isArchived && <Lozenge>Archived</Lozenge>}
      {current === null && !isArchived && <Lozenge tone="warning">Not published</Lozenge>}
      {hasDraft && current !== null && <Lozenge tone="information">Draft</Lozenge>}
      {openProposals > 0 && <Lozenge tone="discovery">{count(openProposals, 'proposal')}</Lozenge>}
      {isBuiltin && <Lozenge>Comes with Gantry</Lozenge>}
    </>
  );
}
