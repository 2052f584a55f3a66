import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LaunchChanged, LaunchReading, LaunchView } from '../../../src/contract/launch';
import type { People } from '../../../src/contract/person';
import type { ItemAssessment } from '../../../src/domain/readiness/assessment';
import { count } from '../format';
import { announceIssueSaved } from '../host';
import { useHostContext } from '../host-context';
import { Message } from '../ui/Message';
import { LazySection } from '../ui/LazySection';
import { Skeleton } from '../ui/Skeleton';
import { AfterLaunch } from './after/AfterLaunch';
import { ChecklistNews } from './checklist/ChecklistNews';
import { GateState } from './GateState';
import { ItemList } from './items/ItemList';
import { useItemList } from './items/use-item-list';
import { WORK_KEY } from './items/work/use-works';
import { LaunchProvider, type LaunchWorkplace, type Task } from './launch-context';
import { LaunchFacts } from './LaunchFacts';
import { LaunchHeader } from './LaunchHeader';
import { PanelNotices } from './PanelNotices';
import { unnamedPerson } from './unnamed-person';
import { useAutomaticChecks } from './use-automatic-checks';
import { scheduleMeta } from './schedule/schedule-meta';
import { VerdictSummary } from './VerdictSummary';
import { WaiverList } from './WaiverList';

const DecisionHistory = lazy(() => import('./go-no-go/DecisionHistory'));
const GoNoGo = lazy(() => import('./go-no-go/GoNoGo'));
const LaunchHistory = lazy(() => import('./history/LaunchHistory'));
const LaunchTask = lazy(() => import('./tasks/LaunchTask'));
const ReadySteps = lazy(() => import('./ReadySteps'));
const Schedule = lazy(() => import('./schedule/Schedule'));

/** So few items between a launch and ready are told at once, as what to do next; more are asked for. */
const STEPS_IN_SIGHT = 5;

interface RunningLaunchProps {
  readonly view: LaunchView;
  readonly reading: LaunchReading;
  /** Whether it was started in this very panel a moment ago. */
  readonly isNew: boolean;
  readonly onChange: (change: LaunchChanged) => void;
  readonly onReload: () => Promise<unknown>;
}

function readOnlyWords({ rights }: LaunchView, { launch }: LaunchReading): string | null {
  if (launch.status === 'cancelled' || launch.status === 'completed') {
    const reopen = rights.canChangeStatus ? 'Reopen it to change its items.' : 'A release manager can reopen it.';
    return `This launch is ${launch.status}. ${reopen}`;
  }
  return rights.canEdit ? null : 'You can read this launch. Changing it needs permission to edit the issue.';
}

/** Whether an item alone keeps the launch from being ready. */
function holdsBack({ phase, importance, settled }: ItemAssessment): boolean {
  return phase === 'before launch' && importance !== 'recommended' && !settled;
}

/** What came after the launch matters once its day has come. */
function isAfterLaunchShown({ assessment, launch }: LaunchReading): boolean {
  const isReached = assessment.launchInDays !== null && assessment.launchInDays <= 0;
  return (isReached || launch.status === 'launched') && assessment.afterLaunch.lacking === null;
}

/** A launch as it stands, and everything that can be done to it. */
export function RunningLaunch({ view, reading, isNew, onChange, onReload }: RunningLaunchProps) {
  const { accountId: viewerId } = useHostContext();
  const client = useQueryClient();
  const list = useItemList(reading.assessment);
  const [found, setFound] = useState<People>({});
  const [comments, setComments] = useState<Readonly<Record<string, number>>>({});
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState('');
  const [notices, setNotices] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const { assessment, launch } = reading;
  const readOnly = readOnlyWords(view, reading);
  const isRunning = launch.status === 'planned' || launch.status === 'launched';
  const toSettle = assessment.lacking === null ? assessment.items.filter(holdsBack).length : 0;

  const work: LaunchWorkplace = {
    view,
    reading,
    viewerId,
    canWork: readOnly === null,
    personOf: (accountId) => view.people[accountId] ?? found[accountId] ?? unnamedPerson(accountId),
    commentsOf: (itemId) => comments[itemId] ?? view.commentCounts[itemId] ?? 0,
    commented: (itemId, total) => setComments((before) => ({ ...before, [itemId]: total })),
    remember: (person) => setFound((before) => ({ ...before, [person.accountId]: person })),
    goTo: list.goTo,
    openTask(next) {
      opener.current = document.activeElement;
      setTask(next);
    },
    changed(change, words) {
      onChange(change);
      const { assessment: now, launch: is } = change.reading;
      // The issue's own line tells verdict and status: a tick that moves neither is no reason to read the issue again.
      if (now.verdict !== assessment.verdict || is.status !== launch.status) announceIssueSaved(view.issue.issueId);
      setNotices(change.notices);
      setSaid(`${words} The launch is ${change.reading.assessment.verdict.toLocaleLowerCase()}.`);
    },
    reload: onReload,
  };
  const runChecks = useAutomaticChecks(work);
  useEffect(() => {
    void runChecks('stale');
    // Once, when the panel opens; afterwards only when the person asks.
  }, [runChecks]);

  const closeTask = () => {
    setTask(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const refresh = async () => {
    await onReload();
    void client.invalidateQueries({ queryKey: [WORK_KEY] });
    await runChecks('all');
    setSaid('The launch was read anew.');
  };

  const hasGoNoGo = launch.decisions.length > 0 || Object.keys(launch.rounds).length > 0;
  // Once it is out, what comes after is what people come for. The keys keep what is typed when the two change places.
  const items = <ItemList key="items" list={list} />;
  const afterLaunch = <AfterLaunch key="after launch" />;

  return (
    <LaunchProvider value={work}>
      <div className="launch-panel">
        <PanelNotices view={view} ofChange={notices} />
        <LaunchHeader isNew={isNew} onRefresh={refresh} />
        {readOnly && <Message>{readOnly}</Message>}
        <ChecklistNews />
        {task !== null && (
          <Suspense fallback={<Skeleton height="control" />}>
            <LaunchTask key={task} task={task} onClose={closeTask} />
          </Suspense>
        )}
        <VerdictSummary explained={assessment} title="Readiness" />
        {isAfterLaunchShown(reading) && <VerdictSummary explained={assessment.afterLaunch} title="After the launch" />}
        {isRunning && toSettle > 0 && (
          <LazySection
            title="What it takes to become ready"
            meta={count(toSettle, 'item')}
            isOpenAtFirst={toSettle <= STEPS_IN_SIGHT}
          >
            {() => <ReadySteps />}
          </LazySection>
        )}
        <LaunchFacts assessment={assessment} status={launch.status} />
        {(launch.status !== 'completed' || !reading.gate.open || reading.gate.bypass !== null) && <GateState />}
        {hasGoNoGo && (
          <Suspense fallback={<Skeleton height="control" />}>
            <GoNoGo />
          </Suspense>
        )}
        <WaiverList />
        {launch.status === 'launched' ? [afterLaunch, items] : [items, afterLaunch]}
        {hasGoNoGo && (
          <Suspense fallback={<Skeleton height="control" />}>
            <DecisionHistory />
          </Suspense>
        )}
        <LazySection title="Schedule" meta={scheduleMeta(launch)}>
          {() => <Schedule />}
        </LazySection>
        <LazySection title="History">{() => <LaunchHistory />}</LazySection>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </LaunchProvider>
  );
}
