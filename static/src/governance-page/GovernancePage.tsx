import ChartIcon from '@atlaskit/icon/core/chart-trend-up';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import { count, formatInstant } from '../format';
import type { ModuleProps } from '../modules';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { DrillList } from './DrillList';
import { Exceptions } from './Exceptions';
import { governanceModel, type GovernanceModel } from './governance-model';
import './governance-page.css';
import { GovernanceReading } from './GovernanceReading';
import { drillOf, type Drill, type PageState } from './page-state';
import { Scorecard } from './Scorecard';
import { Trend } from './Trend';
import { UnusedFields } from './UnusedFields';
import { usePageState } from './use-page-state';

interface ResultProps {
  readonly model: GovernanceModel;
  readonly state: PageState;
  readonly onChange: (change: Partial<PageState>) => void;
  readonly onRetry: () => void;
  readonly onTemplates: () => void;
}

function Partial({
  model,
  onDrill,
  onRetry,
}: Pick<ResultProps, 'model' | 'onRetry'> & { readonly onDrill: (drill: Drill) => void }) {
  const { items, missing } = model.view;
  return (
    <Message
      tone="warning"
      title="This reading is not complete, so there are no totals"
      actions={
        <>
          <Button onClick={onRetry}>Refresh</Button>
          {items.length > 0 && (
            <Button onClick={() => onDrill(drillOf('filled'))}>
              Show the {count(items.length, 'item')} that were read
            </Button>
          )}
        </>
      }
    >
      {missing.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Message>
  );
}

function Result({ model, state, onChange, onRetry, onTemplates }: ResultProps) {
  const [wasAsked, setWasAsked] = useState(false);
  const opener = useRef<Element | null>(null);
  const openDrill = (drill: Drill) => {
    opener.current = document.activeElement;
    setWasAsked(true);
    onChange({ drill });
  };
  const closeDrill = () => {
    onChange({ drill: null });
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  };
  const isWhole = model.view.missing.length === 0;
  const list = state.drill !== null && (
    <DrillList
      key={JSON.stringify(state.drill)}
      model={model}
      drill={state.drill}
      takesFocus={wasAsked}
      onClose={closeDrill}
    />
  );
  return (
    <>
      {!isWhole && <Partial model={model} onDrill={openDrill} onRetry={onRetry} />}
      {!isWhole && list}
      {isWhole && (
        <>
          <section className="governance-section" aria-labelledby="attention">
            <h2 id="attention" className="governance-section__title">
              What needs attention
            </h2>
            <Exceptions model={model} onDrill={openDrill} />
          </section>
          <Scorecard model={model} state={state} onChange={onChange} onDrill={openDrill} />
          {list}
          <UnusedFields model={model} onDrill={openDrill} onTemplates={onTemplates} />
        </>
      )}
      <Trend model={model} projectId={state.trendOf} onChoose={(trendOf) => onChange({ trendOf })} />
    </>
  );
}

function Governance({ page, context }: ModuleProps & { readonly page: PageSearch }) {
  const [state, change] = usePageState(page);
  const { timeZone, locale } = context;
  const read = useQuery({
    queryKey: ['governance.read', timeZone],
    queryFn: () => call('governance.read', { timeZone }),
    // A reading costs a point an item, out of what the whole site has for an hour: only the person asks for another.
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  const model = useMemo(() => (read.data === undefined ? null : governanceModel(read.data)), [read.data]);
  const readAgain = () => void read.refetch();
  const openTemplates = () => page.visit('/templates');
  const isReady = !read.isFetching && !read.isError && model !== null;
  const isFresh = isReady && model.view.items.length === 0 && model.view.missing.length === 0;
  return (
    <div className="governance">
      <header className="governance__head">
        <div>
          <h1 className="governance__title">Governance</h1>
          <p className="governance__quiet">
            {isReady
              ? `${count(model.view.items.length, 'filled item')} and ${count(model.teams.length, 'team')} that you can see, read ${formatInstant(model.view.readAt, { locale, timeZone, today: model.view.today })}.`
              : 'How teams fill templates, and which questions nobody needs. Decisions stay with those who own them.'}
          </p>
        </div>
        {isReady && (
          <Button appearance="subtle" iconBefore={<RefreshIcon label="" size="small" />} onClick={readAgain}>
            Refresh
          </Button>
        )}
      </header>
      {read.isFetching && <GovernanceReading />}
      {!read.isFetching && read.isError && <CallErrorState level={2} error={read.error} onRetry={readAgain} />}
      {isFresh && (
        <EmptyState
          title="No template is filled yet"
          icon={<ChartIcon label="" />}
          actions={<Button onClick={openTemplates}>Open templates</Button>}
        >
          <p>
            As soon as somebody fills a template on an issue that you can see, this page says which teams keep their
            items complete and up to date, and which fields nobody uses.
          </p>
        </EmptyState>
      )}
      {isReady && !isFresh && (
        <Result
          key={read.dataUpdatedAt}
          model={model}
          state={state}
          onChange={change}
          onRetry={readAgain}
          onTemplates={openTemplates}
        />
      )}
    </div>
  );
}

/** How templates are used, team by team: exceptions first, then figures that each lead to their items. */
export default function GovernancePage({ context }: ModuleProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading governance" />;
  return <Governance page={page} context={context} />;
}
