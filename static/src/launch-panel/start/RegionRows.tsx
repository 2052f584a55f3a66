import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useRef } from 'react';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useFocusAdded } from '../use-focus-added';
import { nextRegion, type RegionDraft } from './start-draft';

interface RegionRowsProps {
  readonly regions: readonly RegionDraft[];
  readonly errorAt: (path: string) => string | null;
  readonly onChange: (regions: readonly RegionDraft[]) => void;
}

/** Which regions the launch reaches, in which wave, and how long after the launch. */
export function RegionRows({ regions, errorAt, onChange }: RegionRowsProps) {
  const rows = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useFocusAdded(rows, '.region');
  const set = (id: string, part: Partial<RegionDraft>) =>
    onChange(regions.map((region) => (region.id === id ? { ...region, ...part } : region)));
  const error = (index: number, part: string) => errorAt(`regions/${index}/${part}`);
  const whole = errorAt('regions');
  return (
    <div ref={rows} className="regions" role="group" aria-label="Regions and waves">
      {regions.map((region, index) => (
        <div key={region.id} className="region" role="group" aria-label={`Region ${index + 1}`}>
          <Field label="Region" error={error(index, 'name') ?? error(index, 'key')}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={60}
                placeholder="European Union"
                value={region.name}
                onChange={(name) => set(region.id, { name })}
              />
            )}
          </Field>
          <Field label="Wave" error={error(index, 'wave')}>
            {(control) => (
              <NumberInput {...control} value={region.wave} onChange={(wave) => set(region.id, { wave })} />
            )}
          </Field>
          <Field label="Days after launch" error={error(index, 'delayDays')}>
            {(control) => (
              <NumberInput
                {...control}
                value={region.delayDays}
                onChange={(delayDays) => set(region.id, { delayDays })}
              />
            )}
          </Field>
          <IconButton
            label={`Remove region ${index + 1}`}
            icon={<DeleteIcon label="" size="small" />}
            onClick={() => {
              onChange(regions.filter(({ id }) => id !== region.id));
              addButton.current?.focus();
            }}
          />
        </div>
      ))}
      {whole && <p className="regions__error">{whole}</p>}
      <div>
        <Button
          ref={addButton}
          iconBefore={<AddIcon label="" size="small" />}
          onClick={() => {
            added();
            onChange([...regions, nextRegion(regions)]);
          }}
        >
          Add region
        </Button>
      </div>
    </div>
  );
}
