import type { DraftDemand, DraftItem } from '../../../../../src/domain/checklist/checklist-record';
import { importance, TIERS, type Tier } from '../../../../../src/domain/launch/tier';
import { FieldGroup } from '../../../ui/Field';
import { NumberInput } from '../../../ui/NumberInput';
import { Select } from '../../../ui/Select';
import { TextInput } from '../../../ui/TextInput';

const ABSENT = 'absent';
const choices = [
  { id: 'blocking', label: 'Blocking' },
  { id: 'required', label: 'Required' },
  { id: 'recommended', label: 'Recommended' },
  { id: ABSENT, label: 'Not in this tier' },
];

interface TierRowsProps {
  readonly item: DraftItem;
  readonly frame: { readonly id: string; readonly error: string | null };
  readonly onChange: (tiers: DraftItem['tiers']) => void;
}

/** How much each tier asks of the item, and by when. */
export function TierRows({ item, frame, onChange }: TierRowsProps) {
  const set = (tier: Tier, demand: DraftDemand | null) => onChange({ ...item.tiers, [tier]: demand });
  return (
    <FieldGroup
      label="Tiers"
      help="Days count from the launch date: -7 is seven days before it, 0 the day itself, 1 the day after."
      {...frame}
    >
      {(group) => (
        <div {...group} className="tier-rows">
          {TIERS.map((tier) => {
            const demand = item.tiers[tier];
            return (
              <div key={tier} className="tier-rows__row">
                <span className="tier-rows__tier">{tier}</span>
                <Select
                  aria-label={`${tier}: importance`}
                  options={choices}
                  value={demand?.importance ?? ABSENT}
                  onChange={(chosen) => {
                    const weight = importance.options.find((one) => one === chosen);
                    const { dueOffsetDays, title } = demand ?? { dueOffsetDays: -7, title: null };
                    set(tier, weight === undefined ? null : { importance: weight, dueOffsetDays, title });
                  }}
                />
                {demand !== null && (
                  <>
                    <NumberInput
                      aria-label={`${tier}: days from the launch`}
                      value={demand.dueOffsetDays}
                      onChange={(dueOffsetDays) => set(tier, { ...demand, dueOffsetDays })}
                    />
                    <TextInput
                      aria-label={`${tier}: title, where it differs`}
                      placeholder="Other title (optional)"
                      maxLength={200}
                      value={demand.title ?? ''}
                      onChange={(title) => set(tier, { ...demand, title: title === '' ? null : title })}
                    />
                  </>
                )}
              </div>
            );
          })}
        </div>
      )}
    </FieldGroup>
  );
}
