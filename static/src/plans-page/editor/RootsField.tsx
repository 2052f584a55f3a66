import { useState } from 'react';
import type { PlanRoots } from '../../../../src/domain/plan/plan-document';
import { Field, FieldGroup } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextArea } from '../../ui/TextArea';
import { FilterPicker } from './FilterPicker';
import { inputId } from './plan-draft';
import { RootsCheck } from './RootsCheck';
import { useRootsCheck } from './use-roots-check';
import type { PlanForm } from './use-plan-form';

const kinds = [
  { id: 'jql', label: 'JQL' },
  { id: 'filter', label: 'Saved filter' },
] as const;

const MOST_JQL = 8000;

/** What chooses the plan's roots, with what Jira says about it as it is typed. */
export function RootsField({ form }: { readonly form: PlanForm }) {
  const { roots } = form.draft.query;
  const check = useRootsCheck(roots);
  // What the other kind held is kept while this one is tried: switching back brings it back.
  const [kept, setKept] = useState<PlanRoots | null>(null);
  const change = (changed: PlanRoots) => form.changeQuery({ roots: changed });
  const switchTo = (kind: PlanRoots['kind']) => {
    if (kind === roots.kind) return;
    setKept(roots);
    if (kind === 'filter') change(kept?.kind === kind ? kept : { kind, filterId: '', name: '' });
    else change({ kind, jql: check.jql || (kept?.kind === kind ? kept.jql : '') });
  };
  const refused = check.problems.map(({ message }) => message).join(' ') || null;
  return (
    <>
      <FieldGroup label="Roots come from">
        {({ role: _, ...group }) => (
          <SegmentedControl {...group} segments={kinds} value={roots.kind} onChange={switchTo} />
        )}
      </FieldGroup>
      {roots.kind === 'jql' ? (
        <Field
          id={inputId('query/roots/jql')}
          label="Roots of the plan, in JQL"
          help="Every issue that it finds becomes a root; all that lies below it in Jira’s hierarchy comes with it. It runs as whoever opens the plan."
          isRequired
          error={form.problemAt('query/roots') ?? refused}
        >
          {(control) => (
            <span className="plan-jql">
              <TextArea
                {...control}
                rows={2}
                limit={MOST_JQL}
                spellCheck={false}
                autoCapitalize="off"
                placeholder="issuetype = Objective ORDER BY rank"
                value={roots.jql}
                onChange={(jql) => change({ kind: 'jql', jql })}
              />
            </span>
          )}
        </Field>
      ) : (
        <Field
          id={inputId('query/roots/filterId')}
          label="Filter"
          help="Whoever opens the plan must be able to see the filter in Jira. A change of the filter changes the plan."
          isRequired
          error={form.problemAt('query/roots') ?? refused}
        >
          {(control) => (
            <FilterPicker
              {...control}
              value={roots.filterId === '' ? null : { id: roots.filterId, name: roots.name }}
              onChange={(filter) => change({ kind: 'filter', filterId: filter?.id ?? '', name: filter?.name ?? '' })}
            />
          )}
        </Field>
      )}
      <RootsCheck check={check} />
    </>
  );
}
