import type { GroupProps } from './Field';
import type { Choice } from './Select';
import './toggle-list.css';

interface ToggleListProps extends Partial<GroupProps> {
  readonly options: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly isDisabled?: boolean;
}

/** Several out of a few, all in sight: native checkboxes that look like chips. Keeps the options' order. */
export function ToggleList({ options, value, onChange, isDisabled = false, ...group }: ToggleListProps) {
  const toggle = (toggled: string, isOn: boolean) =>
    onChange(options.map(({ id }) => id).filter((id) => (id === toggled ? isOn : value.includes(id))));
  return (
    <div {...group} className="toggle-list">
      {options.map(({ id, label }) => (
        <label key={id} className="toggle-list__option">
          <input
            type="checkbox"
            className="toggle-list__box"
            checked={value.includes(id)}
            disabled={isDisabled}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
