import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import type { SavedView } from '../../../../src/domain/plan/plan-document';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { inputId } from './plan-draft';
import { Section } from './Section';
import type { PlanForm } from './use-plan-form';

/** Focus goes on at a view's name, where the button that was pressed is gone. */
const land = (at: number) => requestAnimationFrame(() => document.getElementById(inputId(`views/${at}/name`))?.focus());

/** The views that everybody is offered: what they are called, in which order, and which one opens first. What they show is set in the portfolio. */
export function ViewsSection({ form }: { readonly form: PlanForm }) {
  const { views, firstViewId } = form.draft;
  if (views.length === 0) {
    return (
      <Section title="Views">
        <p className="quiet">
          None yet. In the portfolio, choose columns, groups and filters, then save them as a view for everybody.
        </p>
      </Section>
    );
  }
  const place = (changed: readonly SavedView[]) => form.change({ views: [...changed] });
  const move = (at: number, by: 1 | -1) => {
    const moved = views[at];
    if (moved === undefined) return;
    place(views.toSpliced(at, 1).toSpliced(at + by, 0, moved));
    // At either end the button has nothing more to do.
    if (at + by === 0 || at + by === views.length - 1) land(at + by);
  };
  const remove = ({ viewId }: SavedView, at: number) => {
    form.change({
      views: views.filter((view) => view.viewId !== viewId),
      firstViewId: firstViewId === viewId ? null : firstViewId,
    });
    land(Math.min(at, views.length - 2));
  };
  return (
    <Section title="Views">
      <div className="plan-fields">
        <Field id={inputId('firstViewId')} label="Opens first" error={form.problemAt('firstViewId')}>
          {(control) => (
            <Select
              {...control}
              value={firstViewId}
              emptyLabel="The portfolio’s own view"
              options={views.map(({ viewId, name }) => ({ id: viewId, label: name }))}
              onChange={(viewId) => form.change({ firstViewId: viewId })}
            />
          )}
        </Field>
      </div>
      <ul className="plan-views">
        {views.map((view, at) => (
          <li key={view.viewId} className="plan-views__row">
            <Field
              id={inputId(`views/${at}/name`)}
              label={`Name of view ${at + 1}`}
              error={form.problemAt(`views/${at}`)}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={80}
                  value={view.name}
                  onChange={(name) => place(views.map((other) => (other === view ? { ...view, name } : other)))}
                />
              )}
            </Field>
            <span className="plan-views__actions">
              <IconButton
                label={`Move ${view.name} up`}
                icon={<ArrowUpIcon label="" />}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                label={`Move ${view.name} down`}
                icon={<ArrowDownIcon label="" />}
                disabled={at === views.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                label={`Remove ${view.name}`}
                icon={<DeleteIcon label="" />}
                onClick={() => remove(view, at)}
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
