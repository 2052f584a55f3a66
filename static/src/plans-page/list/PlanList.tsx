import AddIcon from '@atlaskit/icon/core/add';
import { useEffect, useState } from 'react';
import type { PlanList as List, PlanSummary } from '../../../../src/contract/plan';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Collapsible } from '../../ui/Collapsible';
import { EmptyState } from '../../ui/EmptyState';
import { ItemList } from '../../ui/ListedItem';
import { Message } from '../../ui/Message';
import { NameDialog } from '../../ui/NameDialog';
import { PageHead } from '../../ui/PageHead';
import { planButtonId, PlanItem } from './PlanItem';
import { usePlanTasks } from './use-plan-tasks';

interface PlanListProps {
  readonly list: List;
  /** The plan that the person comes back from: focus goes on from there. */
  readonly openedLast: string | null;
  readonly onOpen: (planId: string) => void;
  readonly onShowPortfolio: (planId: string) => void;
  readonly onNew: () => void;
  readonly onCopied: (planId: string) => void;
}

/** The plans that somebody finds, favourites first, and the way to a new one. */
export function PlanList({ list, openedLast, onOpen, onShowPortfolio, onNew, onCopied }: PlanListProps) {
  const [copied, setCopied] = useState<PlanSummary | null>(null);
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  const tasks = usePlanTasks();
  useEffect(() => {
    if (openedLast !== null) document.getElementById(planButtonId(openedLast))?.focus();
  }, [openedLast]);
  const live = list.plans.filter(({ isArchived }) => !isArchived);
  const archived = list.plans.filter(({ isArchived }) => isArchived);
  const itemOf = (summary: PlanSummary) => (
    <PlanItem
      key={summary.planId}
      summary={summary}
      people={list.people}
      tasks={tasks}
      onOpen={() => onOpen(summary.planId)}
      onShowPortfolio={() => onShowPortfolio(summary.planId)}
      onCopy={() => setCopied(summary)}
    />
  );
  const create = (
    <Button appearance="primary" iconBefore={<AddIcon label="" size="small" />} onClick={onNew}>
      Create plan
    </Button>
  );
  return (
    <>
      <PageHead
        title={<h1 className="form-page__title">Plans</h1>}
        lead="What the portfolio rolls up: which issues are the roots, what lies below them and how progress is counted. Whoever opens a plan sees figures over the issues that they can browse in Jira."
        actions={list.mayCreate && live.length > 0 && create}
      />
      {tasks.failure !== null && (
        <Message tone="error" live="alert" title="That did not work">
          <p>{tasks.failure.message}</p>
        </Message>
      )}
      {tasks.archived !== null && <Archived summary={tasks.archived} tasks={tasks} />}
      {live.length === 0 ? (
        <EmptyState title="There is no plan for you yet" actions={list.mayCreate && create}>
          <p>
            {list.mayCreate
              ? 'A plan starts with a query for its roots, such as all objectives. Everybody it is shared with finds it in the portfolio.'
              : 'Product ops makes plans and shares them. You can try a query of your own in the portfolio.'}
          </p>
        </EmptyState>
      ) : (
        <ItemList>{live.map(itemOf)}</ItemList>
      )}
      {archived.length > 0 && (
        <Collapsible title={`Archived (${archived.length})`} isOpen={isArchiveOpen} onToggle={setIsArchiveOpen}>
          <ItemList>{archived.map(itemOf)}</ItemList>
        </Collapsible>
      )}
      <p className="visually-hidden" role="status">
        {tasks.said}
      </p>
      {copied !== null && (
        <NameDialog
          id="copy-plan"
          title={`Copy “${copied.name}”`}
          lead="The copy is private until you share it."
          name={`Copy of ${copied.name}`}
          most={120}
          submitLabel="Create copy"
          missing="Give it a name: people choose by it."
          failed="It was not copied"
          onSubmit={async (name) => onCopied((await call('plan.duplicate', { planId: copied.planId, name })).planId)}
          onClose={() => setCopied(null)}
        />
      )}
    </>
  );
}

function Archived({
  summary,
  tasks,
}: {
  readonly summary: PlanSummary;
  readonly tasks: ReturnType<typeof usePlanTasks>;
}) {
  return (
    <Message
      tone="success"
      title={`“${summary.name}” is archived`}
      actions={
        <>
          <Button spacing="compact" onClick={() => tasks.archive(summary, false)}>
            Undo
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={tasks.dismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      <p>It is out of people’s lists. Addresses that lead to it still open it.</p>
    </Message>
  );
}
