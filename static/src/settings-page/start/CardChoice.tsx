import { useId } from 'react';
import type { GroupProps } from '../../ui/Field';

interface Card<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly help: string;
}

interface CardChoiceProps<Id extends string> {
  readonly group: GroupProps;
  readonly cards: readonly Card<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}

/** One of a few, each with what it means: native radio buttons that look like cards. */
export function CardChoice<Id extends string>({ group, cards, value, onChange }: CardChoiceProps<Id>) {
  const name = useId();
  return (
    <div {...group} role="radiogroup" className="cards">
      {cards.map(({ id, label, help }) => (
        <label key={id} className="card">
          <input
            type="radio"
            name={name}
            className="card__radio"
            value={id}
            checked={value === id}
            aria-describedby={`${name}-${id}`}
            onChange={() => onChange(id)}
          />
          <span className="card__name">{label}</span>
          <span className="card__text" id={`${name}-${id}`}>
            {help}
          </span>
        </label>
      ))}
    </div>
  );
}
