import ChevronIcon from '@atlaskit/icon/core/chevron-down';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { tellFailure } from '../../flags/flag-store';
import { ask, rest } from '../../jira/rest';
import { useRefresh } from '../../jira/use-refresh';
import type { Issue, Transition } from '../../jira/wire';
import { Menu } from '../../ui/Menu';
import { StatusLozenge, toneOfStatus } from '../../ui/StatusLozenge';
import { TransitionDialog } from './TransitionDialog';
import './status-menu.css';

/** The status, and behind it what the viewer may do next. Without anything to do it is only shown. */
export function StatusMenu({ issue }: { readonly issue: Issue }) {
  const refresh = useRefresh();
  const [asked, setAsked] = useState<Transition | null>(null);
  const transit = useMutation({
    mutationFn: ({ id }: Transition) =>
      ask<unknown>(rest(['issue', issue.key, 'transitions']), { method: 'POST', body: { transition: { id } } }),
    onSuccess: refresh,
    onError: (error) => tellFailure('The status did not change', error),
  });
  const { status, resolution } = issue.fields;
  const transitions = issue.transitions ?? [];
  const face = `status-button status-button--${toneOfStatus(status)}`;
  const choose = (id: string) => {
    const chosen = transitions.find((transition) => transition.id === id);
    if (chosen === undefined) return;
    if (chosen.hasScreen === true) setAsked(chosen);
    else transit.mutate(chosen);
  };
  return (
    <div className="status-menu">
      {transitions.length === 0 ? (
        <span className={face}>{status.name}</span>
      ) : (
        <Menu
          label="Transitions"
          choices={transitions.map(({ id, name, to }) => ({
            id,
            label: name === to.name ? name : `${name}, to ${to.name}`,
            content: (
              <span className="status-menu__choice">
                {name !== to.name && <span>{name} →</span>}
                <StatusLozenge status={to} />
              </span>
            ),
          }))}
          onChoose={choose}
        >
          {(trigger) => (
            <button {...trigger} type="button" className={face}>
              <span className="visually-hidden">Status: </span>
              {status.name}
              <ChevronIcon label="" size="small" />
            </button>
          )}
        </Menu>
      )}
      {resolution && <span className="status-menu__resolution">{resolution.name}</span>}
      {asked && <TransitionDialog issueKey={issue.key} transition={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
