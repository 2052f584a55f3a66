import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useState } from 'react';
import type { OpenPlan } from '../../../../src/contract/plan';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Menu, type MenuChoice } from '../../ui/Menu';
import { Message } from '../../ui/Message';
import type { PortfolioState } from '../use-portfolio-state';
import { isSameChoice, savedChoice } from '../view-choice';
import { asChoice, ownViewId, viewsOf } from './find-view';
import { SaveView } from './SaveView';
import { useViewChanges } from './use-view-changes';

/** Chooses a saved view, and keeps the present one as such. */
export function ViewMenu({ plan, portfolio }: { readonly plan: OpenPlan; readonly portfolio: PortfolioState }) {
  const { state, applyView } = portfolio;
  const views = viewsOf(plan);
  const applied = views.find(({ viewId }) => viewId === state.viewId) ?? null;
  const present = savedChoice(state.view);
  const isChanged = applied !== null && !isSameChoice(applied.choice, present);
  const [isSaving, setIsSaving] = useState(false);
  const changes = useViewChanges(plan);
  const mayChange = applied !== null && (applied.isOwn || plan.mayEdit);
  const choices: readonly MenuChoice[] = [
    { id: 'own', label: 'The page’s own view', isCurrent: applied === null },
    ...views.map(({ viewId, name, isOwn }) => ({
      id: `view ${viewId}`,
      label: isOwn ? `${name} (yours)` : name,
      isCurrent: viewId === state.viewId,
    })),
    { id: 'save', label: 'Save this as a new view…' },
    ...(mayChange && isChanged ? [{ id: 'update', label: `Keep these changes in “${applied.name}”` }] : []),
    ...(mayChange ? [{ id: 'remove', label: `Remove “${applied.name}”` }] : []),
  ];
  const choose = (id: string) => {
    if (id === 'save') setIsSaving(true);
    else if (id === 'own') applyView(plan.document.firstViewId === null ? null : ownViewId, asChoice(null, state.view));
    else if (id === 'update' && applied !== null) changes.save.mutate({ ...applied, choice: present });
    else if (id === 'remove' && applied !== null) {
      changes.remove.mutate(applied, { onSuccess: () => applyView(ownViewId, state.view) });
    } else {
      const chosen = views.find(({ viewId }) => id === `view ${viewId}`);
      if (chosen) applyView(chosen.viewId, asChoice(chosen, state.view));
    }
  };
  const failure = changes.save.error ?? changes.remove.error;
  return (
    <>
      <Menu label="Views" choices={choices} onChoose={choose}>
        {(trigger) => (
          <Button {...trigger} iconBefore={<ChevronDownIcon label="" size="small" />}>
            {applied === null ? 'View' : `View: ${applied.name}${isChanged ? ' (changed)' : ''}`}
          </Button>
        )}
      </Menu>
      {isSaving && (
        <SaveView
          mayShare={plan.mayEdit}
          onSave={async (name, isOwn) => {
            const viewId = await changes.save.mutateAsync({ viewId: null, name, isOwn, choice: present });
            applyView(viewId, state.view);
            setIsSaving(false);
          }}
          onClose={() => setIsSaving(false)}
        />
      )}
      {failure !== null && !isSaving && (
        <Message tone="error" live="alert" title="The view was not changed">
          <p>{toCallError(failure).message}</p>
        </Message>
      )}
    </>
  );
}
