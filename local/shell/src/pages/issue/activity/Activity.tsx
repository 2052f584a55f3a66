import { useId, useState } from 'react';
import { Comments } from './Comments';
import { History } from './History';
import './activity.css';

const TABS = [
  { id: 'comments', label: 'Comments', Panel: Comments },
  { id: 'history', label: 'History', Panel: History },
] as const;

/** What people said of the issue, and what changed on it. */
export function Activity({ issueKey }: { readonly issueKey: string }) {
  const id = useId();
  const [shown, setShown] = useState<(typeof TABS)[number]['id']>('comments');
  const move = (by: number) => {
    const at = TABS.findIndex((tab) => tab.id === shown);
    const next = TABS[(at + by + TABS.length) % TABS.length];
    if (next === undefined) return;
    setShown(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  const { Panel } = TABS.find((tab) => tab.id === shown) ?? TABS[0];
  return (
    <section className="issue-section" aria-labelledby={`${id}-title`}>
      <div className="issue-section__head">
        <h2 id={`${id}-title`} className="issue-section__title">
          Activity
        </h2>
      </div>
      <div className="tabs" role="tablist" aria-label="Activity">
        {TABS.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            className="tabs__tab"
            aria-selected={tab.id === shown}
            aria-controls={tab.id === shown ? `${id}-panel` : undefined}
            tabIndex={tab.id === shown ? 0 : -1}
            onClick={() => setShown(tab.id)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') move(1);
              if (key === 'ArrowLeft') move(-1);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown}`}>
        <Panel issueKey={issueKey} />
      </div>
    </section>
  );
}
