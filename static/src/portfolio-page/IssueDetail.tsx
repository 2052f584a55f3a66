import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, type ReactNode } from 'react';
import type { PlanWarning } from '../../../src/domain/rollup/plan-warning';
import type { RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { IconButton } from '../ui/IconButton';
import { Message } from '../ui/Message';
import type { CellContext } from './grid-columns';
import './issue-detail.css';
import { IssueFigures } from './IssueFigures';
import { cycleMeans, sharedMeans } from './IssueCell';
import { IssueLink } from './IssueLink';
import { IssuePath, NamedIssueList } from './NamedIssueList';
import type { PlanView } from './plan-view';
import { StatusLozenge } from './StatusLozenge';
import { TypeIcon } from './TypeIcon';

interface IssueDetailProps {
  readonly context: CellContext;
  readonly index: number;
  /** Whoever opened it by keyboard goes on reading here. */
  readonly takesFocus: boolean;
  readonly onShow: (index: number) => void;
  readonly onClose: () => void;
}

function warningsOf({ rollup: { reading } }: PlanView, index: number): readonly PlanWarning[] {
  if (reading.kind === 'partial') return [];
  return reading.warnings.filter((warning) =>
    warning.kind === 'cycle' ? warning.path.includes(index) : warning.issue === index,
  );
}

function Place({ node }: { readonly node: RollupNode }) {
  const said: readonly ReactNode[] = [
    ...(node.active ? [] : [`Cancelled (${node.resolution ?? node.statusName}): no number counts it.`]),
    ...(node.shared ? [`${sharedMeans}.`] : []),
    ...(node.cycleCut ? [`${cycleMeans}.`] : []),
  ];
  return said.map((sentence, at) => (
    <p key={at} className="quiet">
      {sentence}
    </p>
  ));
}

/** Everything that the plan knows of one issue, in sentences that name what they rest on. */
export function IssueDetail({ context, index, takesFocus, onShow, onClose }: IssueDetailProps) {
  const { plan } = context;
  const node = plan.node(index);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <aside
      className="detail"
      aria-label={`Detail of ${node.key}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="detail__head">
        <p className="detail__key">
          <TypeIcon typeName={node.typeName} />
          <IssueLink issueKey={node.key} />
          <StatusLozenge name={node.statusName} category={node.statusCategory} />
        </p>
        <IconButton label="Close the detail" icon={<CrossIcon label="" />} onClick={onClose} />
      </header>
      <h3 ref={title} tabIndex={-1} className="detail__title">
        {node.summary}
      </h3>
      <Place node={node} />
      {warningsOf(plan, index).map((warning) => (
        <Message key={warning.kind} tone="warning">
          <p>{warning.sentence}</p>
          {warning.kind === 'cycle' ? (
            <IssuePath plan={plan} path={warning.path} onShow={onShow} />
          ) : (
            <NamedIssueList plan={plan} issues={warning.below} onShow={onShow} />
          )}
        </Message>
      ))}
      {node.figures === null ? (
        <p>This reading is not complete, so this issue has no figures.</p>
      ) : (
        <IssueFigures index={index} context={context} figures={node.figures} onShow={onShow} />
      )}
    </aside>
  );
}
