import AddIcon from '@atlaskit/icon/core/add';
import { useEffect, useRef, useState } from 'react';
import type { PlanList as List, PlanSummary } from '../../../../src/contract/plan';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import { Collapsible } from '../../ui/Collapsible';
import { EmptyState } from '../../ui/EmptyState';
import { ItemList } from '../../ui/ListedItem';
import { Message } from '../../ui/Message';
import { PageHead } from '../../ui/PageHead';
import { TextInput } from '../../ui/TextInput';
import { CopyPlan } from '../CopyPlan';
import { planButtonId, PlanItem } from './PlanItem';
import { usePlanTasks, type PlanTasks } from './use-plan-tasks';

interface PlanListProps {
  readonly list: List;
  /** The plan that the person comes back from: focus goes on from there. */
  readonly openedLast: string | null;
  readonly onOpen: (planId: string) => void;
  readonly onShowPortfolio: (planId: string) => void;
  readonly onNew: () => void;
  readonly onCopied: (planId: string) => void;
}

/** A list that is longer doesn't fit the screen: it is found by name then. */
const MANY = 8;

/** The plans that somebody finds, favourites first, and the way to a new one. */
export function PlanList({ list, openedLast, onOpen, onShowPortfolio, onNew, onCopied }: PlanListProps) {
  const [copied, setCopied] = useState<PlanSummary | null>(null);
  const [isArchiveOpen, setIsArchiveOpen] = useState(false);
  const tasks = usePlanTasks();
  useEffect(() => {
    if (openedLast !== null) document.getElementById(planButtonId(openedLast))?.focus();
  }, [openedLast]);
  const { restoredId, hasLanded } = tasks;
  const restored = restoredId !== null && list.plans.some((plan) => plan.planId === restoredId && !plan.isArchived);
  // What was pressed left with the row, or with the message: focus goes on where the plan is now.
  useEffect(() => {
    if (!restored || restoredId === null) return;
    document.getElementById(planButtonId(restoredId))?.focus();
    hasLanded();
  }, [restored, restoredId, hasLanded]);
  const [find, setFind] = useState('');
  const all = list.plans.filter(({ isArchived }) => !isArchived);
  const live = all.filter((plan) => isFound(plan, find));
  const archived = list.plans.filter((plan) => plan.isArchived && isFound(plan, find));
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
        actions={list.mayCreate && all.length > 0 && create}
      />
      {tasks.failure !== null && (
        <Message tone="error" live="alert" title={tasks.failure.title}>
          <p>{tasks.failure.error.message}</p>
        </Message>
      )}
      {tasks.archived !== null && (
        <Archived
          summary={tasks.archived}
          tasks={tasks}
          onDismiss={() => {
            tasks.dismiss();
            document.getElementById(planButtonId(live[0]?.planId ?? ''))?.focus();
          }}
        />
      )}
      {list.plans.length > MANY && (
        <div className="plan-find" role="search">
          <TextInput
            type="search"
            aria-label="Find plans"
            placeholder="Find by name or description"
            value={find}
            onChange={setFind}
          />
        </div>
      )}
      {all.length === 0 ? (
        <EmptyState title="There is no plan for you yet" actions={list.mayCreate && create}>
          <p>
            {list.mayCreate
              ? 'A plan starts with a query for its roots, such as all objectives. Everybody it is shared with finds it in the portfolio.'
              : 'Product ops makes plans and shares them. You can try a query of your own in the portfolio.'}
          </p>
        </EmptyState>
      ) : (
        <>
          {live.length > 0 && <ItemList>{live.map(itemOf)}</ItemList>}
          {find.trim() !== '' && (
            <p role="status" className={live.length > 0 ? 'visually-hidden' : 'quiet'}>
              {live.length > 0 ? count(live.length, 'plan') : 'No plan has that in its name or description.'}
            </p>
          )}
        </>
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
        <CopyPlan planId={copied.planId} name={copied.name} onCopied={onCopied} onClose={() => setCopied(null)} />
      )}
    </>
  );
}

const isFound = ({ name, description }: PlanSummary, find: string): boolean =>
  `${name}\n${description}`.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase());

function Archived({
  summary,
  tasks,
  onDismiss,
}: {
  readonly summary: PlanSummary;
  readonly tasks: PlanTasks;
  readonly onDismiss: () => void;
}) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [summary]);
  return (
    <Message
      tone="success"
      title={`“${summary.name}” is archived`}
      actions={
        <>
          <Button ref={undo} spacing="compact" onClick={() => tasks.archive(summary, false)}>
            Undo
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      <p>It is out of people’s lists. Addresses that lead to it still open it.</p>
    </Message>
  );
}
