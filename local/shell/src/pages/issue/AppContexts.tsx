import AppsIcon from '@atlaskit/icon/core/apps';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ModuleFrame } from '../../frame/ModuleFrame';
import { contextStatusQuery, modulesQuery, type AppModule, type ContextStatus } from '../../host/queries';
import { Lozenge, type Tone } from '../../ui/Lozenge';
import './app-contexts.css';

/** Appearances of Forge's lozenge. */
const TONES: Readonly<Record<string, Tone>> = {
  success: 'success',
  inprogress: 'information',
  moved: 'warning',
  removed: 'danger',
  new: 'discovery',
};

function Status({ status: { type, value } }: { readonly status: ContextStatus }) {
  if (type === 'icon') return value.url === undefined ? null : <img src={value.url} alt={value.label} width={16} />;
  return <Lozenge tone={(type === 'lozenge' && TONES[value.type ?? '']) || 'neutral'}>{value.label}</Lozenge>;
}

const openedKey = (moduleKey: string) => `gantry.context.${moduleKey}`;

/** One line of an app: closed, the app tells its status; opened, its frame stands below. Jira remembers which it was. */
function AppContext({ module, issueKey }: { readonly module: AppModule; readonly issueKey: string }) {
  const id = useId();
  const [isOpen, setOpen] = useState(() => localStorage.getItem(openedKey(module.key)) === 'open');
  const status = useQuery({ ...contextStatusQuery(module.key, issueKey), enabled: !isOpen });
  const title = module.title ?? module.key;
  const toggle = () => {
    localStorage.setItem(openedKey(module.key), isOpen ? 'closed' : 'open');
    setOpen(!isOpen);
    if (isOpen) void status.refetch();
  };
  return (
    <section className="app-context" aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" className="app-context__toggle" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          {module.iconUrl === null ? <AppsIcon label="" /> : <img src={module.iconUrl} alt="" width={16} height={16} />}
          <span className="app-context__title">{title}</span>
          <span className="app-context__label">{module.label}</span>
          {!isOpen && status.data && <Status status={status.data} />}
        </button>
      </h2>
      {isOpen && (
        <div className="app-context__body">
          <ModuleFrame moduleKey={module.key} title={`${title}: ${module.label ?? ''}`} issueKey={issueKey} />
        </div>
      )}
    </section>
  );
}

/** The app's lines beside the fields of an issue. */
export function AppContexts({ issueKey }: { readonly issueKey: string }) {
  const modules = useQuery(modulesQuery);
  const contexts = (modules.data ?? []).filter(({ type, hasPage }) => type === 'jira:issueContext' && hasPage);
  return contexts.map((module) => <AppContext key={module.key} module={module} issueKey={issueKey} />);
}
