import { Checkbox } from '../ui/Checkbox';
import { Field } from '../ui/Field';
import { NumberInput } from '../ui/NumberInput';
import { indexPath } from './settings-draft';
import type { SettingsForm } from './use-settings-form';

/** What the portfolio's index may cost and keep. */
export function PortfolioSettings({ form }: { readonly form: SettingsForm }) {
  const { draft, change, problems } = form;
  const { index } = draft;
  const errorAt = (part: keyof typeof index) => problems.find(({ path }) => path === indexPath(part))?.message ?? null;
  const numberOf = (value: number) => (Number.isNaN(value) ? null : value);
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Portfolio</h2>
      <div className="settings__fields">
        <Field
          id={indexPath('pointsPerHour')}
          label="Points an hour for the index"
          help="Of the 65,000 that Jira gives this app an hour on all sites together. Building reads about a point an issue."
          error={errorAt('pointsPerHour')}
        >
          {(control) => (
            <NumberInput
              {...control}
              unit="points"
              value={numberOf(index.pointsPerHour)}
              onChange={(points) => change({ index: { ...index, pointsPerHour: points ?? NaN } })}
            />
          )}
        </Field>
        <Field
          id={indexPath('historyDays')}
          label="Keep history for"
          help="How far back plans can be read as of a day. A year and a month serves comparisons with last year."
          error={errorAt('historyDays')}
        >
          {(control) => (
            <NumberInput
              {...control}
              unit="days"
              value={numberOf(index.historyDays)}
              onChange={(days) => change({ index: { ...index, historyDays: days ?? NaN } })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        label="Read earlier history from Jira’s changelog"
        description="Days before the index was built can be read too, as far back as history is kept. It costs points once, within those of an hour."
        isChecked={index.seedHistory}
        onChange={(seedHistory) => change({ index: { ...index, seedHistory } })}
      />
    </section>
  );
}
