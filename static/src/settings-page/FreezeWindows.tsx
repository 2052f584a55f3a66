import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../src/domain/problem';
import { Button } from '../ui/Button';
import { DateInput } from '../ui/DateInput';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { MultiSelect } from '../ui/MultiSelect';
import { TextInput } from '../ui/TextInput';
import { emptyFreeze, freezePath, type FreezeDraft } from './freeze-draft';
import './launch-settings.css';
import type { Project } from './ProjectList';

interface FreezeWindowsProps {
  readonly freezes: readonly FreezeDraft[];
  readonly projects: readonly Project[];
  readonly problems: readonly Problem[];
  readonly onChange: (freezes: readonly FreezeDraft[]) => void;
}

const MOST = 50;

/** Days on which nothing should launch. They warn whoever chooses a date, and flag launches that lie in them; they never change a verdict. */
export function FreezeWindows({ freezes, projects, problems, onChange }: FreezeWindowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  });
  const set = (id: string, part: Partial<FreezeDraft>) =>
    onChange(freezes.map((freeze) => (freeze.id === id ? { ...freeze, ...part } : freeze)));
  const options = projects.map(({ projectId, key, name }) => ({ id: projectId, label: `${name} (${key})` }));
  return (
    <section className="leads" aria-labelledby="freezes-title">
      <h3 className="leads__title" id="freezes-title">
        Freezes
      </h3>
      <p className="quiet">
        Days on which nothing should launch. Whoever chooses a date is warned and launches in a freeze are flagged; a
        freeze never changes a verdict.
      </p>
      {freezes.length > 0 && (
        <ul ref={list} className="leads__list">
          {freezes.map(({ id, name, fromOn, toOn, projectIds }) => {
            const errorOf = (part: string) =>
              problems.find(({ path }) => path === freezePath(id, part))?.message ?? null;
            return (
              <li key={id} className="freeze">
                <Field id={freezePath(id, 'name')} label="Name" error={errorOf('name')}>
                  {(control) => (
                    <TextInput
                      {...control}
                      maxLength={80}
                      placeholder="Peak season"
                      value={name}
                      onChange={(text) => set(id, { name: text })}
                    />
                  )}
                </Field>
                <Field id={freezePath(id, 'fromOn')} label="From" error={errorOf('fromOn')}>
                  {(control) => <DateInput {...control} value={fromOn} onChange={(day) => set(id, { fromOn: day })} />}
                </Field>
                <Field id={freezePath(id, 'toOn')} label="To (inclusive)" error={errorOf('toOn')}>
                  {(control) => <DateInput {...control} value={toOn} onChange={(day) => set(id, { toOn: day })} />}
                </Field>
                <IconButton
                  label={`Remove the freeze ${name.trim() || 'without a name'}`}
                  icon={<DeleteIcon label="" />}
                  onClick={() => {
                    onChange(freezes.filter((other) => other.id !== id));
                    addButton.current?.focus();
                  }}
                />
                <Field label="Projects">
                  {(control) => (
                    <MultiSelect
                      {...control}
                      options={options}
                      value={projectIds}
                      onChange={(chosen) => set(id, { projectIds: [...chosen] })}
                      placeholder="Every project"
                    />
                  )}
                </Field>
              </li>
            );
          })}
        </ul>
      )}
      {freezes.length < MOST && (
        <div>
          <Button
            ref={addButton}
            iconBefore={<AddIcon label="" size="small" />}
            onClick={() => {
              added.current = true;
              onChange([...freezes, emptyFreeze(crypto.randomUUID())]);
            }}
          >
            Add freeze
          </Button>
        </div>
      )}
    </section>
  );
}
