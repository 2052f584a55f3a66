import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useRef } from 'react';
import { addDays } from '../../../../src/domain/calendar/calendar-date';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { IconButton } from '../../ui/IconButton';
import { NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useFocusAdded } from '../use-focus-added';
import './regions.css';
import { nextRegion, nextWave, withNames, type RegionDraft } from './region-draft';

interface RegionRowsProps {
  readonly regions: readonly RegionDraft[];
  /** The launch date that waves count from; null while there is none. */
  readonly launchOn: string | null;
  readonly errorAt: (path: string) => string | null;
  readonly onChange: (regions: readonly RegionDraft[]) => void;
}

const MOST_DAYS = 730;

/** The day on which a region begins, as far as it can be told. */
function dayOf(launchOn: string | null, delayDays: number | null): string | null {
  const isDay = launchOn !== null && /^\d{4}-\d{2}-\d{2}$/.test(launchOn);
  if (!isDay || delayDays === null || delayDays < 0 || delayDays > MOST_DAYS) return null;
  return addDays(launchOn, Math.round(delayDays));
}

/** Which regions the launch reaches, in which wave, and how long after the launch. Several names can be pasted at once. */
export function RegionRows({ regions, launchOn, errorAt, onChange }: RegionRowsProps) {
  const { locale } = useHostContext();
  const rows = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useFocusAdded(rows, '.region');
  const set = (id: string, part: Partial<RegionDraft>) =>
    onChange(regions.map((region) => (region.id === id ? { ...region, ...part } : region)));
  const error = (index: number, part: string) => errorAt(`regions/${index}/${part}`);
  const whole = errorAt('regions');
  return (
    <div ref={rows} className="regions" role="group" aria-label="Regions and waves">
      {regions.map((region, index) => {
        const day = dayOf(launchOn, region.delayDays);
        return (
          <div key={region.id} className="region" role="group" aria-label={`Region ${index + 1}`}>
            <Field label="Region" error={error(index, 'name') ?? error(index, 'key')}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={60}
                  placeholder="European Union"
                  readOnly={region.key !== null}
                  value={region.name}
                  onChange={(name) => set(region.id, { name })}
                  onPaste={(event) => {
                    const text = event.clipboardData.getData('text');
                    if (region.name !== '' || !/[,;\n\t]/.test(text)) return;
                    event.preventDefault();
                    onChange(withNames(regions, region.id, text));
                  }}
                />
              )}
            </Field>
            <Field label="Wave" error={error(index, 'wave')}>
              {(control) => (
                <NumberInput
                  {...control}
                  readOnly={region.key !== null}
                  value={region.wave}
                  onChange={(wave) => set(region.id, { wave })}
                />
              )}
            </Field>
            <Field label="Days after launch" error={error(index, 'delayDays')}>
              {(control) => (
                <>
                  <NumberInput
                    {...control}
                    value={region.delayDays}
                    onChange={(delayDays) => set(region.id, { delayDays })}
                  />
                  {day !== null && <span className="launch-quiet">{formatDay(day, locale)}</span>}
                </>
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
        );
      })}
      {whole && <p className="regions__error">{whole}</p>}
      <div className="form-buttons">
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
        {regions.length > 0 && (
          <Button
            iconBefore={<AddIcon label="" size="small" />}
            onClick={() => {
              added();
              onChange([...regions, nextWave(regions)]);
            }}
          >
            Add wave
          </Button>
        )}
      </div>
    </div>
  );
}
