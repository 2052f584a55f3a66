import { Field } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { LinkTypesField, waitingSentence } from './LinkTypesField';
import { inputId } from './plan-draft';
import { Section } from './Section';
import type { PlanForm } from './use-plan-form';
import { choicesWith, namesWith, useSuggestions } from './use-suggestions';

const zones = Intl.supportedValuesOf('timeZone');

/** What decides on dates, health, and who waits for whom. */
export function HealthSection({ form }: { readonly form: PlanForm }) {
  const { draft, changeConfig, changeQuery, problemAt } = form;
  const { config, startField, teamField } = draft.query;
  const { suggestions, note } = useSuggestions();
  return (
    <>
      <Section title="Dates and health">
        <div className="plan-fields">
          <Field
            id={inputId('query/config/timeZone')}
            label="Time zone"
            help="Decides on which day something falls."
            error={problemAt('query/config/timeZone')}
          >
            {(control) => (
              <Select
                {...control}
                value={config.timeZone}
                options={choicesWith(
                  zones.map((zone) => ({ id: zone, name: zone.replaceAll('_', ' ') })),
                  config.timeZone,
                )}
                onChange={(timeZone) => changeConfig({ timeZone: timeZone ?? 'UTC' })}
              />
            )}
          </Field>
          <Field
            id={inputId('query/startField')}
            label="Start date field"
            error={problemAt('query/startField')}
            help="A date field of the issues."
          >
            {(control) => (
              <Select
                {...control}
                value={startField}
                emptyLabel="Jira’s own (Start date)"
                options={choicesWith(suggestions.dateFields, startField)}
                onChange={(chosen) => changeQuery({ startField: chosen })}
              />
            )}
          </Field>
          <Field
            id={inputId('query/config/staleDays')}
            label="Stale after"
            help="Open, and untouched for longer."
            error={problemAt('query/config/staleDays')}
          >
            {(control) => (
              <NumberInput
                {...control}
                unit="days"
                value={Number.isNaN(config.staleDays) ? null : config.staleDays}
                onChange={(days) => changeConfig({ staleDays: days ?? NaN })}
              />
            )}
          </Field>
        </div>
        <Field
          id={inputId('query/config/topPriorities')}
          label="Top priorities"
          help="A single late finish of one of these puts the work above it off track."
          error={problemAt('query/config/topPriorities')}
        >
          {(control) => (
            <MultiSelect
              {...control}
              placeholder="Add a priority"
              options={namesWith(suggestions.priorities, config.topPriorities)}
              value={config.topPriorities}
              onChange={(names) => changeConfig({ topPriorities: [...names] })}
            />
          )}
        </Field>
      </Section>
      <Section title="Teams and dependencies">
        <div className="plan-fields">
          <Field
            id={inputId('query/teamField')}
            label="Team field"
            help="Figures by team go by it."
            error={problemAt('query/teamField')}
          >
            {(control) => (
              <Select
                {...control}
                value={teamField}
                emptyLabel="Jira’s own (Team)"
                options={choicesWith(suggestions.teamFields, teamField)}
                onChange={(chosen) => changeQuery({ teamField: chosen })}
              />
            )}
          </Field>
        </div>
        <LinkTypesField
          id={inputId('query/config/dependencyLinks')}
          label="Links by which work waits"
          help="Decides who waits for whom, across projects and teams."
          error={problemAt('query/config/dependencyLinks') ?? note}
          value={config.dependencyLinks}
          types={suggestions.linkTypes}
          sentence={waitingSentence}
          onChange={(dependencyLinks) => changeConfig({ dependencyLinks })}
        />
      </Section>
    </>
  );
}
