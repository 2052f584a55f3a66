import { useQuery } from '@tanstack/react-query';
import { call } from '../api';
import { useHostContext } from '../host-context';
import { Chip } from '../ui/Chip';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import { hierarchyChoices, isSameLink, linkSentence } from './link-words';
import type { TriedPlan } from './page-state';
import type { PlanProblems } from './plan-problems';

interface PlanOptionsProps {
  readonly plan: TriedPlan;
  readonly problems: PlanProblems;
  readonly onChange: (change: Partial<TriedPlan>) => void;
}

const zones = Intl.supportedValuesOf('timeZone');

/** What else a plan is made of: link types that carry hierarchy, the zone that decides on days, the fields of points and starts. */
export function PlanOptions({ plan, problems, onChange }: PlanOptionsProps) {
  const { timeZone: viewerZone } = useHostContext();
  const suggested = useQuery({
    queryKey: ['portfolio.suggest'],
    queryFn: () => call('portfolio.suggest', {}),
    staleTime: Infinity,
  });
  const types = suggested.data?.linkTypes ?? [];
  const offered = hierarchyChoices(types).filter((link) => !plan.links.some((chosen) => isSameLink(chosen, link)));
  const fieldsNote = suggested.isError
    ? 'Jira’s fields and link types can’t be read just now. Open the options again in a moment.'
    : null;
  const asChoices = (
    fields: readonly { readonly id: string; readonly name: string }[] | undefined,
    chosen: string | null,
  ) => [
    ...(fields ?? []).map(({ id, name }) => ({ id, label: name })),
    ...(chosen !== null && !fields?.some(({ id }) => id === chosen) ? [{ id: chosen, label: chosen }] : []),
  ];
  return (
    <div className="plan-options">
      <Field
        label="Children by link, beside Jira’s parent"
        help="Work that counts towards a second parent is linked to it. Such work is shown under each and counted once."
        error={problems.links ?? fieldsNote}
      >
        {(control) => (
          <div className="plan-options__links">
            {plan.links.map((link) => (
              <Chip
                key={`${link.direction}:${link.name}`}
                label={linkSentence(link, types)}
                onRemove={() => onChange({ links: plan.links.filter((other) => !isSameLink(other, link)) })}
              />
            ))}
            <Select
              {...control}
              value={null}
              emptyLabel={suggested.isPending ? 'Loading link types…' : 'Add a link type'}
              options={offered.map((link, at) => ({ id: String(at), label: linkSentence(link, types) }))}
              onChange={(at) => {
                const link = offered[Number(at)];
                if (at !== null && link) onChange({ links: [...plan.links, link] });
              }}
            />
          </div>
        )}
      </Field>
      <Field
        label="Time zone"
        help="Decides on which day something falls, and what today is."
        error={problems.timeZone}
      >
        {(control) => (
          <Select
            {...control}
            value={plan.timeZone}
            emptyLabel={`Yours (${viewerZone})`}
            options={zones.map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }))}
            onChange={(timeZone) => onChange({ timeZone })}
          />
        )}
      </Field>
      <Field label="Points field" error={problems.pointsField}>
        {(control) => (
          <Select
            {...control}
            value={plan.pointsField}
            emptyLabel="Jira’s own (Story Points)"
            options={asChoices(suggested.data?.numberFields, plan.pointsField)}
            onChange={(pointsField) => onChange({ pointsField })}
          />
        )}
      </Field>
      <Field label="Start date field" error={problems.startField}>
        {(control) => (
          <Select
            {...control}
            value={plan.startField}
            emptyLabel="Jira’s own (Start date)"
            options={asChoices(suggested.data?.dateFields, plan.startField)}
            onChange={(startField) => onChange({ startField })}
          />
        )}
      </Field>
      <Field label="Team field" error={problems.teamField}>
        {(control) => (
          <Select
            {...control}
            value={plan.teamField}
            emptyLabel="Jira’s own (Team)"
            options={asChoices(suggested.data?.teamFields, plan.teamField)}
            onChange={(teamField) => onChange({ teamField })}
          />
        )}
      </Field>
    </div>
  );
}
