import AppsIcon from '@atlaskit/icon/core/apps';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ModuleFrame } from '../../frame/ModuleFrame';
import { modulesQuery, type AppModule } from '../../host/queries';
import './app-panels.css';

function AppPanel({ module, issueKey }: { readonly module: AppModule; readonly issueKey: string }) {
  const [isOpen, setOpen] = useState(true);
  const id = useId();
  const title = module.title ?? module.key;
  return (
    <section className="issue-section app-panel" aria-labelledby={id}>
      <div className="issue-section__head">
        <h2 id={id} className="issue-section__title">
          <button type="button" className="app-panel__toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
            {module.iconUrl === null ? (
              <AppsIcon label="" />
            ) : (
              <img src={module.iconUrl} alt="" width={16} height={16} />
            )}
            {title}
          </button>
        </h2>
      </div>
      {/* Hidden, not taken away: what was typed into it stays. */}
      <div hidden={!isOpen}>
        <ModuleFrame moduleKey={module.key} title={title} issueKey={issueKey} />
      </div>
    </section>
  );
}

/** The app's panels on an issue, each in its frame. */
export function AppPanels({ issueKey }: { readonly issueKey: string }) {
  const modules = useQuery(modulesQuery);
  const panels = (modules.data ?? []).filter(({ type, hasPage }) => type === 'jira:issuePanel' && hasPage);
  return panels.map((module) => <AppPanel key={module.key} module={module} issueKey={issueKey} />);
}
