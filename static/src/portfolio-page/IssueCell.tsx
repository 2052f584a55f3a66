import CycleIcon from '@atlaskit/icon/core/retry';
import SharedIcon from '@atlaskit/icon/core/merge-success';
import type { RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { Lozenge } from '../ui/Lozenge';
import { IssueLink } from './IssueLink';
import { TypeIcon } from './TypeIcon';

export const sharedMeans = 'In several places of this plan; counted once';
export const cycleMeans = 'An edge back up to an issue above was left out here';

/** The issue's own column. Where there is little room, the summary has a column of its own. */
export function IssueCell({ node, isNarrow }: { readonly node: RollupNode; readonly isNarrow: boolean }) {
  return (
    <>
      <TypeIcon typeName={node.typeName} />
      <IssueLink issueKey={node.key} isInGrid />
      {!isNarrow && <SummaryCell node={node} />}
    </>
  );
}

/** The summary, cut where the room ends, with what makes the issue's place in the tree unusual. */
export function SummaryCell({ node }: { readonly node: RollupNode }) {
  return (
    <>
      <span className={node.active ? 'issue-summary' : 'issue-summary issue-summary--cancelled'} title={node.summary}>
        {node.summary}
      </span>
      {!node.active && <Lozenge>Cancelled</Lozenge>}
      {node.shared && (
        <span title={sharedMeans}>
          <Lozenge tone="discovery" icon={<SharedIcon label="" size="small" />}>
            Shared
          </Lozenge>
        </span>
      )}
      {node.cycleCut && (
        <span title={cycleMeans}>
          <Lozenge tone="warning" icon={<CycleIcon label="" size="small" />}>
            Cycle cut
          </Lozenge>
        </span>
      )}
    </>
  );
}
