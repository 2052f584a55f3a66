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
          help="How much of Jira’s hourly allowance the index may use here: Jira gives this app 65,000 points, for all sites together. Reading an issue costs about one."
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
        description="Plans can then be read as of days before the index was built too, as far back as history is kept. Reading it once costs points, within those of each hour."
        isChecked={index.seedHistory}
        onChange={(seedHistory) => change({ index: { ...index, seedHistory } })}
      />
    </section>
  );
}
