import { Suspense, useMemo } from 'react';
import type { LaunchesView } from '../../../src/contract/launch-page';
import { filterLaunches } from '../../../src/domain/launch-page/filter';
import { CallErrorState } from '../CallErrorState';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { LaunchesHead } from './LaunchesHead';
import { filtersId, LaunchFilters } from './LaunchFilters';
import { OutlookStrip } from './OutlookStrip';
import { pageTabs } from './page-tabs';
import { useFoundLaunches } from './use-found-launches';
import { useLeftOwners } from './use-left-owners';
import type { LaunchesState } from './use-launches-state';

interface LaunchesResultProps {
  readonly view: LaunchesView;
  readonly states: LaunchesState;
  readonly projectId: string | null;
  readonly timeZone: string;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
}

/** One reading of the launches, filtered as the address says, in one of the ways of looking at them. */
export function LaunchesResult({ view, states, projectId, timeZone, isReading, onRefresh }: LaunchesResultProps) {
  const { state, change, filter } = states;
  const clear = () => {
    states.clear();
    document.getElementById(filtersId)?.focus();
  };
  const found = useFoundLaunches(view, state.filter.find);
  const left = useLeftOwners(view, state.filter.only === 'left');
  const rows = useMemo(
    () => filterLaunches(view.rows, state.filter, found.issueIds, left.accountIds),
    [view.rows, state.filter, found.issueIds, left.accountIds],
  );
  const tab = pageTabs.find(({ id }) => id === state.tab) ?? pageTabs[0];
  const Shown = tab.component;
  const missing = [...view.missing, ...found.missing];
  // A project's page has the same tabs, beside its roadmap's.
  const looked = (
    <Suspense fallback={<PageSkeleton label={`Loading ${tab.label.toLocaleLowerCase()}`} />}>
      <Shown view={view} rows={rows} projectId={projectId} timeZone={timeZone} state={state} onClear={clear} />
    </Suspense>
  );
  return (
    <>
      <LaunchesHead
        view={view}
        rows={rows}
        projectId={projectId}
        isReading={isReading || found.isSearching || left.isAsking}
        onRefresh={onRefresh}
      />
      {view.notices.map((notice) => (
        <Message key={notice}>
          <p>{notice}</p>
        </Message>
      ))}
      {missing.length > 0 && (
        <Message tone="warning" title="This reading is not complete, so no count stands for all">
          <ul className="launches__list">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Message>
      )}
      {state.tab !== 'versions' && (
        <>
          <OutlookStrip view={view} filter={state.filter} onFilter={filter} />
          <LaunchFilters
            view={view}
            state={state}
            hasProjects={projectId === null}
            onChange={change}
            onFilter={filter}
            onClear={clear}
          />
        </>
      )}
      {(found.error ?? left.error) !== null && (
        <CallErrorState level={2} error={found.error ?? left.error} onRetry={onRefresh} />
      )}
      {projectId === null ? (
        <Tabs
          label="Launches as"
          tabs={pageTabs}
          selected={tab.id}
          onSelect={(id) => change({ tab: pageTabs.find((one) => one.id === id)?.id ?? 'list' })}
        >
          {looked}
        </Tabs>
      ) : (
        looked
      )}
    </>
  );
}
