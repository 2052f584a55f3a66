import { useId } from 'react';
import type { Tier } from '../../../../src/domain/launch/tier';
import type { GroupProps } from '../../ui/Field';
import { tiers, tierWords } from './tier-words';

interface TierChoiceProps {
  readonly group: GroupProps;
  readonly isInvalid: boolean;
  readonly value: Tier | null;
  readonly onChange: (tier: Tier) => void;
}

/** The three tiers with what each asks for and how long it takes: native radio buttons that look like cards. */
export function TierChoice({ group, isInvalid, value, onChange }: TierChoiceProps) {
  const name = useId();
  return (
    <div {...group} role="radiogroup" aria-invalid={isInvalid || undefined} className="tiers">
      {tiers.map((tier) => {
        const { name: called, meaning, weeks } = tierWords[tier];
        return (
          <label key={tier} className="tier">
            <input
              type="radio"
              name={name}
              className="tier__radio"
              value={tier}
              checked={value === tier}
              aria-describedby={`${name}-${tier}`}
              onChange={() => onChange(tier)}
            />
            <span className="tier__name">{`${tier} ${called}`}</span>
            <span className="tier__text" id={`${name}-${tier}`}>
              <span className="tier__lead">{`${weeks[0]} to ${weeks[1]} weeks’ lead`}</span>
              {meaning}
            </span>
          </label>
        );
      })}
    </div>
  );
}
