import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LaunchChanged, LaunchReading, LaunchView } from '../../../src/contract/launch';
import type { People } from '../../../src/contract/person';
import { useHostContext } from '../host-context';
import { Message } from '../ui/Message';
import { Skeleton } from '../ui/Skeleton';
import { AfterLaunch } from './after/AfterLaunch';
import { DecisionHistory } from './DecisionHistory';
import { GateState } from './GateState';
import { ItemList } from './items/ItemList';
import { useItemList } from './items/use-item-list';
import { LaunchProvider, type LaunchWorkplace, type Task } from './launch-context';
import { LaunchFacts } from './LaunchFacts';
import { LaunchHeader } from './LaunchHeader';
import { PanelNotices } from './PanelNotices';
import { unnamedPerson } from './unnamed-person';
import { useAutomaticChecks } from './use-automatic-checks';
import { VerdictSummary } from './VerdictSummary';
import { WaiverList } from './WaiverList';

const LaunchTask = lazy(() => import('./tasks/LaunchTask'));

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

/** What came after the launch matters once its day has come. */
function isAfterLaunchShown({ assessment, launch }: LaunchReading): boolean {
  const isReached = assessment.launchInDays !== null && assessment.launchInDays <= 0;
  return (isReached || launch.status === 'launched') && assessment.afterLaunch.lacking === null;
}

/** A launch as it stands, and everything that can be done to it. */
export function RunningLaunch({ view, reading, isNew, onChange, onReload }: RunningLaunchProps) {
  const { accountId: viewerId } = useHostContext();
  const list = useItemList(reading.assessment);
  const [found, setFound] = useState<People>({});
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState('');
  const [notices, setNotices] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const { assessment, launch } = reading;
  const readOnly = readOnlyWords(view, reading);

  const work: LaunchWorkplace = {
    view,
    reading,
    viewerId,
    canWork: readOnly === null,
    personOf: (accountId) =>
      view.people[accountId] ?? found[accountId] ?? unnamedPerson(accountId),
    remember: (person) => setFound((before) => ({ ...before, [person.accountId]: person })),
    goTo: list.goTo,
    openTask(next) {
      opener.current = document.activeElement;
      setTask(next);
    },
    changed(change, words) {
      onChange(change);
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
    await runChecks('all');
    setSaid('The launch was read anew.');
  };

  return (
    <LaunchProvider value={work}>
      <div className="launch-panel">
        <PanelNotices view={view} ofChange={notices} />
        <LaunchHeader isNew={isNew} onRefresh={refresh} />
        {readOnly && <Message>{readOnly}</Message>}
        {task !== null && (
          <Suspense fallback={<Skeleton height="control" />}>
            <LaunchTask key={task} task={task} onClose={closeTask} />
          </Suspense>
        )}
        <VerdictSummary explained={assessment} title="Readiness" />
        {isAfterLaunchShown(reading) && <VerdictSummary explained={assessment.afterLaunch} title="After the launch" />}
        <LaunchFacts assessment={assessment} />
        {launch.status !== 'completed' && <GateState />}
        <WaiverList />
        <DecisionHistory decisions={launch.decisions} />
        <ItemList list={list} />
        <AfterLaunch />
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </LaunchProvider>
  );
}
