import ChevronIcon from '@atlaskit/icon/core/chevron-down';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useEffect, useRef, useState } from 'react';
import { nextStatuses } from '../../../src/domain/launch/change-status';
import type { Launch, LaunchStatus } from '../../../src/domain/launch/launch';
import { runningRound } from '../../../src/domain/launch/round-standing';
import { formatDay, formatInstant } from '../format';
import { useHostContext } from '../host-context';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Lozenge, type Tone } from '../ui/Lozenge';
import { Menu } from '../ui/Menu';
import { Spinner } from '../ui/Spinner';
import { isGoNoGo } from './items/item-kind';
import { useLaunch, type Task } from './launch-context';

const statusTone: Readonly<Record<LaunchStatus, Tone>> = {
  planned: 'neutral',
  launched: 'success',
  completed: 'success',
  cancelled: 'danger',
};

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What becoming that status is called, from where the launch is. */
function statusChoice(from: LaunchStatus, to: LaunchStatus): string {
  if (to === 'cancelled') return 'Cancel launch…';
  if (to === 'completed') return 'Complete…';
  if (to === 'launched') return from === 'completed' ? 'Reopen as launched…' : 'Mark launched…';
  return 'Reopen as planned…';
}

/** What the last change of status was; back to an earlier one is reopening. */
function statusDone(from: LaunchStatus | null, to: LaunchStatus): string {
  if (to === 'planned') return from === null ? 'Reopened' : `Reopened after it was ${from}`;
  return from === 'completed' && to === 'launched' ? 'Reopened after it was completed' : capital(to);
}

/** Once the launch is out, only one that its checklist asks for and nobody recorded; the item's own detail takes what comes later. */
function awaitsDecision({ status, decisions, items }: Launch): boolean {
  if (status !== 'launched') return status === 'planned';
  return decisions.length === 0 && Object.values(items).some(isGoNoGo);
}

function StatusLine() {
  const { reading, personOf } = useLaunch();
  const viewer = useHostContext();
  const { launch, updatedAt, updatedBy, assessment } = reading;
  const change = launch.statusChange;
  return (
    <p className="launch-quiet">
      {change &&
        `${statusDone(change.from ?? null, launch.status)} by ${personOf(change.by).displayName} (“${change.reason}”). `}
      {`Changed by ${personOf(updatedBy).displayName}, ${formatInstant(updatedAt, { ...viewer, today: assessment.today })}.`}
      {launch.timeZone !== viewer.timeZone && ` Days count in ${launch.timeZone}.`}
    </p>
  );
}

/** Which launch it is, and what can be done to it as a whole. */
export function LaunchHeader({
  isNew,
  onRefresh,
}: {
  /** Just started here: what was pressed is gone, so the heading takes focus. */
  readonly isNew: boolean;
  readonly onRefresh: () => Promise<void>;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const { view, reading, openTask } = useLaunch();
  const { locale } = useHostContext();
  const [isRefreshing, setIsRefreshing] = useState(false);
  const { launch } = reading;
  const { rights } = view;
  const isRunning = launch.status === 'planned' || launch.status === 'launched';
  const isVoting = runningRound(launch, reading.assessment.today) !== null;
  const when = launch.launchOn === null ? 'without a date' : `on ${formatDay(launch.launchOn, locale)}`;
  const refresh = async () => {
    setIsRefreshing(true);
    await onRefresh();
    setIsRefreshing(false);
  };
  return (
    <header className="launch-header">
      <div className="launch-header__main">
        <h1 ref={heading} tabIndex={-1} className="launch-title">{`${launch.tier ?? 'Untiered'} launch ${when}`}</h1>
        <Lozenge tone={statusTone[launch.status]}>{capital(launch.status)}</Lozenge>
        <span className="launch-header__end">
          <IconButton
            label="Read the launch anew"
            icon={isRefreshing ? <Spinner /> : <RefreshIcon label="" size="small" />}
            aria-disabled={isRefreshing || undefined}
            onClick={() => {
              if (!isRefreshing) void refresh();
            }}
          />
        </span>
      </div>
      <StatusLine />
      <div className="launch-header__actions">
        {rights.isReleaseManager && awaitsDecision(launch) && (
          <Button onClick={() => openTask('decide')}>Record go/no-go</Button>
        )}
        {rights.isReleaseManager && launch.status === 'planned' && !isVoting && (
          <Button onClick={() => openTask('ask for votes')}>Ask for votes</Button>
        )}
        {rights.canMoveDate && launch.status === 'planned' && (
          <Button onClick={() => openTask('move')}>Move date</Button>
        )}
        {rights.canChangeStatus && (
          <Menu<Task>
            label="Change status"
            choices={nextStatuses(launch).map((to) => ({ id: to, label: statusChoice(launch.status, to) }))}
            onChoose={openTask}
          >
            {(trigger) => (
              <Button {...trigger}>
                <span className="with-chevron">
                  Change status
                  <ChevronIcon label="" size="small" />
                </span>
              </Button>
            )}
          </Menu>
        )}
        {rights.canStart && !isRunning && <Button onClick={() => openTask('again')}>Start another launch</Button>}
      </div>
    </header>
  );
}
