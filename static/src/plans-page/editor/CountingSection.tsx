import type { RollupUnit } from '../../../../src/domain/rollup/plan';
import { linkSentence } from '../../portfolio-page/link-words';
import { Field, FieldGroup } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';
import { NumberInput } from '../../ui/NumberInput';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { LinkTypesField } from './LinkTypesField';
import { inputId } from './plan-draft';
import { Section } from './Section';
import type { PlanForm } from './use-plan-form';
import { choicesWith, namesWith, useSuggestions } from './use-suggestions';

const units: readonly { readonly id: RollupUnit; readonly label: string }[] = [
  { id: 'count', label: 'Issues' },
  { id: 'points', label: 'Points' },
  { id: 'time', label: 'Time' },
];

/** What lies below the roots, and how its progress is counted. */
export function CountingSection({ form }: { readonly form: PlanForm }) {
  const { draft, changeConfig, changeQuery, problemAt } = form;
  const { config, pointsField } = draft.query;
  const { suggestions, note } = useSuggestions();
  return (
    <>
      <Section title="Below the roots">
        <LinkTypesField
          id={inputId('query/config/hierarchyLinks')}
          label="Children by link, beside Jira’s parent"
          help="Work that counts towards a second parent is linked to it. Such work is shown under each, and counted once in the totals."
          error={problemAt('query/config/hierarchyLinks') ?? note}
          value={config.hierarchyLinks}
          types={suggestions.linkTypes}
          sentence={linkSentence}
          onChange={(hierarchyLinks) => changeConfig({ hierarchyLinks })}
        />
      </Section>
      <Section title="How progress is counted">
        <div className="plan-fields">
          <FieldGroup label="Unit" help="What opens first; whoever looks can switch.">
            {({ role: _, ...group }) => (
              <SegmentedControl
                {...group}
                segments={units}
                value={config.unit}
                onChange={(unit) => changeConfig({ unit })}
              />
            )}
          </FieldGroup>
          <Field
            id={inputId('query/pointsField')}
            label="Points field"
            help="A number field of the issues."
            error={problemAt('query/pointsField')}
          >
            {(control) => (
              <Select
                {...control}
                value={pointsField}
                emptyLabel="Jira’s own (Story Points)"
                options={choicesWith(suggestions.numberFields, pointsField)}
                onChange={(chosen) => changeQuery({ pointsField: chosen })}
              />
            )}
          </Field>
          <Field
            id={inputId('query/config/coverageThreshold')}
            label="Minimum coverage"
            help="With less, issues are counted instead."
            error={problemAt('query/config/coverageThreshold')}
          >
            {(control) => (
              <NumberInput
                {...control}
                unit="%"
                value={Number.isNaN(config.coverageThreshold) ? null : config.coverageThreshold}
                onChange={(percent) => changeConfig({ coverageThreshold: percent ?? NaN })}
              />
            )}
          </Field>
        </div>
        <Field
          id={inputId('query/config/cancelledResolutions')}
          label="Resolutions of cancelled work"
          help="Issues with one of these count neither as done nor as open."
          error={problemAt('query/config/cancelledResolutions')}
        >
          {(control) => (
            <MultiSelect
              {...control}
              placeholder="Add a resolution"
              options={namesWith(suggestions.resolutions, config.cancelledResolutions)}
              value={config.cancelledResolutions}
              onChange={(names) => changeConfig({ cancelledResolutions: [...names] })}
            />
          )}
        </Field>
        <Field
          id={inputId('query/config/cancelledStatuses')}
          label="Statuses of cancelled work"
          help="For projects whose workflow sets no resolution."
          error={problemAt('query/config/cancelledStatuses')}
        >
          {(control) => (
            <MultiSelect
              {...control}
              placeholder="Add a status"
              options={namesWith(suggestions.statuses, config.cancelledStatuses)}
              value={config.cancelledStatuses}
              onChange={(names) => changeConfig({ cancelledStatuses: [...names] })}
            />
          )}
        </Field>
      </Section>
    </>
  );
}
